import { useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import { useWords } from "#web-kit/use-words.ts";
import {
  cellPlace,
  type ReadTrackerRow,
  type TrackerField,
  type TrackerIssue,
  type TrackerWord,
} from "../../model/index.ts";
import type { Tracker } from "./use-tracker.ts";

const PREVIEWED = 20;

/** Rows that something keeps out, mended in place, and the first of those that can be given. */
export function TrackerRows({ tracker }: { tracker: Tracker }) {
  const say = useWords<TrackerWord>();
  const bad = tracker.read.filter(({ issues }) => issues.length > 0);
  const good = tracker.read.filter(({ item }) => item !== null);
  return (
    <section className="rows">
      <p role="status" className="counts">
        {say("tracker.found", { good: good.length, bad: bad.length })}
      </p>
      {bad.length > 0 && (
        <>
          <h2>{say("tracker.mend")}</h2>
          <p>{say("tracker.leave")}</p>
          <ul className="mend">
            {bad.map((row) => (
              <MendRow key={keyOf(row)} row={row} tracker={tracker} />
            ))}
          </ul>
        </>
      )}
      {good.length > 0 && <Preview rows={good.slice(0, PREVIEWED)} />}
    </section>
  );
}

function keyOf({ table, row }: ReadTrackerRow): string {
  return `${row.line} ${table.sheet}`;
}

function MendRow({ row, tracker }: { row: ReadTrackerRow; tracker: Tracker }) {
  const at = row.table.columns.words;
  const words = at === undefined ? "" : (row.row.cells[at] ?? "");
  return (
    <li>
      {tracker.taken.size > 1 && <span className="sheet">{row.table.sheet}</span>} <strong>{row.row.line}</strong>{" "}
      {words}
      {row.issues.map((issue) => (
        <MendCell key={issue.field + issue.code} row={row} issue={issue} tracker={tracker} />
      ))}
    </li>
  );
}

/** Judged when the person leaves the cell or presses Enter: half a word is no mistake. */
function MendCell({ row, issue, tracker }: { row: ReadTrackerRow; issue: TrackerIssue; tracker: Tracker }) {
  const say = useWords();
  const at = row.table.columns[issue.field];
  const kept = at === undefined ? "" : (row.row.cells[at] ?? "");
  const [typed, setTyped] = useState(kept);
  const place = at === undefined ? "" : cellPlace(row.row.line, at);
  const label = `${place} ${say(`tracker.field.${issue.field satisfies TrackerField}`)}`.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        tracker.mend(row, issue.field, typed);
      }}
    >
      <label>
        <span className="place">{label}</span>
        {at !== undefined && (
          <input
            value={typed}
            aria-invalid
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            onBlur={() => {
              if (typed !== kept) tracker.mend(row, issue.field, typed);
            }}
          />
        )}
      </label>
      <span className="error">{say(`refusal.${issue.code}`, issue.params)}</span>
    </form>
  );
}

function Preview({ rows }: { rows: readonly ReadTrackerRow[] }) {
  const say = useWords<TrackerWord>();
  return (
    <>
      <h2>{say("tracker.preview")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("tracker.row")}</th>
            <th scope="col">{say("tracker.field.words")}</th>
            <th scope="col">{say("tracker.field.leads")}</th>
            <th scope="col">{say("tracker.field.coordinators")}</th>
            <th scope="col">{say("tracker.due")}</th>
            <th scope="col">{say("tracker.field.document")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((read) => {
            const { row, item, document } = read;
            return (
              <tr key={keyOf(read)}>
                <th scope="row">{row.line}</th>
                <td>{item?.words}</td>
                <td>{item?.leads.map(({ name }) => name).join("; ")}</td>
                <td>{item?.coordinators.map(({ name }) => name).join("; ")}</td>
                <td>{item?.dueOn ? formatDay(item.dueOn) : item?.deadlineWords}</td>
                <td>{document?.number}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
