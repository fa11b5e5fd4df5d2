import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { BodyPicker, type PickedBody } from "#rooms/organisations/pages/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { draftOutgoingEndpoint, listOutgoingEndpoint } from "../../model/index.ts";
import { useChaseWords } from "./use-chase-words.ts";

/** One letter to all that are chosen, grouped by body; it opens as a draft. */
export function DraftReminder({ bodies, on }: { bodies: readonly OrganisationId[]; on: PlainDate }) {
  const say = useChaseWords();
  const navigate = useNavigate();
  const [issuer, setIssuer] = useState<PickedBody>({ name: "", id: null });
  const { send, isSending, problem } = useSending(
    draftOutgoingEndpoint,
    [listOutgoingEndpoint],
    ({ outgoingId }) => void navigate({ to: "/van-ban-di/$outgoingId", params: { outgoingId } }),
  );
  const issuerId = issuer.id;
  return (
    <form
      className="chase-draft"
      onSubmit={(event) => {
        event.preventDefault();
        if (issuerId) send({ body: { issuerId, subject: { kind: "reminder-letter", bodies: [...bodies] } } });
      }}
    >
      <BodyPicker
        label={say("chase.issuer")}
        day={on}
        value={issuer}
        hint={say("chase.issuer.hint")}
        onPick={setIssuer}
      />
      <button type="submit" className="btn main" disabled={isSending || issuerId === null || bodies.length === 0}>
        {say("chase.draft", { count: bodies.length })}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </form>
  );
}
