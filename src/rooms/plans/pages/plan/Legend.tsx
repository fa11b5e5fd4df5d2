import { usePlanWords } from "../use-plan-words.ts";
import "./notes.css";
import "./legend.css";

/** The voices of the margin, each in its own form. */
export function Legend() {
  const say = usePlanWords();
  return (
    <div className="legend" role="note" aria-label={say("plans.legend")}>
      <span className="chip">{say("plans.legend.document")}</span>
      <span className="added">{say("plans.legend.added")}</span>
      <span className="finding">{say("plans.legend.finding")}</span>
    </div>
  );
}
