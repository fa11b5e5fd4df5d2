import { useId } from "react";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listPlansEndpoint, type PlanChanges, PlanId } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { ReadAsChoice } from "./ReadAsChoice.tsx";
import type { Changing } from "./use-changing.ts";

/** Which published plan this draft continues. */
export function PreviousChoice({ changes, changing }: { changes: PlanChanges; changing: Changing }) {
  const say = usePlanWords();
  const id = useId();
  const plans = useEndpoint(listPlansEndpoint, { query: { limit: 100 } });
  if (changes.isPublished) {
    return changes.previous && <p lang="vi">{say("plans.changes.previous", { title: changes.previous.title })}</p>;
  }
  const published = (plans.data?.ok ? plans.data.value.items : []).filter(
    (plan) => plan.state === "published" && plan.id !== changes.planId,
  );
  if (published.length === 0) return <p>{say("plans.changes.no-plans")}</p>;
  return (
    <div className="field">
      <label htmlFor={id}>{say("plans.changes.choose")}</label>
      <select
        id={id}
        lang="vi"
        value={changes.previous?.planId ?? ""}
        onChange={({ target }) => {
          const previousPlanId = target.value === "" ? null : PlanId.parse(target.value);
          changing.send({ kind: "continue", previousPlanId });
        }}
      >
        <option value="">{say("plans.changes.none-chosen")}</option>
        {published.map((plan) => (
          <option key={plan.id} value={plan.id}>
            {[plan.number, plan.title].filter((part) => part !== null).join(" · ")}
          </option>
        ))}
      </select>
      <small>{say("plans.changes.choose-hint")}</small>
      {changes.canAmend && changes.previous && <ReadAsChoice changes={changes} changing={changing} />}
    </div>
  );
}
