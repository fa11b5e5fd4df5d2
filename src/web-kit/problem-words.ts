import {
  type CallRefusal,
  ConnectionLost,
  ServerUnavailable,
  SignInNeeded,
  UnreadableAnswer,
} from "./call-endpoint.ts";
import { spokenParams } from "#shared/spoken-params.ts";
import { useHasWords, useWords } from "./use-words.ts";

/** What went wrong with a call: the server said no, or it could not answer. */
export type Problem =
  | { readonly kind: "refused"; readonly refusal: CallRefusal }
  | { readonly kind: "failed"; readonly error: Error };

/** The sentence that tells a person what happened and how to mend it. */
export function useProblemWords(): (problem: Problem) => string {
  const say = useWords();
  const hasWords = useHasWords();
  return (problem) => {
    if (problem.kind === "refused") {
      const { code, params, detail } = problem.refusal;
      const key = `refusal.${code}`;
      return hasWords(key) ? say(key, spokenParams(params)) : detail || code;
    }
    if (problem.error instanceof ConnectionLost) return say("kit.connection-lost");
    if (problem.error instanceof ServerUnavailable || problem.error instanceof SignInNeeded) {
      return problem.error.sentence;
    }
    if (problem.error instanceof UnreadableAnswer)
      return say("kit.unreadable-answer", { status: problem.error.status });
    return say("kit.page-broke");
  };
}
