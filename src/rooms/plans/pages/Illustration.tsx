import { usePlanWords } from "./use-plan-words.ts";

/** The strip that keeps a made document from being taken for a fact. */
export function Illustration() {
  const say = usePlanWords();
  return (
    <p className="sample">
      <b>{say("plans.illustration")}</b> · {say("plans.illustration.about")}
    </p>
  );
}
