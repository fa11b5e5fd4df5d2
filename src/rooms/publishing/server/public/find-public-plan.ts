import type { PlanId } from "#rooms/plans/model/index.ts";
import { listToldPlans } from "#rooms/plans/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import type { PublicNote, PublicPlan, Slug } from "../../model/public/index.ts";
import { asPublic } from "./gather-plan.ts";
import type { GatheredPlans } from "./gathered-plans.ts";
import { dayWords } from "./site.ts";
import { findPublication, listNotes, listNotesOfMany, listPublications } from "./publication-queries.ts";

/** The public plan at an address. */
export async function findPublicPlan(
  db: Database,
  act: Act,
  plans: GatheredPlans,
  slug: string,
): Promise<Outcome<PublicPlan, "public-plan-not-found" | "public-plan-withdrawn">> {
  const kept = await findPublication(db, act.workspaceId, { slug });
  const told = kept?.state === "public" ? await plans.of(db, act, kept) : undefined;
  if (told) return done(told);
  const withdrawal = kept?.state === "withdrawn" ? await withdrawalOf(db, act, kept.id) : undefined;
  if (!withdrawal) return refuse("public-plan-not-found");
  return refuse("public-plan-withdrawn", { day: dayWords(withdrawal.on), words: withdrawal.words });
}

/** Why a plan that stood at an address does not stand there now; its words are not told again. */
export async function findWithdrawal(db: Database, act: Act, slug: string): Promise<PublicNote | undefined> {
  const kept = await findPublication(db, act.workspaceId, { slug });
  return kept?.state === "withdrawn" ? withdrawalOf(db, act, kept.id) : undefined;
}

async function withdrawalOf(db: Database, act: Act, id: string): Promise<PublicNote | undefined> {
  const notes = await listNotes(db, act.workspaceId, id);
  return notes.findLast(({ kind }) => kind === "withdrawn");
}

export type ListedPublicPlan = {
  readonly planId: PlanId;
  readonly slug: Slug;
  readonly title: string;
  readonly publishedOn: PlainDate;
  readonly changedOn: PlainDate;
  readonly isIllustration: boolean;
};

/** Every public plan, the newest first. Only their heads are read: each anonymous look at the list would gather every plan. */
export async function listPublicPlans(db: Database, act: Act): Promise<ListedPublicPlan[]> {
  const kept = await listPublications(db, act.workspaceId);
  const planIds = kept.map(({ planId }) => planId);
  const told = await listToldPlans(db, asPublic(act), planIds);
  const ids = kept.map(({ id }) => id);
  const notesOf = await listNotesOfMany(db, act.workspaceId, ids);
  const listed: ListedPublicPlan[] = [];
  for (const { id, planId, slug } of kept) {
    const plan = told.get(planId);
    const notes = notesOf.get(id) ?? [];
    const first = notes.findLast(({ kind }) => kind === "published");
    const last = notes.at(-1);
    if (!plan || !first || !last) continue;
    listed.push({ ...plan, planId, slug, publishedOn: first.on, changedOn: last.on });
  }
  return listed;
}
