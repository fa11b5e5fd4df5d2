import { usePlanWords } from "../use-plan-words.ts";
import "./files.css";

/** Stands above whatever shows words of a document that may not leave the offices, on paper too. */
export function InternalBand() {
  const say = usePlanWords();
  return (
    <p className="internal-band">
      <b>{say("plans.internal")}</b> <span>{say("plans.internal.about")}</span>
    </p>
  );
}
