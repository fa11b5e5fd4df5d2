import { type FormEvent, useEffect, useRef, useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import type { ReviewedSentence } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { linesOf } from "./assignment-fields.ts";
import { TextField } from "#web-kit/TextField.tsx";
import type { SentenceDecision } from "./use-decisions.ts";
import type { Reviewing } from "./use-reviewing.ts";
import "./review-form.css";

type Choice = "goal" | "assignment" | "context";
const CHOICES: readonly Choice[] = ["assignment", "goal", "context"];

/** Makes a sentence a record, or calls it context with a reason. What needs words opens a small form in place. */
export function SentenceForm({ sentence, reviewing }: { sentence: ReviewedSentence; reviewing: Reviewing }) {
  const say = usePlanWords();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [form, change, drop] = useDraft(`sentence.${sentence.ordinal}.${sentence.start}`, {
    leads: "",
    year: "",
    isVision: "",
    note: "",
  });
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (reviewing.isEditing && choice === null) first.current?.focus();
  }, [reviewing.isEditing, choice]);

  async function decide(becomes: SentenceDecision): Promise<void> {
    reviewing.clear();
    const isDone = await reviewing.decide({ kind: "sentence", ordinal: sentence.ordinal, becomes }, true);
    if (!isDone) return;
    drop();
    reviewing.goOn();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (choice === "context") void decide({ becomes: "context", note: form.note });
    else if (choice === "assignment") void decide({ becomes: "assignment", leads: linesOf(form.leads) });
    else
      void decide({
        becomes: "goal",
        horizonYear: form.year === "" ? null : Number(form.year),
        isVision: form.isVision === "yes",
      });
  }

  return (
    <form className="edit" onSubmit={submit}>
      <p className="ask">{say("plans.sentence.ask")}</p>
      <div className="go">
        <button type="button" className="btn" ref={first} onClick={() => void decide({ becomes: "solution" })}>
          {say("plans.sentence.solution")}
        </button>
        {CHOICES.map((one) => (
          <button
            key={one}
            type="button"
            className="btn"
            aria-expanded={choice === one}
            onClick={() => setChoice(choice === one ? null : one)}
          >
            {say(`plans.sentence.${one}`)}
          </button>
        ))}
      </div>
      {choice === "assignment" && (
        <TextField
          label={say("plans.sentence.leads")}
          value={form.leads}
          rows={2}
          required
          onValue={(leads) => change({ leads })}
        />
      )}
      {choice === "goal" && (
        <>
          <TextField
            label={say("plans.sentence.horizon")}
            value={form.year}
            onValue={(year) => change({ year: year.replace(/\D/gu, "").slice(0, 4) })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={form.isVision === "yes"}
              onChange={(event) => change({ isVision: event.target.checked ? "yes" : "" })}
            />
            {say("plans.sentence.vision")}
          </label>
        </>
      )}
      {choice === "context" && (
        <TextField
          label={say("plans.sentence.note")}
          hint={say("plans.sentence.note.hint")}
          value={form.note}
          rows={2}
          required
          onValue={(note) => change({ note })}
        />
      )}
      {reviewing.problem && <ProblemNote problem={reviewing.problem} />}
      {choice !== null && (
        <div className="go">
          <button type="submit" className="btn main">
            {say("plans.sentence.save")}
          </button>
        </div>
      )}
    </form>
  );
}
