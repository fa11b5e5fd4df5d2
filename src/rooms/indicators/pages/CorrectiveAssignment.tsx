import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { mayGive } from "#rooms/assignments/model/index.ts";
import type { z } from "zod";
import { BodyPicker, type PickedBody } from "#rooms/organisations/pages/index.ts";
import { useMay } from "#web-kit/acting.ts";
import { useOtherDay } from "#web-kit/AsOf.tsx";
import { DayField } from "#web-kit/DayField.tsx";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  getIndicatorEndpoint,
  getResultsEndpoint,
  giveCorrectiveEndpoint,
  laterDay,
  type Road,
  type Standing,
} from "../model/index.ts";
import type { IndicatorSeen } from "./indicator-seen.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("forms");

type Props = {
  readonly seen: IndicatorSeen;
  readonly road: Road;
  readonly standing: Standing;
  /** What was found, in a sentence; the server keeps it as the basis. */
  readonly finding: string;
};

/** A target that is missed gives an assignment in one click: prefilled from the finding, given once a person confirms it. */
export function CorrectiveAssignment(props: Props) {
  const say = useIndicatorWords();
  const [isOpen, setOpen] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);
  const mayOpen = useMay(mayGive);
  const isOther = useOtherDay() !== undefined;
  const isMissed = props.standing.status === "off" || props.standing.status === "behind";
  if (!isMissed || !mayOpen || isOther) return null;
  return (
    <p className="noprint">
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {say("indicators.correct")}
      </button>{" "}
      <span role="status">
        {given && say(given.isNew ? "indicators.correct.done" : "indicators.correct.before", { code: given.code })}
      </span>{" "}
      {given && (
        <Link className="link" to="/nhiem-vu/$assignmentId" params={{ assignmentId: given.assignmentId }}>
          {say("indicators.correct.open")}
        </Link>
      )}
      {isOpen && (
        <Give
          {...props}
          onClose={() => setOpen(false)}
          onGiven={(done) => {
            setGiven(done);
            setOpen(false);
          }}
        />
      )}
    </p>
  );
}

const DAYS_GIVEN = 30;

type Given = z.output<typeof giveCorrectiveEndpoint.output>;
type GiveProps = Props & { readonly onClose: () => void; readonly onGiven: (given: Given) => void };

function Give({ seen, road, finding, onClose, onGiven }: GiveProps) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const { indicator, names, on } = seen;
  const [words, setWords] = useState(() => say("indicators.correct.words", { name: road.name[locale] }));
  const [dueOn, setDueOn] = useState(() => laterDay(on, DAYS_GIVEN));
  const [lead, setLead] = useState<PickedBody>(() => ({ name: names[indicator.ownerId ?? ""] ?? "", id: null }));
  const { send, isSending, problem } = useSending(
    giveCorrectiveEndpoint,
    [getIndicatorEndpoint, getResultsEndpoint],
    onGiven,
  );
  return (
    <Modal title={say("indicators.correct")} onClose={onClose}>
      <form
        className="keep-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (lead.id === null) return;
          const body = { roadId: road.id, words, leadId: lead.id, dueOn };
          send({ params: { indicatorId: indicator.id }, body });
        }}
      >
        <TextField label={say("indicators.correct.what")} value={words} onValue={setWords} rows={3} required />
        <BodyPicker
          label={say("indicators.correct.lead")}
          day={on}
          value={lead}
          onPick={setLead}
          hint={say("indicators.keep.owner.unknown")}
        />
        <DayField label={say("forms.field.due")} day={dueOn} onChoose={setDueOn} />
        <p className="added">{say("indicators.correct.ground", { finding })}</p>
        {problem && <ProblemNote problem={problem} />}
        <p>
          <button type="submit" className="btn main" disabled={isSending || lead.id === null}>
            {say("indicators.correct.give")}
          </button>
        </p>
      </form>
    </Modal>
  );
}
