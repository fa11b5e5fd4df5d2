import { DelegationForm } from "#rooms/organisations/pages/index.ts";
import type { Delegation } from "#rooms/organisations/model/index.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { problemOf } from "#web-kit/problem-of.ts";
import { useAct } from "#web-kit/use-act.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { delegateOwnAbsenceEndpoint, endOwnAbsenceEndpoint, getOwnAbsenceEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";

/** Who acts for the person who asks, as they say it themselves; and for whom they act. */
export function OwnAbsence() {
  const say = useAccessWords();
  const answer = useEndpoint(getOwnAbsenceEndpoint, {});
  const ending = useAct((delegationId: string, idempotencyKey) =>
    callEndpoint(endOwnAbsenceEndpoint, { params: { delegationId }, idempotencyKey }),
  );
  const problem = problemOf(answer.error, answer.data) ?? ending.problem;
  const own = answer.data?.ok ? answer.data.value : undefined;
  return (
    <section>
      <h2>{say("access.absence.title")}</h2>
      {problem && <ProblemNote problem={problem} />}
      {own?.person === null && <p>{say("access.absence.unknown")}</p>}
      {own && own.person !== null && (
        <>
          <p>{say("access.absence.what")}</p>
          {own.delegations.length === 0 && <p className="label">{say("access.absence.none")}</p>}
          <ul className="account-sessions">
            {own.delegations.map((each) => (
              <li key={each.id}>
                <span>
                  {each.from.id === own.person?.id
                    ? say("access.absence.to", { name: each.to.name, ...wordsOf(each) })
                    : say("access.absence.for", { name: each.from.name, ...wordsOf(each) })}
                </span>
                {each.from.id === own.person?.id && (each.validFrom > own.on || each.validTo > own.on) && (
                  <button type="button" className="btn" disabled={ending.isBusy} onClick={() => ending.run(each.id)}>
                    {say(each.validFrom > own.on ? "access.absence.withdraw" : "access.absence.end")}
                  </button>
                )}
              </li>
            ))}
          </ul>
          <DelegationForm
            absent={own.person.id}
            day={own.on}
            delegate={(body, idempotencyKey) => callEndpoint(delegateOwnAbsenceEndpoint, { body, idempotencyKey })}
          />
        </>
      )}
    </section>
  );
}

function wordsOf({ validFrom, validTo, reason }: Delegation) {
  return { from: formatDay(validFrom), until: formatDay(validTo), reason };
}
