import type { PlanGoal, PlanPage } from "../../model/index.ts";
import { goalsByHorizon } from "../text/goals.ts";
import { rowId } from "../text/clause-rows.ts";
import { usePlanWords } from "../use-plan-words.ts";
import "./clause-block.css";
import "./goals.css";

/** How many goals of one year stand in sight; the rest unfold. */
const IN_SIGHT = 2;

/** What the plan wants to reach, by year; each goal leads to its words. */
export function Goals({ plan }: { plan: PlanPage }) {
  const say = usePlanWords();
  return (
    <section className="goals" aria-label={say("plans.plan.goals")}>
      <h2>{say("plans.plan.goals")}</h2>
      {goalsByHorizon(plan.goals).map(({ year, isVision, goals }) => (
        <div key={`${year} ${isVision}`} className="horizon">
          <h3>
            {year === null
              ? say("plans.plan.no-year")
              : say(isVision ? "plans.plan.vision-of-year" : "plans.plan.goal-of-year", { year })}
          </h3>
          <GoalList plan={plan} goals={goals.slice(0, IN_SIGHT)} />
          {goals.length > IN_SIGHT && (
            <details>
              <summary>{say("plans.plan.more-goals", { count: goals.length - IN_SIGHT })}</summary>
              <GoalList plan={plan} goals={goals.slice(IN_SIGHT)} />
            </details>
          )}
        </div>
      ))}
    </section>
  );
}

function GoalList({ plan, goals }: { plan: PlanPage; goals: readonly PlanGoal[] }) {
  return (
    <ul lang="vi">
      {goals.map((goal) => {
        const clause = plan.clauses.find(({ ordinal }) => ordinal === goal.clause);
        return (
          <li key={goal.id}>
            <a href={`#${clause ? rowId(clause) : "main"}`}>
              <span>{goal.words}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
