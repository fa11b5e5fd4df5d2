import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { newIntention } from "#web-kit/intention.ts";
import { recall, remember } from "#web-kit/remembered.ts";
import {
  findUnknownBodiesEndpoint,
  layoutMark,
  proposeColumns,
  proposeHead,
  type ReadTrackerRow,
  readTracker,
  TRACKER_FIELDS,
  type TrackerColumns,
  type TrackerField,
  type TrackerSheet,
} from "../../model/index.ts";

const NOBODY: ReadonlySet<string> = new Set();
/** A mapping that a person made is kept in this browser, under the words of the heads. */
const KEPT = "lotrinh.tracker.";

/** Where a workbook stands on the desk: sheet, head, columns, what was mended, and what each row would become. */
export function useTracker(sheets: readonly TrackerSheet[]) {
  const [sheetAt, setSheetAt] = useState(() =>
    Math.max(
      0,
      sheets.findIndex(({ rows }) => proposeHead(rows) !== null),
    ),
  );
  const [chosenHead, setHead] = useState<number | null>(null);
  const [chosenColumns, setColumns] = useState<TrackerColumns | null>(null);
  const [mended, setMended] = useState<ReadonlyMap<string, string>>(new Map());
  const [number, setNumber] = useState("");
  const [day, setDay] = useState("");
  const sheet = sheets[sheetAt];
  const all = useMemo(() => sheet?.rows ?? [], [sheet]);
  const headLine = chosenHead ?? proposeHead(all) ?? all[0]?.line ?? 1;
  const heads = useMemo(() => all.find(({ line }) => line === headLine)?.cells ?? [], [all, headLine]);
  const columns = useMemo(() => chosenColumns ?? keptColumns(heads) ?? proposeColumns(heads), [chosenColumns, heads]);
  const rows = useMemo(
    () => all.map(({ line, cells }) => ({ line, cells: mendedCells(cells, line, mended) })),
    [all, mended],
  );
  const document = useMemo(() => {
    const issuedOn = PlainDate.safeParse(day);
    return issuedOn.success && number.trim() !== "" ? { number: number.trim(), issuedOn: issuedOn.data } : null;
  }, [number, day]);
  const first = useMemo(
    () => readTracker(rows, headLine, columns, { document, unknownBodies: NOBODY }),
    [rows, headLine, columns, document],
  );
  const unknownBodies = useUnknownBodies(first);
  const read = useMemo(
    () => (unknownBodies.size === 0 ? first : readTracker(rows, headLine, columns, { document, unknownBodies })),
    [first, rows, headLine, columns, document, unknownBodies],
  );
  return {
    sheet,
    sheetAt,
    headLine,
    heads,
    columns,
    read,
    number,
    day,
    setNumber,
    setDay,
    chooseSheet: (at: number) => {
      setSheetAt(at);
      setHead(null);
      setColumns(null);
      setMended(new Map());
    },
    chooseHead: (line: number) => {
      setHead(line);
      setColumns(null);
    },
    chooseColumn: (field: TrackerField, at: number | null) => {
      const next: Partial<Record<TrackerField, number>> = { ...columns };
      if (at === null) delete next[field];
      else next[field] = at;
      setColumns(next);
      remember(KEPT + layoutMark(heads), JSON.stringify(next));
    },
    mend: (line: number, field: TrackerField, words: string) => {
      const at = columns[field];
      if (at !== undefined) setMended((before) => new Map(before).set(`${line}:${at}`, words));
    },
  };
}
export type Tracker = ReturnType<typeof useTracker>;

function mendedCells(cells: readonly string[], line: number, mended: ReadonlyMap<string, string>): readonly string[] {
  const own = [...mended].filter(([place]) => place.startsWith(`${line}:`));
  if (own.length === 0) return cells;
  const copy = [...cells];
  for (const [place, words] of own) {
    const at = Number(place.slice(place.indexOf(":") + 1));
    while (copy.length <= at) copy.push("");
    copy[at] = words;
  }
  return copy;
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

/** Which names of the rows no body bears on the day of its document. */
function useUnknownBodies(rows: readonly ReadTrackerRow[]): ReadonlySet<string> {
  const days = useMemo(() => {
    const byDay = new Map<PlainDate, Set<string>>();
    for (const { bodies, document } of rows) {
      if (!document?.issuedOn) continue;
      const own = byDay.get(document.issuedOn) ?? new Set();
      for (const name of bodies) own.add(name.slice(0, 300));
      byDay.set(document.issuedOn, own);
    }
    return [...byDay].map(([on, names]) => ({ on, names: [...names].toSorted() }));
  }, [rows]);
  const { data } = useQuery({
    queryKey: [findUnknownBodiesEndpoint.name, days],
    enabled: days.length > 0,
    placeholderData: (before: ReadonlySet<string> | undefined) => before,
    queryFn: async (): Promise<ReadonlySet<string>> => {
      const answer = await callEndpoint(findUnknownBodiesEndpoint, { body: { days }, idempotencyKey: newIntention() });
      return answer.ok ? new Set(answer.value.unknown) : NOBODY;
    },
  });
  return data ?? NOBODY;
}
