import type { Answer } from "./call-endpoint.ts";
import type { Problem } from "./problem-words.ts";

/** What went wrong with a call that was sent: nothing, an outage, or a "no". */
export function problemOf(error: Error | null, answer: Answer<unknown> | undefined): Problem | null {
  if (error) return { kind: "failed", error };
  return answer && !answer.ok ? { kind: "refused", refusal: answer.refusal } : null;
}
