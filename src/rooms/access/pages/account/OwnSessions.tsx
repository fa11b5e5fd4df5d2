import { useState } from "react";
import { formatInstant } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  endOtherSessionsEndpoint,
  endOwnSessionEndpoint,
  listOwnSessionsEndpoint,
  type OwnSession,
} from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { browserName } from "./browser-name.ts";

export function OwnSessions({ items }: { items: readonly OwnSession[] }) {
  const say = useAccessWords();
  const locale = useLocale();
  const [ended, setEnded] = useState<number>();
  const one = useSending(endOwnSessionEndpoint, [listOwnSessionsEndpoint], (value) => setEnded(value.ended));
  const others = useSending(endOtherSessionsEndpoint, [listOwnSessionsEndpoint], (value) => setEnded(value.ended));
  const problem = one.problem ?? others.problem;
  return (
    <section>
      <h2>{say("access.account.sessions")}</h2>
      <ul className="account-sessions">
        {items.map(({ id, browser, address, startedAt, lastSeenAt, isCurrent }) => (
          <li key={id}>
            <div>
              <b>{browserName(browser) ?? say("access.account.browser-unknown")}</b>
              {isCurrent && ` (${say("access.account.here")})`}
              <p className="label">
                {say("access.account.since", {
                  start: formatInstant(startedAt, locale),
                  seen: formatInstant(lastSeenAt, locale),
                })}
                {address !== null && ` · ${address}`}
              </p>
            </div>
            {!isCurrent && (
              <button
                type="button"
                className="btn"
                disabled={one.isSending}
                onClick={() => one.send({ params: { sessionId: id } })}
              >
                {say("access.account.end")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {problem && <ProblemNote problem={problem} />}
      <p role="status">{ended !== undefined && say("access.account.ended", { count: ended })}</p>
      {items.length > 1 && (
        <button type="button" className="btn" disabled={others.isSending} onClick={() => others.send({})}>
          {say("access.account.end-others")}
        </button>
      )}
    </section>
  );
}
