import type { Actor } from "#shared/act.ts";
import { rowPolicy, type Verdict } from "#shared/permission.ts";
import type { OutgoingAct } from "./life.ts";

export type { NotAllowed } from "#shared/permission.ts";

/** A body drafts its own documents; the office drafts any. */
export const mayDraftOutgoing = rowPolicy("publishing.draft", { everywhere: ["office"], own: ["lead"] });

/** The issuing body's leader returns or approves; the office records a decision that was made on paper. */
export const mayApproveOutgoing = rowPolicy("publishing.approve", {
  everywhere: ["office"],
  own: ["approving-leader"],
});

/** The clerk enters number and day with the signed copy. */
export const mayIssueOutgoing = rowPolicy("publishing.issue", { everywhere: ["office"], own: ["lead"] });

/** Within the offices; an issued document reaches others by the ways of paper, not from here. */
export const mayReadOutgoing = rowPolicy("publishing.read", {
  everywhere: ["office", "administrator", "observer"],
  own: ["lead", "coordinator", "approving-leader"],
});

/** Whose act it is. */
export function mayActOnOutgoing(actor: Actor, act: OutgoingAct, row: { readonly bodies: readonly string[] }): Verdict {
  switch (act) {
    case "renew":
    case "rewrite":
    case "submit":
    case "withdraw":
      return mayDraftOutgoing(actor, row);
    case "return":
    case "approve":
      return mayApproveOutgoing(actor, row);
    case "issue":
      return mayIssueOutgoing(actor, row);
  }
}
