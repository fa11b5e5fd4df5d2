import type { PlanFinding } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { type Choice, countsOf, KIND_ORDER } from "./finding-groups.ts";

type Props = {
  readonly items: readonly PlanFinding[];
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
};

/** How many of each kind, open and in all; a press leaves only that kind. */
export function FindingFilters({ items, choice, onChoice }: Props) {
  const say = usePlanWords();
  return (
    <div className="finding-filters noprint" role="group" aria-label={say("plans.findings.filter")}>
      {(["all", ...KIND_ORDER] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className="btn"
          aria-pressed={choice.kind === kind}
          onClick={() => onChoice({ ...choice, kind })}
        >
          {say(`plans.findings.kind.${kind}`)}
          <small>{say("plans.findings.count", countsOf(items, kind))}</small>
        </button>
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={choice.onlyOpen}
          onChange={(event) => onChoice({ ...choice, onlyOpen: event.target.checked })}
        />
        {say("plans.findings.only-open")}
      </label>
    </div>
  );
}
