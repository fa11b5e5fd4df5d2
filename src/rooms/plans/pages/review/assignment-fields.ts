import { type AssignmentProposal, Deadline } from "#rooms/extraction/model/index.ts";
import type { AssignmentCorrection } from "../../model/index.ts";

/** The form of an assignment as plain text; names stand one per line. */
export type AssignmentFields = {
  readonly quote: string;
  readonly leads: string;
  readonly coordinators: string;
  readonly product: string;
  readonly deadlineWords: string;
  readonly deadlineKind: string;
  readonly deadlineValue: string;
};

export function fieldsOf({ quote, leads, coordinators, product, deadline }: AssignmentProposal): AssignmentFields {
  return {
    quote,
    leads: leads.map((lead) => lead.quote).join("\n"),
    coordinators: coordinators.map((body) => body.quote).join("\n"),
    product: product?.quote ?? "",
    deadlineWords: deadline?.words.quote ?? "",
    deadlineKind: deadline?.kind ?? "",
    deadlineValue: deadline?.value ?? "",
  };
}

/** A deadline is meant only when words, kind and meaning are all given. */
export function correctionOf(fields: AssignmentFields): AssignmentCorrection {
  const kind = Deadline.shape.kind.safeParse(fields.deadlineKind);
  const words = fields.deadlineWords.trim();
  const value = fields.deadlineValue.trim();
  return {
    quote: fields.quote.trim(),
    leads: linesOf(fields.leads),
    coordinators: linesOf(fields.coordinators),
    product: fields.product.trim() === "" ? null : fields.product.trim(),
    deadline: kind.success && words !== "" && value !== "" ? { kind: kind.data, value, words } : null,
  };
}

export function linesOf(words: string): string[] {
  return words
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
