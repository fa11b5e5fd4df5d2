import { type FormEvent, useEffect, useId, useRef } from "react";
import { type AssignmentProposal, Deadline } from "#rooms/extraction/model/index.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import type { ReviewedProposal } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { correctionOf, type AssignmentFields, fieldsOf } from "./assignment-fields.ts";
import { TextField } from "#web-kit/TextField.tsx";
import type { Reviewing } from "./use-reviewing.ts";
import "./review-form.css";

const DEADLINE_KINDS = Deadline.shape.kind.options;

type Props = {
  readonly reviewed: ReviewedProposal;
  readonly proposal: AssignmentProposal;
  readonly reviewing: Reviewing;
};

/** Corrects an assignment in the document's own words. A refusal stays at the form with everything typed. */
export function AssignmentForm({ reviewed, proposal, reviewing }: Props) {
  const say = usePlanWords();
  const [form, change, drop] = useDraft<AssignmentFields>(`assignment.${reviewed.id}`, fieldsOf(proposal));
  const first = useRef<HTMLTextAreaElement>(null);
  const kindId = useId();
  useEffect(() => first.current?.focus(), []);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    reviewing.clear();
    const isDone = await reviewing.decide(
      { kind: "proposal", id: reviewed.id, decision: "accept", correction: correctionOf(form) },
      true,
    );
    if (!isDone) return;
    drop();
    reviewing.goOn();
  }

  function leave(): void {
    drop();
    reviewing.clear();
    reviewing.setIsEditing(false);
  }

  return (
    <form className="edit" onSubmit={(event) => void submit(event)}>
      <p className="label">{say("plans.edit.only-document-words")}</p>
      <TextField
        label={say("plans.edit.leads")}
        value={form.leads}
        rows={2}
        field={first}
        required
        onValue={(leads) => change({ leads })}
      />
      <TextField
        label={say("plans.edit.coordinators")}
        value={form.coordinators}
        rows={2}
        onValue={(coordinators) => change({ coordinators })}
      />
      <TextField
        label={say("plans.edit.quote")}
        value={form.quote}
        rows={3}
        required
        onValue={(quote) => change({ quote })}
      />
      <TextField label={say("plans.edit.product")} value={form.product} onValue={(product) => change({ product })} />
      <div className="edit-row">
        <TextField
          label={say("plans.edit.deadline-words")}
          value={form.deadlineWords}
          onValue={(deadlineWords) => change({ deadlineWords })}
        />
        <div className="field">
          <label htmlFor={kindId}>{say("plans.edit.deadline-kind")}</label>
          <select
            id={kindId}
            value={form.deadlineKind}
            onChange={(event) => change({ deadlineKind: event.target.value })}
          >
            <option value="">{say("plans.edit.deadline.none")}</option>
            {DEADLINE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say(`plans.edit.deadline.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <TextField
          label={say("plans.edit.deadline-value")}
          value={form.deadlineValue}
          onValue={(deadlineValue) => change({ deadlineValue })}
        />
      </div>
      <p className="label">{say("plans.edit.deadline-hint")}</p>
      {reviewing.problem && <ProblemNote problem={reviewing.problem} />}
      <div className="go">
        <button type="submit" className="btn main">
          {say("plans.act.save-accept")}
        </button>
        <button type="button" className="btn" onClick={leave}>
          {say("plans.act.cancel")} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
