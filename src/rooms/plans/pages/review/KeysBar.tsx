import type { PlanReview } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import "./keys-bar.css";

/** The keys of the review, always in sight where there is a keyboard. */
export function KeysBar({ review }: { review: PlanReview }) {
  const say = usePlanWords();
  return (
    <footer className="keys-bar" aria-label={say("plans.keys")}>
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd> {say("plans.key.move")}
      </span>
      <span>
        <kbd>Enter</kbd> {say("plans.key.accept")}
      </span>
      <span>
        <kbd>F2</kbd> {say("plans.key.edit")}
      </span>
      <span>
        <kbd>Delete</kbd> {say("plans.key.reject")}
      </span>
      <span>
        <kbd>Ctrl Z</kbd> {say("plans.key.undo")}
      </span>
      <span className="end">{say("plans.review.undecided-count", { count: review.coverage.undecided })}</span>
    </footer>
  );
}
