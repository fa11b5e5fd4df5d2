import { useId } from "react";
import type { ImportProgress } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";

type Props = {
  readonly name: string;
  readonly progress: ImportProgress | null;
  /** What comes after the reading. */
  readonly last: "finding-proposals" | "comparing";
  readonly onCancel: () => void;
};

/** How far the reading of a file is, step by step, and the way out of it. Pages are recognised only where they are pictures. */
export function ReadingProgress({ name, progress, last, onCancel }: Props) {
  const say = usePlanWords();
  const titleId = useId();
  const at = progress?.step ?? "sending";
  const pages: readonly "recognising"[] = at === "recognising" ? [at] : [];
  const steps = ["sending", "reading", ...pages, last] as const;
  const count = countOf(progress);
  return (
    <section className="reading-file" aria-labelledby={titleId}>
      <h2 id={titleId}>{say("plans.import.running", { name })}</h2>
      <ol>
        {steps.map((step) => (
          <li
            key={step}
            className={steps.indexOf(step) < steps.findIndex((each) => each === at) ? "ok" : ""}
            aria-current={step === at ? "step" : undefined}
          >
            {say(`plans.import.at.${step}`)}
          </li>
        ))}
      </ol>
      {at === "recognising" && progress ? (
        <progress max={progress.of} value={progress.done} aria-labelledby={titleId} />
      ) : (
        <progress aria-labelledby={titleId} />
      )}
      <p className="label" role="status">
        {say(`plans.import.at.${at}`)}
        {count !== null && `: ${count}`}
      </p>
      <button type="button" className="btn" onClick={onCancel}>
        {say("plans.import.cancel")}
      </button>
    </section>
  );

  function countOf(told: ImportProgress | null): string | null {
    if (told?.step === "recognising") return say("plans.import.pages-done", { done: told.done, of: told.of });
    if (told?.step === "reading" && told.of > 1)
      return say("plans.import.files-done", { at: told.done + 1, of: told.of });
    return null;
  }
}
