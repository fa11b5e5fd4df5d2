import { useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import { useMay } from "#web-kit/acting.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import {
  type AlignedPlan,
  alignPlanEndpoint,
  getAlignmentEndpoint,
  getLineageEndpoint,
  mayReviewPlans,
  PlanId,
  type PlanLineage,
} from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";

type Props = { readonly planId: PlanId; readonly lineage: PlanLineage; readonly chosen: PlanId | undefined };

/** Which plan above this one is compared with, and whether a person has recorded that it is carried out. */
export function UpperPlan({ planId, lineage, chosen }: Props) {
  const say = usePlanWords();
  const id = useId();
  const navigate = useNavigate();
  const plans = [...lineage.carriesOut, ...lineage.candidates];
  if (plans.length === 0) return <p>{say("plans.alignment.no-candidates")}</p>;
  return (
    <div className="field">
      <label htmlFor={id}>{say("plans.alignment.choose")}</label>
      <select
        id={id}
        lang="vi"
        value={chosen ?? ""}
        onChange={({ target }) => {
          const tren = PlanId.safeParse(target.value).data;
          void navigate({ to: "/ke-hoach/$planId/doi-chieu", params: { planId }, search: { tren } });
        }}
      >
        <option value="">{say("plans.alignment.none")}</option>
        {plans.map((plan) => (
          <option key={plan.planId} value={plan.planId}>
            {plan.isCited ? say("plans.alignment.cited", { name: nameOf(plan) }) : nameOf(plan)}
          </option>
        ))}
      </select>
      <small>{say("plans.alignment.choose-hint")}</small>
      {chosen && <Recorded key={chosen} planId={planId} upperPlanId={chosen} lineage={lineage} />}
    </div>
  );
}

type RecordedProps = { readonly planId: PlanId; readonly upperPlanId: PlanId; readonly lineage: PlanLineage };

function Recorded({ planId, upperPlanId, lineage }: RecordedProps) {
  const say = usePlanWords();
  const may = useMay(mayReviewPlans);
  const isDecided = lineage.carriesOut.some((plan) => plan.planId === upperPlanId);
  const aligning = useSending(alignPlanEndpoint, [getLineageEndpoint, getAlignmentEndpoint], () => undefined);
  const send = (carriesOut: boolean) => {
    if (!carriesOut && !confirm(say("plans.alignment.undo-confirm"))) return;
    aligning.send({ params: { planId, upperPlanId }, body: { carriesOut } });
  };
  return (
    <div className="recorded">
      {isDecided && <span className="st done">{say("plans.alignment.decided")}</span>}
      {may && (
        <button
          type="button"
          className={isDecided ? "btn plain" : "btn main"}
          disabled={aligning.isSending}
          onClick={() => send(!isDecided)}
        >
          {say(isDecided ? "plans.alignment.undo" : "plans.alignment.decide")}
        </button>
      )}
      {aligning.problem && <ProblemNote problem={aligning.problem} />}
    </div>
  );
}

function nameOf({ number, title }: AlignedPlan): string {
  return [number, title].filter((part) => part !== null).join(" · ");
}
