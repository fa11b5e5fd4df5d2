import type { Proposal } from "#rooms/extraction/model/index.ts";
import type { OwnedRange } from "#web-kit/text/pieces-of.ts";

export const MARK_KINDS = ["lead", "coordinator", "action", "product", "due"] as const;
/** The kinds of words, each with its own line as well as its tint. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** The words of a proposal by kind, narrow ones first; the quote itself is the work. */
export function wordMarksOf(proposal: Proposal): OwnedRange<MarkKind>[] {
  const quote = mark("action", proposal);
  switch (proposal.kind) {
    case "assignment":
      return [
        ...proposal.leads.map((lead) => mark("lead", lead)),
        ...proposal.coordinators.map((body) => mark("coordinator", body)),
        ...(proposal.deadline ? [mark("due", proposal.deadline.words)] : []),
        ...(proposal.product ? [mark("product", proposal.product)] : []),
        quote,
      ];
    case "target":
      return [...(proposal.subject ? [mark("action", proposal.subject)] : []), mark("due", proposal)];
    case "programme":
    case "reference":
      return [mark("product", proposal)];
    case "goal":
    case "solution":
      return [quote];
  }
}

function mark(owner: MarkKind, { start, end }: { readonly start: number; readonly end: number }): OwnedRange<MarkKind> {
  return { start, end, owner };
}
