import { useId, useState } from "react";
import { fieldOf, type ImportedRow, type ImportedWorkbook } from "#shared/fields/index.ts";
import { callUpload } from "../call-upload.ts";
import { Modal } from "../Modal.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { useLocale } from "../use-locale.ts";
import { useTaking } from "../use-taking.ts";
import { useWords } from "../use-words.ts";
import "./import-workbook.css";
import type { RegisterPageProps } from "./use-rows.ts";
import { type RegisterWord, useRegisterWords } from "./wording.ts";

type Props = RegisterPageProps & {
  readonly onClose: () => void;
  readonly onSaved: (saved: ImportedWorkbook["saved"]) => void;
  readonly onTakeBack: () => void;
};
type Shown = { readonly file: File; readonly result: ImportedWorkbook; readonly isSaved: boolean };

/** A workbook that was edited offline: what would become of each row first, then everything at once. */
export function ImportWorkbook(props: Props) {
  const { contract, onClose, onSaved, onTakeBack } = props;
  const say = useRegisterWords();
  const [shown, setShown] = useState<Shown | null>(null);
  const { take, isBusy, problem } = useTaking();
  const [overwrite, setOverwrite] = useState<ReadonlySet<string>>(new Set());

  function send(file: File, mode: "dry-run" | "save"): void {
    const query = { fileName: file.name, mode, overwrite: mode === "save" ? [...overwrite].join("\n") : "" };
    void take(
      file,
      (upload) => callUpload(contract.importFile, { ...upload, query }),
      (result) => {
        setShown({ file, result, isSaved: mode === "save" });
        setOverwrite(new Set());
        if (mode === "save") onSaved(result.saved);
      },
    );
  }

  const writes = shown === null ? 0 : shown.result.counts.created + shown.result.counts.updated + overwrite.size;
  return (
    <Modal title={say("register.import.title")} onClose={onClose}>
      <div className="import-workbook">
        <p>{say("register.import.how")}</p>
        <FileField isBusy={isBusy} onFile={(file) => send(file, "dry-run")} />
        {isBusy && <p role="status">{say("register.import.busy")}</p>}
        {problem && <ProblemNote problem={problem} />}
        {shown && !isBusy && (
          <>
            <p role="status" className="counts">
              {say(shown.isSaved ? "register.import.saved" : "register.import.found", shown.result.counts)}
            </p>
            {shown.result.ignored.length > 0 && (
              <p className="finding">{say("register.import.ignored", { columns: shown.result.ignored.join("; ") })}</p>
            )}
            <RowTable
              {...props}
              rows={shown.result.rows}
              chosen={overwrite}
              onChoose={setOverwrite}
              isSaved={shown.isSaved}
            />
            <footer>
              {shown.isSaved ? (
                <>
                  {shown.result.saved.length > 0 && (
                    <button type="button" className="btn" onClick={onTakeBack}>
                      {say("register.import.take-back")}
                    </button>
                  )}
                  <button type="button" className="btn main" onClick={onClose}>
                    {say("register.import.close")}
                  </button>
                </>
              ) : (
                <button
                  type="button"
                  className="btn main"
                  disabled={writes === 0}
                  onClick={() => send(shown.file, "save")}
                >
                  {say("register.import.save", { count: writes })}
                </button>
              )}
            </footer>
          </>
        )}
      </div>
    </Modal>
  );
}

function FileField({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }) {
  const say = useRegisterWords();
  const id = useId();
  return (
    <p className="file">
      <label htmlFor={id}>{say("register.import.file")}</label>
      <input
        id={id}
        type="file"
        accept=".xlsx,.csv"
        disabled={isBusy}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file, mended, may be chosen again.
          currentTarget.value = "";
        }}
      />
    </p>
  );
}

type TableProps = Props & {
  readonly rows: readonly ImportedRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly isSaved: boolean;
};

function RowTable(props: TableProps) {
  const { rows } = props;
  const say = useRegisterWords();
  if (rows.length === 0) return null;
  return (
    <table aria-label={say("register.import.rows")}>
      <thead>
        <tr>
          <th scope="col">{say("register.import.row")}</th>
          <th scope="col">{say("register.import.outcome")}</th>
          <th scope="col">{say("register.import.detail")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RowLine key={row.place} {...props} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function RowLine({ declaration, row, chosen, onChoose, isSaved }: TableProps & { row: ImportedRow }) {
  const say = useRegisterWords();
  const sayAny = useWords();
  const locale = useLocale();
  const label = (field: string | null) => (field !== null && field in declaration.fields ? fieldOf(declaration, field).label[locale] : ""); // prettier-ignore
  return (
    <tr data-state={row.state}>
      <th scope="row">
        {row.line} <span>{row.name}</span>
      </th>
      <td>{say(`register.import.state.${row.state}` satisfies RegisterWord)}</td>
      <td>
        <ul>
          {row.errors.map(({ cell, field, code, params }) => (
            <li key={`${field}${code}`} className="error">
              {[cell, label(field)].filter(Boolean).join(" ")}: {sayAny(`refusal.${code}`, params)}
            </li>
          ))}
          {row.state !== "created" &&
            row.changes.map(({ field, before, after, isConflict }) => (
              <li key={field}>
                {say(isConflict ? "register.import.both" : "register.import.change", {
                  field: label(field),
                  before: before === "" ? say("register.history.empty") : before,
                  after: after === "" ? say("register.history.empty") : after,
                })}
              </li>
            ))}
        </ul>
        {row.state === "conflict" && !isSaved && (
          <label className="check">
            <input
              type="checkbox"
              checked={chosen.has(row.place)}
              onChange={({ currentTarget }) => {
                const next = new Set(chosen);
                if (currentTarget.checked) next.add(row.place);
                else next.delete(row.place);
                onChoose(next);
              }}
            />
            {say("register.import.take")}
          </label>
        )}
      </td>
    </tr>
  );
}
