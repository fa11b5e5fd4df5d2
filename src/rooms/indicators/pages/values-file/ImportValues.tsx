import { useId, useState } from "react";
import type { Answer } from "#web-kit/call-endpoint.ts";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import "#web-kit/register/import-workbook.css";
import { type Upload, useTaking } from "#web-kit/use-taking.ts";
import { useWords } from "#web-kit/use-words.ts";
import { readObservedPeriod } from "../../model/index.ts";
import { periodWords } from "../../model/period-words.ts";
import type { ImportedValue, ImportedValues } from "../../model/values-file.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("values-file");

type Mode = "dry-run" | "save";
type Props = {
  /** Takes the file in: values of any indicator, or one body's reply to a form. */
  readonly take: (upload: Upload, query: { fileName: string; mode: Mode }) => Promise<Answer<ImportedValues>>;
  readonly how: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};
type Shown = { readonly file: File; readonly result: ImportedValues; readonly isSaved: boolean };

/** A filled-in workbook: what would become of each row first, then everything that is right at once. */
export function ImportValues({ take, how, onClose, onSaved }: Props) {
  const say = useIndicatorWords();
  const id = useId();
  const [shown, setShown] = useState<Shown | null>(null);
  const { take: takeFile, isBusy, problem } = useTaking();
  const send = (file: File, mode: Mode): void =>
    void takeFile(
      file,
      (upload) => take(upload, { fileName: file.name, mode }),
      (result) => {
        setShown({ file, result, isSaved: mode === "save" });
        if (mode === "save") onSaved();
      },
    );

  return (
    <Modal title={say("values-file.import")} onClose={onClose} isWide>
      <div className="import-workbook">
        <p>{how}</p>
        <p className="file">
          <label htmlFor={id}>{say("values-file.file")}</label>
          <input
            id={id}
            type="file"
            accept=".xlsx,.csv"
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) send(file, "dry-run");
              // The same file, mended, may be chosen again.
              currentTarget.value = "";
            }}
          />
        </p>
        {isBusy && <p role="status">{say("values-file.busy")}</p>}
        {problem && <ProblemNote problem={problem} />}
        {shown && !isBusy && <Told shown={shown} onSave={() => send(shown.file, "save")} onClose={onClose} />}
      </div>
    </Modal>
  );
}

function Told({ shown, onSave, onClose }: { shown: Shown; onSave: () => void; onClose: () => void }) {
  const say = useIndicatorWords();
  const { counts, rows, missing } = shown.result;
  // Of a form it is the title of the column.
  const wordsOfPeriod = (text: string) => (readObservedPeriod(text) ? periodWords(text, say) : text);
  const worth = rows.filter(({ state }) => state !== "unchanged");
  return (
    <>
      <p role="status" className="counts">
        {say(shown.isSaved ? "values-file.saved" : "values-file.found", counts)}
      </p>
      {worth.length > 0 && (
        <table aria-label={say("values-file.rows")}>
          <thead>
            <tr>
              <th scope="col">{say("values-file.row")}</th>
              <th scope="col">{say("values-file.outcome")}</th>
              <th scope="col">{say("values-file.detail")}</th>
            </tr>
          </thead>
          <tbody>
            {worth.map((row) => (
              <RowLine key={`${row.line} ${row.code} ${row.period} ${row.cell}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {missing.length > 0 && (
        <details>
          <summary className="finding">{say("values-file.missing", { count: missing.length })}</summary>
          <ul>
            {missing.map(({ code, name, period }) => (
              <li key={`${code} ${name} ${period}`} lang="vi">
                {`${name} · ${wordsOfPeriod(period)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      <footer>
        {shown.isSaved ? (
          <button type="button" className="btn main" onClick={onClose}>
            {say("indicators.back")}
          </button>
        ) : (
          <button type="button" className="btn main" disabled={counts.recorded === 0} onClick={onSave}>
            {say("values-file.save", { count: counts.recorded })}
          </button>
        )}
      </footer>
    </>
  );
}

function RowLine({ row: { line, name, period, state, cell, problems } }: { row: ImportedValue }) {
  const say = useIndicatorWords();
  const sayAny = useWords();
  return (
    <tr data-state={state === "asks" ? "conflict" : state}>
      <th scope="row">
        {line} <span>{`${name} · ${period}`}</span>
      </th>
      <td className="state">{say(`values-file.state.${state}`)}</td>
      <td>
        <ul>
          {problems.map(({ code, params }) => (
            <li key={code} className="error">
              {[cell, sayAny(`refusal.${code}`, params)].filter(Boolean).join(": ")}
            </li>
          ))}
          {state === "asks" && <li>{say("values-file.asks")}</li>}
        </ul>
      </td>
    </tr>
  );
}
