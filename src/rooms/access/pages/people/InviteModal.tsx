import { useState } from "react";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { type InvitationId, invitePersonEndpoint, listAccountsEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { type ChosenDuties, dutiesOf } from "./chosen-duties.ts";
import { DutyFields } from "./DutyFields.tsx";
import { LinkToHandOver } from "./LinkToHandOver.tsx";

type Sent = { readonly invitationId: InvitationId; readonly isMailed: boolean };

export function InviteModal({ onClose }: { onClose: () => void }) {
  const say = useAccessWords();
  const locale = useLocale();
  const [form, change, drop] = useDraft("invite-person", { name: "", email: "" });
  const [chosen, setChosen] = useState<ChosenDuties>({ roles: [], bodies: [] });
  const [sent, setSent] = useState<Sent>();
  const sending = useSending(invitePersonEndpoint, [listAccountsEndpoint], (value) => {
    drop();
    setSent(value);
  });
  return (
    <Modal title={say("access.invite.title")} onClose={onClose}>
      {sent ? (
        <div className="people-form">
          <p role="status">
            {sent.isMailed
              ? say("access.invite.sent", { email: form.email })
              : say("access.invite.hand-over", { name: form.name })}
          </p>
          {!sent.isMailed && <LinkToHandOver invitationId={sent.invitationId} />}
        </div>
      ) : (
        <form
          className="people-form"
          onSubmit={(event) => {
            event.preventDefault();
            sending.send({ body: { ...form, ...dutiesOf(chosen), locale } });
          }}
        >
          <TextField
            label={say("access.account.name")}
            required
            value={form.name}
            onValue={(name) => change({ name })}
          />
          <TextField
            label={say("access.email")}
            type="email"
            autoComplete="off"
            required
            value={form.email}
            onValue={(email) => change({ email })}
          />
          <DutyFields chosen={chosen} onChoose={setChosen} />
          {sending.problem && <ProblemNote problem={sending.problem} />}
          <button type="submit" className="btn main" disabled={chosen.roles.length === 0 || sending.isSending}>
            {say("access.invite.send")}
          </button>
        </form>
      )}
    </Modal>
  );
}
