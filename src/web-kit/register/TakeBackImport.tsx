import { useState } from "react";
import type { Fields, ImportedWorkbook, RecordContract, TakenBackRow } from "#shared/fields/index.ts";
import { Modal } from "../Modal.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { useSending } from "../use-sending.ts";
import "./import-workbook.css";
import { useRegisterWords } from "./wording.ts";

type Props = {
  readonly contract: RecordContract<Fields>;
  readonly saved: ImportedWorkbook["saved"];
  readonly onClose: () => void;
  readonly onTakenBack: () => void;
};

/** The last import as one act that is undone: what becomes of it first, then what stayed and why. */
export function TakeBackImport({ contract, saved, onClose, onTakenBack }: Props) {
  const say = useRegisterWords();
  const [rows, setRows] = useState<readonly TakenBackRow[] | null>(null);
  const { send, isSending, problem } = useSending(contract.takeBack, [], ({ rows: taken }) => {
    setRows(taken);
    onTakenBack();
  });

  return (
    <Modal title={say("register.take-back.title")} onClose={onClose}>
      <div className="import-workbook">
        {problem && <ProblemNote problem={problem} />}
        {rows === null ? (
          <>
            <p>{say("register.take-back.how", { count: saved.length })}</p>
            <footer>
              <button
                type="button"
                className="btn main"
                disabled={isSending}
                onClick={() => send({ body: { rows: [...saved] } })}
              >
                {say("register.take-back.go", { count: saved.length })}
              </button>
            </footer>
          </>
        ) : (
          <TakenBack rows={rows} onClose={onClose} />
        )}
      </div>
    </Modal>
  );
}

function TakenBack({ rows, onClose }: { rows: readonly TakenBackRow[]; onClose: () => void }) {
  const say = useRegisterWords();
  const count = (state: TakenBackRow["state"]): number => rows.filter((row) => row.state === state).length;
  const [restored, removed] = [count("restored"), count("removed")];
  const kept = rows.flatMap(({ id, name, state }) =>
    state === "restored" || state === "removed" ? [] : [{ id, name, state }],
  );
  return (
    <>
      <p role="status" className="counts">
        {say("register.take-back.done", { restored, removed, kept: kept.length })}
      </p>
      {kept.length > 0 && (
        <table aria-label={say("register.take-back.kept")}>
          <thead>
            <tr>
              <th scope="col">{say("register.import.row")}</th>
              <th scope="col">{say("register.import.detail")}</th>
            </tr>
          </thead>
          <tbody>
            {kept.map(({ id, name, state }) => (
              <tr key={id}>
                <th scope="row">{name || id}</th>
                <td>{say(`register.take-back.state.${state}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <footer>
        <button type="button" className="btn main" onClick={onClose}>
          {say("register.import.close")}
        </button>
      </footer>
    </>
  );
}
