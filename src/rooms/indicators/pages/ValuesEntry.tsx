import { useEffect, useId, useMemo, useState } from "react";
import type { z } from "zod";
import type { PlainDate } from "#shared/plain-date.ts";
import { EditLog } from "#web-kit/grid/edit-log.ts";
import { Grid } from "#web-kit/grid/Grid.tsx";
import type { GridColumn, GridSource, Patch, RowState } from "#web-kit/grid/grid-types.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { useWords } from "#web-kit/use-words.ts";
import {
  getIndicatorEndpoint,
  getOverviewEndpoint,
  listIndicatorsEndpoint,
  recordValuesEndpoint,
} from "../model/index.ts";
import { emptyRow, entryColumns, type EntryRow, isFilled, offeredFrom, rowProblem, wantedRows } from "./entry-rows.ts";
import type { IndicatorSeen } from "./indicator-seen.ts";
import { PlacesAtHand } from "./part-columns.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";

type Answer = z.output<typeof recordValuesEndpoint.output>;
/** A row with what stood in it when it was sent. */
type SentRow = { readonly row: EntryRow; readonly cells: Readonly<EntryRow["cells"]> };
const RENEWS = [getIndicatorEndpoint, listIndicatorsEndpoint, getOverviewEndpoint];

/** Values typed or pasted; every row is judged on its own, and what is not right stays in the table with the reason. */
export function ValuesEntry({ seen, on }: { seen: IndicatorSeen; on: PlainDate }) {
  const say = useIndicatorWords();
  const sayAny = useWords();
  const locale = useLocale();
  const headId = useId();
  const [rows, setRows] = useState<readonly EntryRow[]>(() => wantedRows(seen, on));
  const [states, setStates] = useState<ReadonlyMap<string, RowState>>(new Map());
  const [sent, setSent] = useState<readonly SentRow[]>([]);
  const [stamp, setStamp] = useState(0);
  const [log] = useState(() => new EditLog());
  const [told, setTold] = useState<{ readonly recorded: number; readonly left: readonly string[] } | null>(null);
  const [places] = useState(() => new PlacesAtHand(on, seen.names));
  const columns = useMemo(() => entryColumns(seen, places, locale, say), [seen, places, locale, say]);
  const place = columns.find(({ key }) => key === "place");
  const [areNamed, setNamed] = useState(false);
  useEffect(() => {
    if (place === undefined) return;
    void places.bringWithin(seen.indicator.placeId).finally(() => {
      setNamed(true);
      // A place that was typed or pasted before the names had come was nobody's; now it is read again.
      setRows((now) => now.map((row) => readAgain(row, place)));
      setStamp((at) => at + 1);
    });
  }, [place, places, seen.indicator.placeId]);
  const source = useMemo(() => sourceOf(rows), [rows]);
  const { send, isSending, problem } = useSending(recordValuesEndpoint, RENEWS, (answer) => settle(answer));

  function apply(patches: readonly Patch[]): void {
    for (const { rowId, key, after } of patches) {
      const row = rows.find(({ id }) => id === rowId);
      if (row) row.cells[key] = after;
    }
    setStates((before) => new Map([...before].filter(([id]) => patches.every(({ rowId }) => rowId !== id))));
    setStamp((at) => at + 1);
  }

  function settle({ values }: Answer): void {
    const refused = values.flatMap(({ state, problems }, at) => {
      const row = sent[at]?.row;
      if (!row || state === "recorded" || state === "unchanged") return [];
      return [[row.id, problems.map(({ code, params }) => sayAny(`refusal.${code}`, params)).join(" ")] as const];
    });
    const left = new Map(refused);
    tell(left, values.length - left.size);
    // What was typed on into a row while it was being recorded is to be recorded yet.
    const recorded = new Set(sent.filter(({ row, cells }) => isAsSent(row, cells)).map(({ row }) => row.id));
    const kept = rows.filter(({ id }) => !recorded.has(id) || left.has(id));
    setRows([...kept, ...Array.from({ length: rows.length - kept.length }, () => emptyRow(null))]);
  }

  function tell(left: ReadonlyMap<string, string>, recorded: number): void {
    setStates(new Map([...left].map(([id, message]) => [id, { kind: "refused", message }])));
    setTold({ recorded, left: [...left.values()] });
    setStamp((at) => at + 1);
  }

  function record(): void {
    const filled = rows.filter(isFilled);
    const wrong = filled.flatMap((row) => {
      const why = rowProblem(row, say);
      return why === undefined ? [] : [[row.id, why] as const];
    });
    const ready = filled.filter(({ id }) => wrong.every(([other]) => other !== id));
    if (wrong.length > 0 || ready.length === 0) return tell(new Map(wrong), 0);
    setSent(ready.map((row) => ({ row, cells: { ...row.cells } })));
    send({ params: { indicatorId: seen.indicator.id }, body: { values: ready.map(offeredFrom) } });
  }

  return (
    <section className="values-entry noprint" aria-labelledby={headId}>
      <h2 id={headId}>{say("indicators.enter")}</h2>
      <p className="label">{say("indicators.enter.hint")}</p>
      <div className="values-grid">
        <Grid
          label={say("indicators.enter")}
          columns={columns}
          frozen={1}
          source={source}
          stamp={stamp}
          states={states}
          sort={undefined}
          onSort={() => undefined}
          onResize={() => undefined}
          onEdit={(patches) => {
            log.push(patches);
            apply(patches);
          }}
          onUndo={() => apply(log.undo().patches)}
          onRedo={() => apply(log.redo())}
          onOpen={() => undefined}
          onPasteBeyond={(words, firstColumn) => {
            const added = words.map((line) => pastedRow(line, firstColumn, columns));
            setRows([...rows, ...added]);
          }}
        />
      </div>
      <div className="values-go">
        <button
          type="button"
          className="btn main"
          disabled={isSending || (place !== undefined && !areNamed)}
          onClick={record}
        >
          {say("indicators.enter.save")}
        </button>
        <div role="status">
          {told && told.recorded > 0 && (
            <p className="st done">{say("indicators.enter.recorded", { count: told.recorded })}</p>
          )}
          {told && told.left.length > 0 && (
            <p className="finding">{say("indicators.enter.left", { count: told.left.length })}</p>
          )}
        </div>
      </div>
      {told && told.left.length > 0 && (
        <ul className="values-problems" role="alert">
          {told.left.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}

function pastedRow(line: readonly string[], firstColumn: number, columns: ReturnType<typeof entryColumns>): EntryRow {
  const row = emptyRow(null);
  for (const [at, words] of line.entries()) {
    const column = columns[firstColumn + at];
    if (column) row.cells[column.key] = column.read(words);
  }
  return row;
}

/** Rows that are all here. */
function sourceOf(rows: readonly EntryRow[]): GridSource {
  return {
    count: rows.length,
    lineAt: (index) => ({ kind: "row", row: rows[index] }),
    ensure: () => undefined,
    load: async () => undefined,
  };
}

function readAgain(row: EntryRow, { key, read }: GridColumn): EntryRow {
  const cell = row.cells[key];
  return cell?.kind === "words" ? { ...row, cells: { ...row.cells, [key]: read(cell.words) } } : row;
}

function isAsSent(row: EntryRow, cells: SentRow["cells"]): boolean {
  return Object.entries(row.cells).every(([key, cell]) => cell === cells[key]);
}
