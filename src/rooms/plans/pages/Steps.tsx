import type { ReactNode } from "react";
import "./steps.css";
import { usePlanWords } from "./use-plan-words.ts";

const STEPS = ["text", "review", "publish"] as const;
type Step = (typeof STEPS)[number];

/** The way of a document into the product, and where on it the page stands. */
export function Steps({ title, at, children }: { title: string; at: Step; children?: ReactNode }) {
  const say = usePlanWords();
  const here = STEPS.indexOf(at);
  return (
    <header className="steps">
      <h1>{title}</h1>
      <ol>
        {STEPS.map((step, index) => (
          <li key={step} className={index < here ? "ok" : ""} aria-current={index === here ? "step" : undefined}>
            {say(`plans.import.step.${step}`)}
          </li>
        ))}
      </ol>
      {children !== undefined && <div className="end">{children}</div>}
    </header>
  );
}
