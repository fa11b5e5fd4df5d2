import { useId } from "react";
import { type PlanChanges, ReadAs } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import type { Changing } from "./use-changing.ts";

/** Whether the draft amends the earlier version or stands in its place; read from its words, and a person may say otherwise. */
export function ReadAsChoice({ changes, changing }: { changes: PlanChanges; changing: Changing }) {
  const say = usePlanWords();
  const name = useId();
  const previousPlanId = changes.previous?.planId ?? null;
  return (
    <fieldset>
      <legend className="label">{say("plans.changes.read-as")}</legend>
      {ReadAs.options.toReversed().map((readAs) => (
        <label key={readAs} className="check">
          <input
            type="radio"
            name={name}
            checked={changes.readAs === readAs}
            disabled={changing.isSending}
            onChange={() => changing.send({ kind: "continue", previousPlanId, readAs })}
          />
          {say(`plans.changes.read-as.${readAs}`)}
        </label>
      ))}
    </fieldset>
  );
}
