import { useEffect, useId, useRef } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  answerPetitionEndpoint,
  type FollowedPetition,
  listOwnPetitionsEndpoint,
  listPetitionsAboutEndpoint,
  PetitionOutcome,
} from "../../model/index.ts";
import { usePetitionWords } from "./use-petition-words.ts";

const SHORTEST = 3;

type Props = { readonly petition: FollowedPetition; readonly onClose: () => void; readonly onDone: () => void };

export function AnswerForm({ petition: { id, code, version }, onClose, onDone }: Props) {
  const say = usePetitionWords();
  const field = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, change, drop] = useDraft(`petition.answer.${id}`, { outcome: "answered", answer: "" });
  const outcome = PetitionOutcome.safeParse(draft.outcome).data ?? "answered";
  const sending = useSending(answerPetitionEndpoint, [listOwnPetitionsEndpoint, listPetitionsAboutEndpoint], () => {
    drop();
    onDone();
  });
  useEffect(() => form.current?.querySelector<HTMLElement>("textarea")?.focus(), []);
  return (
    <form
      className="matter-form"
      ref={form}
      aria-label={say("petition.act.answer.of", { code })}
      onSubmit={(event) => {
        event.preventDefault();
        sending.send({ params: { petitionId: id }, version, body: { outcome, answer: draft.answer } });
      }}
    >
      <div className="field">
        <label htmlFor={field}>{say("petition.field.outcome")}</label>
        <select id={field} value={outcome} onChange={({ currentTarget }) => change({ outcome: currentTarget.value })}>
          {PetitionOutcome.options.map((each) => (
            <option key={each} value={each}>
              {say(`petition.is.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <TextField
        label={say("petition.field.answer")}
        rows={3}
        required
        value={draft.answer}
        onValue={(answer) => change({ answer })}
      />
      {sending.problem && <ProblemNote problem={sending.problem} />}
      <p className="matter-go">
        <button
          type="submit"
          className="btn main"
          disabled={draft.answer.trim().length < SHORTEST || sending.isSending}
        >
          {say("petition.act.answer")}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {say("petition.cancel")}
        </button>
      </p>
    </form>
  );
}
