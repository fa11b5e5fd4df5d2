import { useState } from "react";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { listAccountsEndpoint, type Member, resetSecondStepEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";

const SHORTEST_REASON = 5;

export function ResetSecondStepModal({ person, onClose }: { person: Member; onClose: () => void }) {
  const say = useAccessWords();
  const { id, name, version } = person;
  const [reason, setReason] = useState("");
  const sending = useSending(resetSecondStepEndpoint, [listAccountsEndpoint], onClose);
  return (
    <Modal title={say("access.people.reset-second.title", { name })} onClose={onClose}>
      <form
        className="people-form"
        onSubmit={(event) => {
          event.preventDefault();
          sending.send({ params: { membershipId: id }, version, body: { reason } });
        }}
      >
        <p>{say("access.people.reset-second.what")}</p>
        <TextField label={say("access.people.reset-second.reason")} required value={reason} onValue={setReason} />
        {sending.problem && <ProblemNote problem={sending.problem} />}
        <button
          type="submit"
          className="btn main"
          disabled={reason.trim().length < SHORTEST_REASON || sending.isSending}
        >
          {say("access.people.reset-second")}
        </button>
      </form>
    </Modal>
  );
}
