import { useMemo, useState } from "react";
import { dayInVietNam, PlainDate } from "#shared/plain-date.ts";
import { recall, remember } from "#web-kit/remembered.ts";
import {
  layoutMark,
  proposeColumns,
  proposeHead,
  type ReadTrackerRow,
  readTracker,
  TRACKER_FIELDS,
  type TrackerColumns,
  type TrackerField,
  type TrackerSheet,
  type TrackerTable,
} from "../../model/index.ts";
import { useUnknownBodies } from "./use-unknown-bodies.ts";

const NOBODY: ReadonlySet<string> = new Set();
/** A mapping that a person made is kept in this browser, under the words of the heads. */
const KEPT = "lotrinh.tracker.";

/** What a person chose for a sheet; what is absent stands as it is proposed. */
type ChosenLayout = { readonly headLine?: number; readonly columns?: TrackerColumns };

/** Where a workbook stands on the desk: sheets, heads, columns, what was mended, and what each row would become. */
export function useTracker(sheets: readonly TrackerSheet[]) {
  const [taken, setTaken] = useState(() => sheetsWithHead(sheets));
  const [shownAt, setShown] = useState(() => Math.min(...taken));
  const [layouts, setLayouts] = useState<ReadonlyMap<number, ChosenLayout>>(new Map());
  const [mended, setMended] = useState<ReadonlyMap<string, string>>(new Map());
  const [number, setNumber] = useState("");
  const [day, setDay] = useState("");
  const [on] = useState(() => dayInVietNam(new Date()));
  const tables = useMemo(
    () => sheets.map((sheet, at) => tableOf(sheet, layouts.get(at) ?? {}, mended)),
    [sheets, layouts, mended],
  );
  const chosen = useMemo(() => tables.filter((_, at) => taken.has(at)), [tables, taken]);
  const document = useMemo(() => {
    const issuedOn = PlainDate.safeParse(day);
    return issuedOn.success && number.trim() !== "" ? { number: number.trim(), issuedOn: issuedOn.data } : null;
  }, [number, day]);
  const first = useMemo(() => readTracker(chosen, { document, unknownBodies: NOBODY, on }), [chosen, document, on]);
  const unknownBodies = useUnknownBodies(first);
  const read = useMemo(
    () => (unknownBodies.size === 0 ? first : readTracker(chosen, { document, unknownBodies, on })),
    [first, chosen, document, unknownBodies, on],
  );
  const shown = tables[shownAt];
  const choose = (layout: ChosenLayout) => setLayouts((before) => new Map(before).set(shownAt, layout));
  return {
    taken,
    shownAt,
    shown,
    hidden: sheets[shownAt]?.hidden ?? 0,
    heads: headsOf(shown),
    read,
    number,
    day,
    setNumber,
    setDay,
    takeSheet: (at: number, isIn: boolean) => {
      const next = new Set(taken);
      if (isIn) next.add(at);
      else next.delete(at);
      setTaken(next);
    },
    showSheet: setShown,
    chooseHead: (headLine: number) => choose({ headLine }),
    chooseColumn: (field: TrackerField, at: number | null) => {
      if (!shown) return;
      const columns: Partial<Record<TrackerField, number>> = { ...shown.columns };
      if (at === null) delete columns[field];
      else columns[field] = at;
      choose({ headLine: shown.headLine, columns });
      remember(KEPT + layoutMark(headsOf(shown)), JSON.stringify(columns));
    },
    mend: ({ table, row }: ReadTrackerRow, field: TrackerField, words: string) => {
      const at = table.columns[field];
      if (at !== undefined) setMended((before) => new Map(before).set(placeOf(table.sheet, row.line, at), words));
    },
  };
}
export type Tracker = ReturnType<typeof useTracker>;

/** Those that look like lists of assignments; of a workbook where none does, the first. */
function sheetsWithHead(sheets: readonly TrackerSheet[]): ReadonlySet<number> {
  const found = sheets.flatMap(({ rows }, at) => (proposeHead(rows) === null ? [] : [at]));
  return new Set(found.length > 0 ? found : [0]);
}

function tableOf(
  { name, rows }: TrackerSheet,
  chosen: ChosenLayout,
  mended: ReadonlyMap<string, string>,
): TrackerTable {
  const headLine = chosen.headLine ?? proposeHead(rows) ?? rows[0]?.line ?? 1;
  const heads = rows.find(({ line }) => line === headLine)?.cells ?? [];
  return {
    sheet: name,
    headLine,
    columns: chosen.columns ?? keptColumns(heads) ?? proposeColumns(heads),
    rows: rows.map(({ line, cells }) => ({ line, cells: mendedCells(name, line, cells, mended) })),
  };
}

function headsOf(table: TrackerTable | undefined): readonly string[] {
  return table?.rows.find(({ line }) => line === table.headLine)?.cells ?? [];
}

function placeOf(sheet: string, line: number, at: number): string {
  return `${line}:${at}:${sheet}`;
}

function mendedCells(
  sheet: string,
  line: number,
  cells: readonly string[],
  mended: ReadonlyMap<string, string>,
): readonly string[] {
  if (mended.size === 0) return cells;
  // A cell that is mended may lie beyond the last that the row holds.
  const width = Math.max(cells.length, ...[...mended.keys()].map((place) => Number(place.split(":")[1]) + 1));
  const own = Array.from({ length: width }, (_, at) => mended.get(placeOf(sheet, line, at)) ?? cells[at] ?? "");
  return own;
}

function keptColumns(heads: readonly string[]): TrackerColumns | null {
  try {
    const kept: unknown = JSON.parse(recall(KEPT + layoutMark(heads)) ?? "null");
    if (typeof kept !== "object" || kept === null) return null;
    return Object.fromEntries(
      TRACKER_FIELDS.flatMap((field) => {
        const at: unknown = Reflect.get(kept, field);
        return typeof at === "number" && at < heads.length ? [[field, at]] : [];
      }),
    );
  } catch {
    return null;
  }
}
