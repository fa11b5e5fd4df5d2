import { listAssignments, listCourses, listHeldNow } from "#rooms/assignments/server/index.ts";
import { listConfirmedFigures, listTargets } from "#rooms/indicators/server/index.ts";
import type { PlanPage } from "#rooms/plans/model/index.ts";
import { getPlan, listVersions } from "#rooms/plans/server/index.ts";
import { listProgrammes } from "#rooms/programmes/server/index.ts";
import { type Act, ANONYMOUS } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { PublicPlan, publicStatusOf, type Slug } from "../../model/public/index.ts";
import { findPublication, type KeptPublication, listNotes } from "./publication-queries.ts";

/** What one may know of a plan who is nobody here: whoever asks, everything is read as the public. */
export function asPublic(act: Act): Act {
  return { ...act, actor: ANONYMOUS };
}

type Asked = Pick<KeptPublication, "planId" | "slug" | "showsLate"> & { readonly id: string | null };

/** Puts together what is told of a plan. Undefined: nothing may be told, as of a plan for internal use or one in review. */
export async function gatherPlan(db: Database, asker: Act, asked: Asked): Promise<PublicPlan | undefined> {
  const act = asPublic(asker);
  const { planId } = asked;
  const page = await getPlan(db, act, planId, { chips: [] });
  if (!page.ok || page.value.state !== "published") return undefined;
  const plan = page.value;
  const anchorOf = (clause: number) => plan.clauses[clause]?.anchor ?? "";
  const assignments = await assignmentsOf(db, act, plan, asked.showsLate);
  const targets = await listTargets(db, act.workspaceId, planId);
  const figures = await listConfirmedFigures(db, act.workspaceId, [planId]);
  const programmes = await listProgrammes(db, act.workspaceId, planId);
  const { number, issuer, issuedOn, isIllustration } = plan.face;
  return PublicPlan.parse({
    slug: asked.slug,
    title: plan.title,
    number,
    issuer,
    issuedOn,
    isIllustration,
    asOf: act.on,
    newer: await newerOf(db, act, asked),
    clauses: plan.clauses.map(({ anchor, label, isHeading, depth, start, end }) => ({
      anchor, label, isHeading, depth, words: plan.text.slice(start, end),
    })), // prettier-ignore
    goals: plan.goals.map(({ clause, words, horizonYear, isVision }) => ({
      anchor: anchorOf(clause), words, horizonYear, isVision,
    })), // prettier-ignore
    assignments,
    targets: targets.map(({ clause, words, subject, comparator, value, value2, unit, year }) => ({
      anchor: anchorOf(clause), words, subject, comparator, value, value2, unit, year,
    })), // prettier-ignore
    programmes: programmes.map(({ clause, name }) => ({ anchor: anchorOf(clause), name })),
    solutions: solutionsOf(plan),
    figures: figures.flatMap(({ targetId, ...figure }) => {
      const target = targets.find(({ id }) => id === targetId);
      return target ? [{ ...figure, anchor: anchorOf(target.clause), target: target.words }] : [];
    }),
    lateBodies: asked.showsLate ? lateBodiesOf(assignments) : null,
    notes: asked.id === null ? [] : await listNotes(db, act.workspaceId, asked.id),
  });
}

async function assignmentsOf(
  db: Database,
  act: Act,
  plan: PlanPage,
  showsLate: boolean,
): Promise<PublicPlan["assignments"]> {
  const assignments = await listAssignments(db, act.workspaceId, plan.id);
  const courses = await listCourses(db, act, plan.id);
  const heldNow = await listHeldNow(db, act.workspaceId, plan.id, act.on, assignments);
  return assignments.map((each) => {
    const course = courses.get(each.id);
    const told = course ? publicStatusOf(course, showsLate) : { status: "replaced" as const, on: null };
    return {
      code: each.code,
      anchor: plan.clauses[each.clause]?.anchor ?? "",
      words: each.words,
      leads: each.leads.map(({ quote }) => quote),
      heldNow: [...(heldNow.get(each.id) ?? [])],
      coordinators: each.coordinators.map(({ quote }) => quote),
      saysLead: each.strength === "lead",
      deadline: each.deadline?.words.quote ?? null,
      dueOn: course?.dueOn ?? each.dueOn,
      product: each.product?.quote ?? null,
      status: told.status,
      statusOn: told.on,
    };
  });
}

/** A solution stands in the plan's margin with its words. */
function solutionsOf(plan: PlanPage): PublicPlan["solutions"] {
  return plan.chips
    .filter(({ recordKind, voice }) => recordKind === "solution" && voice === "document")
    .map(({ clause, spans }) => ({
      anchor: plan.clauses[clause]?.anchor ?? "",
      words: spans.map(({ start, end }) => plan.text.slice(start, end)).join(" "),
    }));
}

function lateBodiesOf(assignments: PublicPlan["assignments"]): { name: string; count: number }[] {
  const late = assignments
    .filter(({ status }) => status === "late")
    .flatMap(({ leads, heldNow }) => (heldNow.length > 0 ? heldNow : leads));
  return [...Map.groupBy(late, (name) => name)]
    .map(([name, own]) => ({ name, count: own.length }))
    .toSorted((left, right) => right.count - left.count || left.name.localeCompare(right.name, "vi"));
}

async function newerOf(db: Database, act: Act, { planId }: Asked): Promise<Slug | null> {
  const versions = await listVersions(db, act, { planId });
  const inForce = versions.ok ? versions.value.inForce : null;
  if (inForce === null || inForce === planId) return null;
  const newer = await findPublication(db, act.workspaceId, { planId: inForce });
  return newer?.state === "public" ? newer.slug : null;
}
