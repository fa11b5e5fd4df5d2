import { formatDay } from "#web-kit/format.ts";
import type { AssignmentDetail } from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";

/** Step by step: when, who, what, in whose words. The last first. */
export function HappenedLayer({ duty }: { duty: AssignmentDetail }) {
  const say = useDutyWords();
  const namesDay = (act: string) => act === "ask-extension" || act === "grant-extension" || act === "set-deadline";
  return (
    <section>
      <h2>{say("duty.layer.happened")}</h2>
      {duty.proposedOwner && (
        <p>
          {say("duty.owner.proposed")} <b lang="vi">{duty.proposedOwner.name}</b>
        </p>
      )}
      {duty.steps.length === 0 && <p className="label">{say("duty.steps.none")}</p>}
      <ol className="duty-steps" reversed>
        {duty.steps.toReversed().map((step) => (
          <li key={step.ordinal}>
            <p>
              <time dateTime={step.on}>{formatDay(step.on)}</time> <b>{say(`duty.act.${step.act}`)}</b>{" "}
              <span className="label">{step.by}</span>
            </p>
            {step.words !== null && <p lang="vi">{step.words}</p>}
            {step.product !== null && <p lang="vi">{say("duty.step.product", { product: step.product })}</p>}
            {step.newDueOn !== null && namesDay(step.act) && (
              <p>{say("duty.step.day", { day: formatDay(step.newDueOn) })}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
