import { useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { listAccountsEndpoint, type OpenInvitation, withdrawInvitationEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { DutyWords } from "./DutyWords.tsx";
import { LinkToHandOver } from "./LinkToHandOver.tsx";

export function InvitationLines({ items }: { items: readonly OpenInvitation[] }) {
  const say = useAccessWords();
  return (
    <section>
      <h2>{say("access.invitations.title")}</h2>
      <ul className="people-list">
        {items.map((invitation) => (
          <InvitationLine key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  );
}

function InvitationLine({ invitation }: { invitation: OpenInvitation }) {
  const say = useAccessWords();
  const [isHandingOver, setHandingOver] = useState(false);
  const { id, name, email, expiresAt, isExpired, isMailed } = invitation;
  const withdrawing = useSending(withdrawInvitationEndpoint, [listAccountsEndpoint], () => undefined);
  return (
    <li>
      <div>
        <b lang="vi">{name}</b>
        <p className="label">{email}</p>
      </div>
      <DutyWords {...invitation} />
      <div>
        <span className={isExpired ? "st overdue" : "st waiting"}>
          {isExpired
            ? say("access.invitations.expired")
            : say("access.invitations.until", { day: formatDay(expiresAt) })}
        </span>
        <p className="label">{say(isMailed ? "access.invitations.mailed" : "access.invitations.not-mailed")}</p>
      </div>
      <div className="buttons">
        {!isExpired && (
          <button
            type="button"
            className="btn"
            aria-label={`${say("access.invitations.link")}: ${name}`}
            onClick={() => setHandingOver(true)}
          >
            {say("access.invitations.link")}
          </button>
        )}
        <button
          type="button"
          className="btn"
          aria-label={`${say("access.invitations.withdraw")}: ${name}`}
          disabled={withdrawing.isSending}
          onClick={() => withdrawing.send({ params: { invitationId: id } })}
        >
          {say("access.invitations.withdraw")}
        </button>
        {withdrawing.problem && <ProblemNote problem={withdrawing.problem} />}
      </div>
      {isHandingOver && (
        <Modal title={say("access.invitations.link")} onClose={() => setHandingOver(false)}>
          <div className="people-form">
            <LinkToHandOver invitationId={id} />
          </div>
        </Modal>
      )}
    </li>
  );
}
