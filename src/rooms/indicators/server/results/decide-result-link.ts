import type { z } from "zod";
import { listAssignmentWords } from "#rooms/assignments/server/index.ts";
import { hasGoal } from "#rooms/plans/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  type decideResultLinkEndpoint,
  mayKeepIndicators,
  type NotAllowed,
  type ResultEnd,
} from "../../model/index.ts";
import { findIndicator } from "../indicator-queries.ts";
import type { ServingProgrammes } from "./ports.ts";
import { saveResultLink } from "./result-queries.ts";

type Decision = z.output<NonNullable<typeof decideResultLinkEndpoint.body>>;
type Decided = z.output<typeof decideResultLinkEndpoint.output>;

/** A person says that something serves an indicator or is measured by it, or that it is not so, and why. */
export async function decideResultLink(
  db: Database,
  act: Act,
  decision: Decision,
  programmes: ServingProgrammes,
): Promise<Outcome<Decided, NotAllowed | "indicator-not-found" | "result-end-not-found">> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepIndicators(act.actor);
    if (!allowed.ok) return allowed;
    const indicator = await findIndicator(transaction, act.workspaceId, { id: decision.indicatorId });
    if (!indicator) return refuse("indicator-not-found");
    if (!(await isThere(transaction, act, decision.end, programmes))) return refuse("result-end-not-found");
    const linkId = await saveResultLink(transaction, act, decision);
    await appendAudit(transaction, act, {
      act: decision.state === "confirmed" ? "result-link-confirmed" : "result-link-declined",
      subject: { kind: "result-link", id: linkId },
      after: decision,
    });
    return done({ linkId, state: decision.state });
  });
}

async function isThere(
  db: Database,
  { workspaceId }: Act,
  { kind, id }: ResultEnd,
  programmes: ServingProgrammes,
): Promise<boolean> {
  switch (kind) {
    case "goal":
      return hasGoal(db, workspaceId, id);
    case "programme":
      return programmes.has(db, workspaceId, id);
    case "assignment":
      return (await listAssignmentWords(db, workspaceId, [id])).length > 0;
  }
}
