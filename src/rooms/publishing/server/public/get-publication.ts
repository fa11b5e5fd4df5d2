import { getPlan } from "#rooms/plans/server/index.ts";
import type { PlanId } from "#rooms/plans/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { mayReadPublication, type Publication, Slug } from "../../model/public/index.ts";
import { gatherPlan } from "./gather-plan.ts";
import { findPublication, listNotes } from "./publication-queries.ts";

/** What stands on the public page of a plan, or would. */
export async function getPublication(
  db: Database,
  act: Act,
  { planId }: { readonly planId: PlanId },
): Promise<Outcome<Publication, NotAllowed | "plan-not-found">> {
  const allowed = mayReadPublication(act.actor);
  if (!allowed.ok) return allowed;
  const plan = await getPlan(db, act, planId, { chips: [] });
  if (!plan.ok) return refuse(plan.refusal.code === "not-allowed" ? "not-allowed" : "plan-not-found");
  const kept = await findPublication(db, act.workspaceId, { planId });
  const asked = kept ?? { id: null, planId, slug: Slug.parse("xem-truoc"), showsLate: false };
  const told = await gatherPlan(db, act, asked);
  const isDraft = plan.value.state === "review";
  return done({
    planId,
    title: plan.value.title,
    state: kept?.state ?? "never",
    version: kept?.version ?? 0,
    slug: kept?.slug ?? null,
    showsLate: kept?.showsLate ?? false,
    notes: kept ? await listNotes(db, act.workspaceId, kept.id) : [],
    // What is published and yet cannot be gathered as the public is for internal use.
    barred: told ? null : isDraft ? "plan-not-published" : "document-internal",
    counts: {
      assignments: told?.assignments.length ?? 0,
      targets: told?.targets.length ?? 0,
      solutions: told?.solutions.length ?? 0,
      figures: told?.figures.length ?? 0,
    },
  });
}
