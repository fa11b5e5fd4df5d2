import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "#web-kit/acting.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listPlansEndpoint, mayReviewPlans } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { PlanLine } from "./PlanLine.tsx";
import "./plans-page.css";

/** The library: every plan of the workspace, newest first. */
export function PlansPage() {
  const say = usePlanWords();
  const [limit, setLimit] = useState(50);
  const mayImport = useMay(mayReviewPlans);
  const answer = useEndpoint(listPlansEndpoint, { query: { limit } });
  useTitle(say("plans.list.title"));

  return (
    <PageStates answer={answer}>
      {({ items, nextCursor }) => (
        <main className="plans" id="main">
          <header>
            <h1>{say("plans.list.title")}</h1>
            {items.length > 0 && mayImport && (
              <Link className="btn main" to="/nhap">
                {say("plans.list.import")}
              </Link>
            )}
            <p>{say("plans.list.lead")}</p>
          </header>
          {items.length === 0 ? (
            <EmptyList mayImport={mayImport} />
          ) : (
            <ul className="plan-lines">
              {items.map((plan) => (
                <PlanLine key={plan.id} plan={plan} />
              ))}
            </ul>
          )}
          {nextCursor !== null && limit < 100 && (
            <button type="button" className="btn" onClick={() => setLimit(100)}>
              {say("plans.list.more")}
            </button>
          )}
        </main>
      )}
    </PageStates>
  );
}

function EmptyList({ mayImport }: { mayImport: boolean }) {
  const say = usePlanWords();
  return (
    <section className="empty">
      <h2>{say("plans.list.empty.title")}</h2>
      <p>{say(mayImport ? "plans.list.empty" : "plans.list.empty.reader")}</p>
      {mayImport && (
        <Link className="btn main" to="/nhap">
          {say("plans.list.import")}
        </Link>
      )}
    </section>
  );
}
