import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listFindingsEndpoint, type PlanFindings, type PlanId } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { FindingFilters } from "./FindingFilters.tsx";
import { FindingGroup } from "./FindingGroup.tsx";
import "./findings.css";
import { type Choice, chosenGroups } from "./finding-groups.ts";

/** Everything a plan lacks or gets wrong, by kind, each with its place, why, how to mend, and the answer. */
export function FindingsPage({ planId }: { planId: PlanId }) {
  const say = usePlanWords();
  const answer = useEndpoint(listFindingsEndpoint, { params: { planId }, query: {} });
  useTitle(say("plans.findings.title"));
  return <PageStates answer={answer}>{(findings) => <Findings findings={findings} />}</PageStates>;
}

function Findings({ findings }: { findings: PlanFindings }) {
  const say = usePlanWords();
  const [choice, setChoice] = useState<Choice>({ kind: "all", onlyOpen: false });
  const groups = useMemo(() => chosenGroups(findings.items, choice), [findings, choice]);
  const params = { planId: findings.planId };
  return (
    <main className="findings" id="main">
      <header>
        <h1>{say("plans.findings.title")}</h1>
        <p lang="vi">{findings.title}</p>
        <p className="label">
          {say("plans.findings.as-of", { day: formatDay(findings.asOf) })}
          {" · "}
          <Link className="link" to="/ke-hoach/$planId" params={params}>
            {say("plans.findings.to-plan")}
          </Link>
          {" · "}
          <Link className="link" to="/ke-hoach/$planId/ra-soat" params={params}>
            {say("plans.findings.to-review")}
          </Link>
        </p>
      </header>
      <FindingFilters items={findings.items} choice={choice} onChoice={setChoice} />
      {groups.length === 0 && <p className="none-found">{say("plans.findings.none")}</p>}
      {groups.map((group) => (
        <FindingGroup key={group.code} planId={findings.planId} group={group} />
      ))}
    </main>
  );
}
