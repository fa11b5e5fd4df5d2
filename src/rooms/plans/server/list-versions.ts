import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { mayReadPlans, type NotAllowed, type PlanId, type PlanVersions, versionInForce } from "../model/index.ts";
import { listChain } from "./change-queries.ts";
import { isHiddenFrom } from "./internal-plans.ts";

/** The published versions of a plan, the first one first, and which of them was in force on a day. */
export async function listVersions(
  db: Database,
  act: Act,
  { planId, as_of: day = act.on }: { readonly planId: PlanId; readonly as_of?: PlainDate | undefined },
): Promise<Outcome<PlanVersions, NotAllowed | "plan-not-found">> {
  const allowed = mayReadPlans(act.actor);
  if (!allowed.ok) return allowed;
  const chain = await listChain(db, act.workspaceId, planId);
  const isHidden = await isHiddenFrom(
    db,
    act,
    chain.map(({ documentId }) => documentId),
  );
  const shown = chain.filter(({ documentId }) => !isHidden(documentId));
  if (shown.length === 0) return refuse("plan-not-found");
  const items = shown
    .filter(({ publishedOn }) => publishedOn !== null)
    .map(({ planId: id, title, publishedOn }) => ({ planId: id, title, publishedOn }));
  return done({ items, inForce: versionInForce(items, day)?.planId ?? null });
}
