import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { type DocumentId, purgeDocumentEndpoint } from "#rooms/documents/model/index.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { usePlanWords } from "../use-plan-words.ts";

/** Erases a document that should never have come in, once a person gave the reason and typed that it is meant. */
export function Purge({ documentId }: { documentId: DocumentId }) {
  const say = usePlanWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <p>
      <button type="button" className="btn" onClick={() => setIsOpen(true)}>
        {say("plans.purge.open")}
      </button>
      {isOpen && <PurgeModal documentId={documentId} onClose={() => setIsOpen(false)} />}
    </p>
  );
}

function PurgeModal({ documentId, onClose }: { documentId: DocumentId; onClose: () => void }) {
  const say = usePlanWords();
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState("");
  const [withHistories, setWithHistories] = useState(false);
  const words = say("plans.purge.words");
  const isMeant = typed.trim().normalize("NFC").toLowerCase() === words;
  const purging = useAct(
    (given: string, idempotencyKey) =>
      callEndpoint(purgeDocumentEndpoint, {
        params: { documentId },
        body: { reason: given, withHistories },
        idempotencyKey,
      }),
    () => void navigate({ to: "/" }),
  );

  const { problem } = purging;
  const takesHistories = problem?.kind === "refused" && problem.refusal.code === "purge-takes-histories";

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isMeant) purging.run(reason);
  }

  return (
    <Modal title={say("plans.purge.title")} onClose={onClose}>
      <form className="purge" onSubmit={submit}>
        <p>{say("plans.purge.about")}</p>
        <TextField
          label={say("plans.purge.reason")}
          hint={say("plans.purge.reason.hint")}
          value={reason}
          onValue={setReason}
          required
        />
        <TextField label={say("plans.purge.confirm", { words })} value={typed} onValue={setTyped} required />
        {problem && <ProblemNote problem={problem} />}
        {(takesHistories || withHistories) && (
          <label className="check">
            <input
              type="checkbox"
              checked={withHistories}
              onChange={(event) => setWithHistories(event.target.checked)}
            />
            {say("plans.purge.histories")}
          </label>
        )}
        <div className="go">
          <button type="submit" className="btn main" disabled={!isMeant || reason.trim().length < 5 || purging.isBusy}>
            {say("plans.purge.submit")}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {say("plans.act.cancel")}
          </button>
        </div>
      </form>
    </Modal>
  );
}
