import type { ReactNode } from "react";
import { SignInNeeded } from "./call-endpoint.ts";
import { type Problem, useProblemWords } from "./problem-words.ts";
import "./problem-note.css";
import { useWords } from "./use-words.ts";

/** A "no" or an outage beside the thing it concerns: what, and how to mend. */
export function ProblemNote({
  problem,
  onRetry,
  children,
}: {
  problem: Problem;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const words = useProblemWords();
  const say = useWords();
  return (
    <div className="problem" role="alert">
      <p>{words(problem)}</p>
      {children}
      {problem.kind === "failed" && problem.error instanceof SignInNeeded && (
        // In another tab, so that what was typed here stays.
        <a className="btn main" href="/dang-nhap?the=moi" target="_blank" rel="noreferrer">
          {say("kit.sign-in-again")}
        </a>
      )}
      {/* What was refused would be refused again: the form beside it is mended and sent. */}
      {onRetry && problem.kind === "failed" && (
        <button type="button" className="btn" onClick={onRetry}>
          {say("kit.retry")}
        </button>
      )}
    </div>
  );
}
