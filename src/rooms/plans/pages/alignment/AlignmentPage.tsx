import { Link } from "@tanstack/react-router";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { type AlignedPlan, getAlignmentEndpoint, getLineageEndpoint, type PlanId } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { AlignedPair } from "./AlignedPair.tsx";
import "../compare.css";
import "./alignment.css";
import { UpperPlan } from "./UpperPlan.tsx";

type Props = { readonly planId: PlanId; readonly upperPlanId: PlanId | undefined };

/** How a plan carries out the plans above it, clause by clause, and what of either has no counterpart. */
export function AlignmentPage({ planId, upperPlanId }: Props) {
  const say = usePlanWords();
  const answer = useEndpoint(getLineageEndpoint, { params: { planId } });
  useTitle(say("plans.alignment.title"));
  return (
    <PageStates answer={answer}>
      {(lineage) => {
        const chosen = upperPlanId ?? lineage.carriesOut[0]?.planId;
        const params = { planId };
        return (
          <main className="compare alignment" id="main">
            <header>
              <h1>{say("plans.alignment.title")}</h1>
              <p lang="vi">{lineage.title}</p>
              <p className="label">
                <Link className="link" to="/ke-hoach/$planId" params={params}>
                  {say("plans.findings.to-plan")}
                </Link>
              </p>
            </header>
            <CarriedOutBy plans={lineage.carriedOutBy} upperPlanId={planId} />
            <UpperPlan planId={planId} lineage={lineage} chosen={chosen} />
            {chosen && <Pair key={chosen} planId={planId} upperPlanId={chosen} />}
          </main>
        );
      }}
    </PageStates>
  );
}

function CarriedOutBy({
  plans,
  upperPlanId,
}: {
  readonly plans: readonly AlignedPlan[];
  readonly upperPlanId: PlanId;
}) {
  const say = usePlanWords();
  if (plans.length === 0) return null;
  return (
    <section>
      <h2>{say("plans.alignment.carried-out-by")}</h2>
      <ul>
        {plans.map(({ planId, title, number }) => (
          <li key={planId}>
            <Link
              className="link"
              lang="vi"
              to="/ke-hoach/$planId/doi-chieu"
              params={{ planId }}
              search={{ tren: upperPlanId }}
            >
              {[number, title].filter((part) => part !== null).join(" · ")}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pair({ planId, upperPlanId }: { readonly planId: PlanId; readonly upperPlanId: PlanId }) {
  const answer = useEndpoint(getAlignmentEndpoint, { params: { planId, upperPlanId } });
  return <PageStates answer={answer}>{(alignment) => <AlignedPair alignment={alignment} />}</PageStates>;
}
