import type { Proposal } from "#rooms/extraction/model/index.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { citeBodies, type CorrectionRefusal } from "./correction.ts";
import type { ReviewedSentence } from "./plan.ts";

/** What a person may make of a whole sentence. */
export type SentenceBecomes =
  | { readonly becomes: "solution" }
  | { readonly becomes: "goal"; readonly horizonYear: number | null; readonly isVision: boolean }
  | { readonly becomes: "assignment"; readonly leads: readonly string[] };

/** The proposal by which a person turns a sentence into a record; its quote is the sentence without its closing mark. */
export function proposalByPerson(
  text: string,
  sentence: ReviewedSentence,
  decision: SentenceBecomes,
): Outcome<Proposal, CorrectionRefusal> {
  const quote = text.slice(sentence.start, sentence.end).replace(/[\s.;:,]+$/u, "");
  const found = {
    quote,
    start: sentence.start,
    end: sentence.start + quote.length,
    rule: "by-a-person",
    confidence: 1,
    clause: sentence.clause,
  };
  switch (decision.becomes) {
    case "solution":
      return done({ ...found, kind: "solution", strength: "order" });
    case "goal":
      return done({ ...found, kind: "goal", horizonYear: decision.horizonYear, isVision: decision.isVision });
    case "assignment": {
      const leads = citeBodies(text, decision.leads, [], sentence.start);
      if (!leads.ok) return leads;
      const rest = { coordinators: [], deadline: null, product: null, strength: "order" as const };
      return done({ ...found, ...rest, kind: "assignment", leads: leads.value });
    }
  }
}
