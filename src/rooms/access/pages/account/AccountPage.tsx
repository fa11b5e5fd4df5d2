import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listOwnSessionsEndpoint, roleWord } from "../../model/index.ts";
import "../gate/gate.css";
import { useAccessWords } from "../use-access-words.ts";
import { useWhoActs, type WhoActs } from "../use-who-acts.ts";
import "./account.css";
import { OwnAbsence } from "./OwnAbsence.tsx";
import { OwnPassword } from "./OwnPassword.tsx";
import { OwnSecondStep } from "./OwnSecondStep.tsx";
import { OwnSessions } from "./OwnSessions.tsx";

/** What a person keeps of their own account: where they are signed in, the second step, the password. */
export function AccountPage() {
  const say = useAccessWords();
  const acts = useWhoActs();
  const sessions = useEndpoint(listOwnSessionsEndpoint, {});
  useTitle(say("access.account.title"));
  return (
    <PageStates answer={sessions}>
      {({ items }) => (
        <main className="page narrow account" id="main">
          <header>
            <h1>{say("access.account.title")}</h1>
            {acts?.mode === "no-password" && <p>{say("access.account.nobody")}</p>}
          </header>
          {acts && <Who acts={acts} />}
          {acts?.mode === "accounts" && (
            <>
              <OwnAbsence />
              <OwnSessions items={items} />
              {acts.hasPassword ? (
                <>
                  <OwnSecondStep isOn={acts.hasTwoFactor} />
                  <OwnPassword email={acts.email ?? ""} />
                </>
              ) : (
                <section>
                  <p>{say("access.account.no-password", { provider: acts.provider ?? "OpenID Connect" })}</p>
                </section>
              )}
            </>
          )}
        </main>
      )}
    </PageStates>
  );
}

function Who({ acts: { actor, bodies, email } }: { acts: WhoActs }) {
  const say = useAccessWords();
  return (
    <section>
      <h2>{say("access.account.who")}</h2>
      <dl>
        <dt>{say("access.account.name")}</dt>
        <dd lang="vi">{actor?.name}</dd>
        {email !== null && (
          <>
            <dt>{say("access.email")}</dt>
            <dd>{email}</dd>
          </>
        )}
        <dt>{say("access.account.roles")}</dt>
        <dd>{actor?.roles.map((role) => say(roleWord(role))).join(", ")}</dd>
        {bodies.length > 0 && (
          <>
            <dt>{say("access.account.bodies")}</dt>
            <dd lang="vi">{bodies.map(({ name }) => name).join(", ")}</dd>
          </>
        )}
      </dl>
      {email !== null && <p>{say("access.account.ask")}</p>}
    </section>
  );
}
