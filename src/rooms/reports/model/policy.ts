import type { Actor } from "#shared/act.ts";
import { policy, rowPolicy, type Verdict } from "#shared/permission.ts";
import { isOpenState, type ReportAct, type ReportState } from "./life.ts";

export type { NotAllowed } from "#shared/permission.ts";

/** The office asks bodies for reports, reminds them and compiles what came. */
export const mayAskReports = policy("reports.ask", ["office"]);

/** A body writes its own report; the office does so for any, as when a body answers on paper. */
export const mayWriteReport = rowPolicy("reports.write", { everywhere: ["office"], own: ["lead", "coordinator"] });

/** The leader of a body returns or approves what its people wrote; the office records an answer that came on paper. */
export const mayApproveReport = rowPolicy("reports.approve", { everywhere: ["office"], own: ["approving-leader"] });

/** Above: accepting, sending back, closing the figures, opening a correction. */
export const mayAcceptReport = policy("reports.accept", ["office"]);

/** Who reported, and what: those who watch see all that was handed in, those who work see their own. */
export const mayReadReports = rowPolicy("reports.read", {
  everywhere: ["office", "administrator", "observer", "register-keeper"],
  own: ["lead", "coordinator", "approving-leader"],
});

/** A draft is its writers' own until it is handed to the leader. */
export function mayReadReport(
  actor: Actor,
  row: { readonly bodies: readonly string[]; readonly state: ReportState },
): Verdict {
  const seen = mayReadReports(actor, row);
  if (!seen.ok || !isOpenState(row.state)) return seen;
  const writes = mayWriteReport(actor, row);
  return writes.ok ? writes : mayApproveReport(actor, row);
}

/** Whose act it is. */
export function mayActOnReport(actor: Actor, act: ReportAct, row: { readonly bodies: readonly string[] }): Verdict {
  switch (act) {
    case "save":
    case "submit":
    case "recall":
      return mayWriteReport(actor, row);
    case "return":
    case "approve":
      return mayApproveReport(actor, row);
    case "send-back":
    case "accept":
    case "freeze":
    case "correct":
      return mayAcceptReport(actor);
  }
}
