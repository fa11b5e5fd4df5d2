import { Link } from "@tanstack/react-router";
import { formatDay } from "#web-kit/format.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listVersionsEndpoint, type PlanPage } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import "./plan-banner.css";

/** The versions of a plan that has more than one. */
export function Versions({ plan }: { plan: PlanPage }) {
  const say = usePlanWords();
  const answer = useEndpoint(listVersionsEndpoint, { params: { planId: plan.id }, query: {} });
  const versions = answer.data?.ok ? answer.data.value : undefined;
  if (!versions || versions.items.length < 2) return null;
  const newest = versions.items.at(-1);
  return (
    <nav className="plan-banner noprint" aria-label={say("plans.versions.title")}>
      {newest && newest.planId !== plan.id && <strong>{say("plans.versions.newer")}</strong>}
      {versions.items.map((version) => (
        <Link
          key={version.planId}
          className="link"
          to="/ke-hoach/$planId"
          params={{ planId: version.planId }}
          aria-current={version.planId === plan.id ? "page" : undefined}
        >
          {version.publishedOn && say("plans.versions.since", { day: formatDay(version.publishedOn) })}
        </Link>
      ))}
      <Link className="link" to="/ke-hoach/$planId/thay-doi" params={{ planId: plan.id }}>
        {say("plans.changes.open")}
      </Link>
    </nav>
  );
}
