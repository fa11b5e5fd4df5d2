import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { newIntention } from "#web-kit/intention.ts";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { type AuditEntryId, eraseAuditValuesEndpoint } from "../model/index.ts";
import { useAuditWords } from "./use-audit-words.ts";

const SHORTEST_REASON = 10;

export function EraseModal({ entryId, onClose }: { entryId: AuditEntryId; onClose: () => void }) {
  const say = useAuditWords();
  const cache = useQueryClient();
  const [reason, setReason] = useState("");
  const [key] = useState(newIntention);
  const erasing = useMutation({
    mutationFn: () =>
      callEndpoint(eraseAuditValuesEndpoint, {
        params: { entryId },
        body: { reason: reason.trim() },
        idempotencyKey: key,
      }),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      await cache.invalidateQueries();
      onClose();
    },
  });
  const refusal = erasing.data && !erasing.data.ok ? erasing.data.refusal : undefined;
  return (
    <Modal title={say("audit.erase.title")} onClose={onClose}>
      <form
        className="record-erase"
        onSubmit={(event) => {
          event.preventDefault();
          erasing.mutate();
        }}
      >
        <p>{say("audit.erase.what")}</p>
        <label className="field">
          <span>{say("audit.erase.reason")}</span>
          <textarea
            required
            rows={3}
            minLength={SHORTEST_REASON}
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        {erasing.error && <ProblemNote problem={{ kind: "failed", error: erasing.error }} />}
        {refusal && <ProblemNote problem={{ kind: "refused", refusal }} />}
        <button
          type="submit"
          className="btn main"
          disabled={reason.trim().length < SHORTEST_REASON || erasing.isPending}
        >
          {say("audit.erase.do")}
        </button>
      </form>
    </Modal>
  );
}
