import { useState } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { type FollowedPetition, type PetitionStanding, petitionStandingOf } from "../../model/index.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { usePetitionWords } from "./use-petition-words.ts";

const SHAPES: Readonly<Record<PetitionStanding["kind"], string>> = {
  late: "st overdue",
  open: "st waiting",
  answered: "st done",
  solved: "st done",
  refused: "st waiting",
};
const PATHS = { assignment: "/nhiem-vu/", report: "/bao-cao/" } as const;

type Props = {
  readonly petition: FollowedPetition;
  readonly on: PlainDate;
  /** In a list over several subjects: where it came from is linked. */
  readonly isLinked?: boolean;
  readonly onDone: (code: string) => void;
};

/** One petition: what is asked, of whom, by when, and the answer; answered in place by whoever may. */
export function PetitionLine({ petition, on, isLinked = false, onDone }: Props) {
  const say = usePetitionWords();
  const [isOpen, setOpen] = useState(false);
  const { code, words, petitioner, answerer, askedOn, dueOn, answeredOn, answer, subject, mayAnswer } = petition;
  const standing = petitionStandingOf(petition, on);
  return (
    <li className="matter-line">
      <p lang="vi" className="matter-words">
        <span className="label">{code}</span> {words}
      </p>
      <p>
        <span className={SHAPES[standing.kind]}>
          {standing.kind === "late"
            ? say("petition.is.late", { days: standing.days })
            : say(`petition.is.${standing.kind}`)}
        </span>{" "}
        {answerer && <span>{say("petition.to", { name: answerer.name })}</span>}
        {dueOn !== null && <span> {say("petition.due", { day: formatDay(dueOn) })}</span>}
      </p>
      {petitioner !== null && askedOn !== null && (
        <p className="label">{say("petition.from", { name: petitioner, day: formatDay(askedOn) })}</p>
      )}
      {answer !== null && answeredOn !== null && (
        <p className="added" lang="vi">
          {say("petition.answer", { day: formatDay(answeredOn), words: answer })}
        </p>
      )}
      <p className="matter-go noprint">
        {isLinked && subject && (
          <a className="link" href={`${PATHS[subject.kind]}${subject.id}`}>
            {say(`petition.subject.${subject.kind}`)}
          </a>
        )}
        {mayAnswer && (
          <button
            type="button"
            className="btn plain"
            aria-expanded={isOpen}
            aria-label={say("petition.act.answer.of", { code })}
            onClick={() => setOpen(!isOpen)}
          >
            {say("petition.act.answer")}
          </button>
        )}
      </p>
      {isOpen && mayAnswer && (
        <AnswerForm
          petition={petition}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone(code);
          }}
        />
      )}
    </li>
  );
}
