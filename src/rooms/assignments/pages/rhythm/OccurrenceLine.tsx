import { type ReactNode, useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import type { AssignmentId, Occurrence, OccurrenceAct } from "../../model/index.ts";
import type { RhythmWord } from "../../model/rhythm/rhythm-wording.ts";
import "../part/part.css";
import { OccurrenceForm } from "./OccurrenceForm.tsx";
import { useRhythmWords } from "./use-rhythm-words.ts";

type Props = {
  readonly assignmentId: AssignmentId;
  readonly occurrence: Occurrence;
  /** Of a list over several assignments: which one it belongs to. */
  readonly children?: ReactNode;
  readonly onDone: (act: OccurrenceAct, occurrence: Occurrence) => void;
};

/** One coming of a recurring duty: when it is due, what was reported, what was decided; its acts stand in place. */
export function OccurrenceLine({ assignmentId, occurrence, children, onDone }: Props) {
  const say = useRhythmWords();
  const [open, setOpen] = useState<OccurrenceAct | null>(null);
  const { dueOn, namedOn, isProvisional, offered, product, words } = occurrence;
  const [shape, word] = standingOf(occurrence);
  const said = [product, words].filter((text) => text !== null).join(". ");
  const due = formatDay(dueOn);
  return (
    <li className="part-line">
      <p>
        <b>{say("rhythm.occurrence", { day: due })}</b>
        {namedOn !== dueOn && <span className="label"> {say("rhythm.rolled", { day: formatDay(namedOn) })}</span>}
        {isProvisional && <span className="finding"> {say("rhythm.provisional")}</span>}
      </p>
      <p className="part-when">
        <span className={shape}>{say(word)}</span>
      </p>
      <div className="part-words">
        {children}
        {occurrence.reportedOn !== null && (
          <p className="label">
            {say("rhythm.told", { name: occurrence.reportedBy ?? "", day: formatDay(occurrence.reportedOn) })}
            {said !== "" && ": "}
            <span lang="vi">{said}</span>
          </p>
        )}
        {occurrence.decidedOn !== null && occurrence.decision !== null && (
          <p className="label" lang="vi">
            {say("rhythm.decided", {
              name: occurrence.decidedBy ?? "",
              day: formatDay(occurrence.decidedOn),
              words: occurrence.decision,
            })}
          </p>
        )}
      </div>
      {offered.length > 0 && (
        <p className="duty-go noprint">
          {offered.map((act) => (
            <button
              key={act}
              type="button"
              className="btn"
              aria-expanded={open === act}
              aria-label={say("rhythm.act.of", { act: say(`rhythm.act.${act}`), day: due })}
              onClick={() => setOpen(open === act ? null : act)}
            >
              {say(`rhythm.act.${act}`)}
            </button>
          ))}
        </p>
      )}
      {open !== null && (
        <OccurrenceForm
          key={open}
          assignmentId={assignmentId}
          occurrence={occurrence}
          act={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            onDone(open, occurrence);
          }}
        />
      )}
    </li>
  );
}

function standingOf({ state, isLate }: Occurrence): readonly [shape: string, word: RhythmWord] {
  switch (state) {
    case "due":
      return isLate ? ["st overdue", "rhythm.is.overdue"] : ["st in-time", "rhythm.is.due"];
    case "handed-back":
      return ["st returned", "rhythm.is.handed-back"];
    case "reported":
      return ["st waiting", isLate ? "rhythm.is.reported-late" : "rhythm.is.reported"];
    case "confirmed":
      return isLate ? ["st late", "rhythm.is.confirmed-late"] : ["st done", "rhythm.is.confirmed"];
  }
}
