import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { DayField } from "#web-kit/DayField.tsx";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { useTitle } from "#web-kit/use-title.ts";
import {
  chooseIndicatorsEndpoint,
  type FormColumn,
  type FormRow,
  laterDay,
  listFormsEndpoint,
  makeFormEndpoint,
  MOST_ROWS,
  readObservedPeriod,
  Stage,
} from "../../model/index.ts";
import "../indicators.css";
import "./collection.css";
import { Choice } from "../keep/Choice.tsx";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { FormRowsFields } from "./FormRowsFields.tsx";
import { changed, emptyRow, type RowDraft, rowsOf } from "./row-drafts.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("forms");

type ColumnDraft = { readonly key: string; readonly period: string; readonly title: string; readonly stage: Stage };
function emptyColumn(): ColumnDraft {
  return { key: crypto.randomUUID(), period: "", title: "", stage: "preliminary" };
}
const DAYS_GIVEN = 14;

/** A form is built: what is asked down, of which periods across. */
export function MakeFormPage() {
  const answer = useEndpoint(listFormsEndpoint, {});
  return <PageStates answer={answer}>{({ on }) => <Build on={on} />}</PageStates>;
}

function Build({ on }: { on: PlainDate }) {
  const say = useIndicatorWords();
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const [note, setNote] = useState("");
  const [dueOn, setDueOn] = useState(() => laterDay(on, DAYS_GIVEN));
  const [rows, setRows] = useState<readonly RowDraft[]>(() => [emptyRow()]);
  const [placesOn, setPlacesOn] = useState(on);
  const [columns, setColumns] = useState<readonly ColumnDraft[]>(() => [emptyColumn()]);
  const [withOverlaps, setWithOverlaps] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const { send, isSending, problem } = useSending(
    makeFormEndpoint,
    [listFormsEndpoint],
    ({ formId }) => void navigate({ to: "/bieu-thu-thap/$formId", params: { formId } }),
  );
  useTitle(say("forms.make"));

  async function make(): Promise<void> {
    setWrong(null);
    const readRows: FormRow[] = [];
    for (const row of rows) {
      const { code } = row;
      const found = await callEndpoint(chooseIndicatorsEndpoint, { query: { search: code } });
      const indicator = found.ok ? found.value.items.find((item) => item.code === code.trim()) : undefined;
      if (!indicator) return setWrong(say("forms.code-unknown", { code }));
      readRows.push(...rowsOf(row, indicator.id));
    }
    if (readRows.length > MOST_ROWS)
      return setWrong(say("forms.rows.too-many", { count: readRows.length, most: MOST_ROWS }));
    const readColumns: FormColumn[] = [];
    for (const column of columns) {
      const period = readObservedPeriod(column.period);
      if (!period) return setWrong(say("forms.period-unreadable", { words: column.period }));
      readColumns.push({
        title: column.title.trim() || column.period.trim(),
        period: period.text,
        stage: column.stage,
      });
    }
    send({ body: { title, note: note.trim() || null, dueOn, rows: readRows, columns: readColumns, withOverlaps } });
  }

  return (
    <main className="page narrow indicators" id="main">
      <header>
        <Link className="link noprint" to="/bieu-thu-thap">
          {say("forms.back")}
        </Link>
        <h1>{say("forms.make")}</h1>
      </header>
      <form
        className="keep-form"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <TextField label={say("forms.field.title")} value={title} onValue={setTitle} required />
        <TextField label={say("forms.field.note")} value={note} onValue={setNote} rows={2} />
        <DayField label={say("forms.field.due")} day={dueOn} onChoose={setDueOn} />
        <p className="label">{say("forms.due-hint")}</p>
        <FormRowsFields rows={rows} onChange={setRows} day={placesOn} onDay={setPlacesOn} />
        <fieldset className="formula-fields">
          <legend>{say("forms.columns")}</legend>
          {columns.map((column) => (
            <div className="keep-row" key={column.key}>
              <TextField
                label={say("forms.column.period")}
                value={column.period}
                onValue={(period) => setColumns(changed(columns, column, { period }))}
                required
              />
              <TextField
                label={say("forms.column.title")}
                value={column.title}
                onValue={(words) => setColumns(changed(columns, column, { title: words }))}
              />
              <Choice
                label={say("forms.column.stage")}
                value={column.stage}
                onChoose={(words) => setColumns(changed(columns, column, { stage: Stage.parse(words) }))}
              >
                {Stage.options.map((stage) => (
                  <option key={stage} value={stage}>
                    {say(`indicators.stage.${stage}`)}
                  </option>
                ))}
              </Choice>
              {columns.length > 1 && (
                <button
                  type="button"
                  className="btn plain"
                  onClick={() => setColumns(columns.filter((each) => each !== column))}
                >
                  {say("forms.remove")}
                </button>
              )}
            </div>
          ))}
          <button type="button" className="btn" onClick={() => setColumns([...columns, emptyColumn()])}>
            {say("forms.add-column")}
          </button>
        </fieldset>
        {wrong !== null && (
          <p className="finding" role="alert">
            {wrong}
          </p>
        )}
        {problem && (
          <ProblemNote problem={problem}>
            {problem.kind === "refused" && problem.refusal.code === "form-places-overlap" && (
              <label className="check">
                <input
                  type="checkbox"
                  checked={withOverlaps}
                  onChange={({ currentTarget }) => setWithOverlaps(currentTarget.checked)}
                />
                {say("forms.overlap.on-purpose")}
              </label>
            )}
          </ProblemNote>
        )}
        <p>
          <button type="submit" className="btn main" disabled={isSending}>
            {say("forms.make")}
          </button>
        </p>
      </form>
    </main>
  );
}
