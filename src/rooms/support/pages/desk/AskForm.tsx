import { useContext, useState } from "react";
import { BodyPicker, type PickedBody } from "#rooms/organisations/pages/index.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { Acting } from "#web-kit/acting.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  askPetitionEndpoint,
  listOwnPetitionsEndpoint,
  listPetitionsAboutEndpoint,
  type PetitionSubject,
} from "../../model/index.ts";
import { usePetitionWords } from "./use-petition-words.ts";

const SHORTEST = 3;
const NOBODY: PickedBody = { name: "", id: null };

type Props = {
  readonly subject: PetitionSubject;
  readonly on: PlainDate;
  /** What the report says already, to be followed as one petition. */
  readonly words: string;
  readonly onDone: (code: string) => void;
};

/** A petition to a body with a day for its answer. Whoever works for one body asks in its name. */
export function AskForm({ subject, on, words, onDone }: Props) {
  const say = usePetitionWords();
  const actor = useContext(Acting);
  const [draft, change, drop] = useDraft(`petition.ask.${subject.id}`, { words, due: "" });
  const [asker, setAsker] = useState(NOBODY);
  const [answerer, setAnswerer] = useState(NOBODY);
  const [own] = actor?.bodies.length === 1 ? actor.bodies : [];
  const petitionerId = own === undefined ? asker.id : OrganisationId.parse(own);
  const sending = useSending(
    askPetitionEndpoint,
    [listPetitionsAboutEndpoint, listOwnPetitionsEndpoint],
    ({ code }) => {
      drop();
      change({ words: "", due: "" });
      setAnswerer(NOBODY);
      onDone(code);
    },
  );
  const hint = say("petition.field.body.hint");
  const dueOn = PlainDate.safeParse(draft.due).data;
  const isReady = draft.words.trim().length >= SHORTEST && petitionerId !== null && answerer.id !== null;
  return (
    <details className="noprint">
      <summary>{say("petition.ask")}</summary>
      <form
        className="matter-form"
        aria-label={say("petition.ask")}
        onSubmit={(event) => {
          event.preventDefault();
          if (petitionerId === null || answerer.id === null || dueOn === undefined) return;
          sending.send({ body: { words: draft.words, petitionerId, answererId: answerer.id, dueOn, subject } });
        }}
      >
        <TextField
          label={say("petition.field.words")}
          rows={3}
          required
          value={draft.words}
          onValue={(typed) => change({ words: typed })}
        />
        {own === undefined && (
          <BodyPicker label={say("petition.field.petitioner")} day={on} value={asker} hint={hint} onPick={setAsker} />
        )}
        <BodyPicker label={say("petition.field.answerer")} day={on} value={answerer} hint={hint} onPick={setAnswerer} />
        <TextField
          label={say("petition.field.due")}
          type="date"
          required
          value={draft.due}
          onValue={(due) => change({ due })}
        />
        {sending.problem && <ProblemNote problem={sending.problem} />}
        <p className="matter-go">
          <button type="submit" className="btn main" disabled={!isReady || dueOn === undefined || sending.isSending}>
            {say("petition.ask")}
          </button>
        </p>
      </form>
    </details>
  );
}
