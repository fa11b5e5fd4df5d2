import { useWords } from "#web-kit/use-words.ts";
import type { PlanId } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { FindingCard } from "./FindingCard.tsx";
import { countsOf, type Group } from "./finding-groups.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("extraction");

/** More of one kind than this stay folded, so that a long list of one gap does not hide the others. */
const FOLDED = 8;

export function FindingGroup({ planId, group }: { planId: PlanId; group: Group }) {
  const say = usePlanWords();
  const sayCode = useWords();
  return (
    <details className="finding-group" open={group.items.length <= FOLDED}>
      <summary>
        <h2 className="finding">{sayCode(`extraction.finding.${group.code}`)}</h2>
        <span className="label">{say("plans.findings.count", countsOf(group.items, "all"))}</span>
      </summary>
      <ul>
        {group.items.map((finding) => (
          <FindingCard key={finding.key} planId={planId} finding={finding} />
        ))}
      </ul>
    </details>
  );
}
