import { useRef, useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { type AssignmentAct, fieldsOf } from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";
import { askedFrom, EMPTY_DRAFT } from "./act-draft.ts";
import type { Acted } from "./acted.ts";
import { ActForm } from "./ActForm.tsx";
import { useActing } from "./use-acting.ts";

type Props = {
  readonly line: Acted;
  /** Only these, in their order; absent: all that are offered. */
  readonly only?: readonly AssignmentAct[];
  readonly onDone: (act: AssignmentAct) => void;
};

/** What comes first is what moves the assignment on. */
const ORDER: readonly AssignmentAct[] = ["accept", "start", "confirm", "grant-extension", "resume", "report-done", "tell-progress", "hand-back", "refuse-extension", "ask-extension", "give-again", "return-as-not-ours", "set-deadline"]; // prettier-ignore
const RARE: readonly AssignmentAct[] = ["suspend", "end", "replace"];

/** The acts that the server offers, as buttons; an act that needs words opens its small form in place. */
export function Acts({ line, only, onDone }: Props) {
  const say = useDutyWords();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<AssignmentAct | null>(null);
  const [pressed, setPressed] = useState<AssignmentAct | null>(null);
  const acting = useActing(line.id, () => {
    if (pressed) onDone(pressed);
    box.current?.focus();
  });
  const isOffered = (act: AssignmentAct) => line.offered.includes(act);
  const [first, rare] = [(only ?? ORDER).filter(isOffered), only ? [] : RARE.filter(isOffered)];
  const { problem } = acting;

  function press(act: AssignmentAct): void {
    setPressed(act);
    if (fieldsOf(act).length > 0) setOpen(open === act ? null : act);
    else acting.send(line.version, askedFrom(act, EMPTY_DRAFT));
  }
  const button = (act: AssignmentAct, isMain: boolean) => (
    <button
      key={act}
      type="button"
      className={isMain ? "btn main" : "btn"}
      disabled={acting.isSending}
      aria-expanded={fieldsOf(act).length > 0 ? open === act : undefined}
      onClick={() => press(act)}
    >
      {say(`duty.act.${act}`)}
    </button>
  );
  return (
    <div className="duty-acts noprint" ref={box} tabIndex={-1}>
      <p className="duty-go">{first.map((act, at) => button(act, at === 0))}</p>
      {rare.length > 0 && (
        <details>
          <summary>{say("duty.acts.rare")}</summary>
          <p className="duty-go">{rare.map((act) => button(act, false))}</p>
        </details>
      )}
      {problem && <ProblemNote problem={problem} />}
      {open !== null && (
        <ActForm
          key={open}
          act={open}
          line={line}
          onClose={() => {
            setOpen(null);
            box.current?.focus();
          }}
          onDone={() => {
            setOpen(null);
            onDone(open);
            box.current?.focus();
          }}
        />
      )}
    </div>
  );
}
