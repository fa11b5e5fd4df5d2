import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import {
  AssignmentId,
  type AssignmentSource,
  type CatchUp,
  catchUp,
  type GiveAssignments,
  type GivenAssignment,
  mayGive,
  type NotAllowed,
  type StandingAssignment,
  takeStep,
  type TrackerWeighed,
} from "../model/index.ts";
import { courseFromRow, listSteps } from "./course-rows.ts";
import { sourceKeyOf } from "./give-assignments.ts";
import { holdAssignment } from "./hold-assignment.ts";
import { saveStep } from "./save-step.ts";
import { insertComplement } from "./set-complement.ts";
import { findSources } from "./source-queries.ts";
import { assignmentTables } from "./tables.ts";

const SHOWN = 200;

/** An assignment that a workbook names again, and what the workbook changes in it. */
type KnownOfGift = {
  readonly id: AssignmentId;
  readonly code: string;
  readonly item: GivenAssignment;
  readonly source: AssignmentSource;
  readonly catchUp: CatchUp;
};

/** What the gifts of a workbook would give and change, by the rule by which they are given. */
export async function weighTracker(
  db: Database,
  act: Act,
  gifts: readonly GiveAssignments[],
): Promise<Outcome<TrackerWeighed, NotAllowed>> {
  const allowed = mayGive(act.actor);
  if (!allowed.ok) return allowed;
  const known = await listKnownOfGifts(db, act, gifts);
  const told = known.filter(({ catchUp: { changes, left } }) => changes.length + left.length > 0);
  return done({
    fresh: gifts.reduce((sum, { items }) => sum + items.length, 0) - known.length,
    known: known.length,
    changed: told.filter(({ catchUp: { changes } }) => changes.length > 0).length,
    rows: told.slice(0, SHOWN).map(({ id, code, item, catchUp: { changes, left } }) => ({ assignmentId: id, code, words: item.words, changes, left })), // prettier-ignore
  });
}

/** Those of the gifts that their documents have given before, in the order of the gifts. */
export async function listKnownOfGifts(
  db: Database,
  act: Act,
  gifts: readonly GiveAssignments[],
): Promise<KnownOfGift[]> {
  const sources = await findSources(
    db,
    act,
    gifts.map(({ source }) => source),
  );
  const given = await listStanding(
    db,
    act,
    sources.flatMap((id) => id ?? []),
  );
  return gifts.flatMap(({ source, items }, place) =>
    items.flatMap((item): KnownOfGift[] => {
      const known = given.get(`${sources[place]} ${sourceKeyOf(item)}`);
      return known ? [{ ...known, item, source, catchUp: catchUp(known.standing, item, act.on, source.basis) }] : [];
    }),
  );
}

/** Where each assignment of some sources stands, by the id of its source and its key there. */
async function listStanding(db: Database, act: Act, sourceIds: readonly string[]) {
  if (sourceIds.length === 0) return new Map<string, never>();
  const rows = await assignmentTables(db)
    .selectFrom("assignment")
    .selectAll("assignment")
    .select((eb) =>
      eb
        .selectFrom("assignment_complement as newest")
        .select("newest.words")
        .whereRef("newest.workspace_id", "=", "assignment.workspace_id")
        .whereRef("newest.assignment_id", "=", "assignment.id")
        .where("newest.field", "=", "product")
        .orderBy("newest.ordinal", "desc")
        .limit(1)
        .as("new_product"),
    )
    .where("assignment.workspace_id", "=", act.workspaceId)
    .where(sql<boolean>`assignment.source_id = any (${[...sourceIds]}::uuid[])`)
    .execute();
  const steps = await listSteps(
    db,
    act.workspaceId,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.map((row) => {
      const id = AssignmentId.parse(row.id);
      const told = (steps.get(id) ?? []).flatMap((step) => (step.act === "tell-progress" ? (step.words ?? []) : []));
      const standing: StandingAssignment = {
        course: courseFromRow(row),
        firstProduct: row.product,
        product: row.new_product ?? row.product,
        told: new Set(told),
      };
      return [`${row.source_id} ${row.source_key}`, { id, code: row.code, standing }] as const;
    }),
  );
}

/** Carries out what a row changes, each step audited like a person's own. The row is held from here on; whoever moved it meanwhile has the last word. */
export async function carryUp(
  transaction: OpenTransaction,
  act: Act,
  { id, source, catchUp: { steps, product } }: KnownOfGift,
): Promise<void> {
  for (const step of steps) {
    const held = await holdAssignment(transaction, act, id);
    const next = held && takeStep(held.course, step, { askBy: "any-day", most: null });
    if (held && next?.ok) await saveStep(transaction, act, { ...held, before: held.course, after: next.value, step });
  }
  if (product === null) return;
  const held = await holdAssignment(transaction, act, id);
  if (held)
    await insertComplement(transaction, act, held, {
      field: "product",
      organisationId: null,
      words: product,
      basis: source.basis,
    });
}
