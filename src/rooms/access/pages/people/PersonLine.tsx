import { useState } from "react";
import { Modal } from "#web-kit/Modal.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { listAccountsEndpoint, type Member, suspendPersonEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { DutiesModal } from "./DutiesModal.tsx";
import { DutyWords } from "./DutyWords.tsx";
import { ResetSecondStepModal } from "./ResetSecondStepModal.tsx";

export function PersonLine({ person }: { person: Member }) {
  const say = useAccessWords();
  const [asked, setAsked] = useState<"duties" | "suspension" | "second-step">();
  const { id, name, email, isSuspended, hasTwoFactor, version } = person;
  const close = (): void => setAsked(undefined);
  const sending = useSending(suspendPersonEndpoint, [listAccountsEndpoint], close);
  const suspend = (willBe: boolean): void => {
    sending.send({ params: { membershipId: id }, version, body: { isSuspended: willBe } });
  };
  return (
    <li>
      <div>
        <b lang="vi">{name}</b>
        <p className="label">{email}</p>
      </div>
      <DutyWords {...person} />
      <div>
        <span className={isSuspended ? "st overdue" : "st done"}>
          {say(isSuspended ? "access.people.suspended" : "access.people.active")}
        </span>
        {hasTwoFactor && <p className="label">{say("access.people.two-factor")}</p>}
      </div>
      <div className="buttons">
        <button
          type="button"
          className="btn"
          aria-label={`${say("access.people.change")}: ${name}`}
          onClick={() => setAsked("duties")}
        >
          {say("access.people.change")}
        </button>
        <button
          type="button"
          className="btn"
          disabled={sending.isSending}
          aria-label={`${say(isSuspended ? "access.people.restore" : "access.people.suspend")}: ${name}`}
          onClick={() => (isSuspended ? suspend(false) : setAsked("suspension"))}
        >
          {say(isSuspended ? "access.people.restore" : "access.people.suspend")}
        </button>
        {hasTwoFactor && (
          <button
            type="button"
            className="btn"
            aria-label={`${say("access.people.reset-second")}: ${name}`}
            onClick={() => setAsked("second-step")}
          >
            {say("access.people.reset-second")}
          </button>
        )}
        {asked === undefined && sending.problem && <ProblemNote problem={sending.problem} />}
      </div>
      {asked === "duties" && <DutiesModal person={person} onClose={close} />}
      {asked === "second-step" && <ResetSecondStepModal person={person} onClose={close} />}
      {asked === "suspension" && (
        <Modal title={say("access.people.suspend.title", { name })} onClose={close}>
          <div className="people-form">
            <p>{say("access.people.suspend.what")}</p>
            {sending.problem && <ProblemNote problem={sending.problem} />}
            <div className="buttons">
              <button type="button" className="btn main" disabled={sending.isSending} onClick={() => suspend(true)}>
                {say("access.people.suspend")}
              </button>
              <button type="button" className="btn" onClick={close}>
                {say("access.cancel")}
              </button>
            </div>
          </div>
        </Modal>
      )}
    </li>
  );
}
