import { type FormEvent, useState } from "react";
import { TextField } from "#web-kit/TextField.tsx";
import type { PlanChanges, PlanInstruction } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import type { Changing } from "./use-changing.ts";

type Props = { readonly changes: PlanChanges; readonly changing: Changing };

/** Everything that the amending document orders, in its own words; what could not be carried out stands first. */
export function Instructions({ changes, changing }: Props) {
  const say = usePlanWords();
  const isWaiting = ({ open, settled }: PlanInstruction) => open !== null && settled === null;
  const waiting = changes.instructions.filter(isWaiting);
  const others = changes.instructions.filter((instruction) => !isWaiting(instruction));
  return (
    <section className="instructions">
      <h2>{say("plans.amending.title")}</h2>
      {waiting.length === 0 ? (
        <p className="st done">{say("plans.amending.all-placed")}</p>
      ) : (
        <p className="st soon">{say("plans.amending.open-count", { count: waiting.length })}</p>
      )}
      <ul>
        {[...waiting, ...others].map((instruction) => (
          <Instruction
            key={instruction.ordinal}
            instruction={instruction}
            changing={changing}
            isClosed={changes.isPublished}
          />
        ))}
      </ul>
    </section>
  );
}

type InstructionProps = {
  readonly instruction: PlanInstruction;
  readonly changing: Changing;
  readonly isClosed: boolean;
};

function Instruction({ instruction, changing, isClosed }: InstructionProps) {
  const say = usePlanWords();
  const { kind, words, open, settled, ordinal } = instruction;
  return (
    <li className="instruction" id={`noi-dung-${ordinal}`}>
      <p className="change-head">
        <strong>{say(`plans.amending.kind.${kind}`)}</strong>
        {open === null && <span className="label">{say("plans.amending.done")}</span>}
        {open !== null && <span className="finding">{say(`plans.amending.open.${open}`)}</span>}
        {settled && (
          <span className="added">{say("plans.amending.settled", { name: settled.by, note: settled.note })}</span>
        )}
      </p>
      <p className="wording" lang="vi">
        {words}
      </p>
      {open !== null && settled === null && !isClosed && <SettleForm ordinal={ordinal} changing={changing} />}
      {settled && !isClosed && (
        <div className="go">
          <button
            type="button"
            className="btn plain"
            onClick={() => changing.send({ kind: "settle", ordinal, note: null })}
          >
            {say("plans.amending.reopen")}
          </button>
        </div>
      )}
    </li>
  );
}

function SettleForm({ ordinal, changing }: { ordinal: number; changing: Changing }) {
  const say = usePlanWords();
  const [note, setNote] = useState("");
  function submit(event: FormEvent): void {
    event.preventDefault();
    changing.send({ kind: "settle", ordinal, note });
  }
  return (
    <form className="field" onSubmit={submit}>
      <TextField label={say("plans.amending.note")} value={note} rows={2} required onValue={setNote} />
      <div className="go">
        <button type="submit" className="btn" disabled={changing.isSending}>
          {say("plans.amending.settle")}
        </button>
      </div>
    </form>
  );
}
