import { membersOn, OrganisationId } from "#rooms/organisations/model/index.ts";
import { listGroupsOn } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import { type AssignmentId, type PartAct, PartId, PartKind, PartState } from "../../model/index.ts";
import { assignmentTables } from "../tables.ts";

export type PartRow = {
  readonly id: PartId | null;
  readonly kind: PartKind;
  readonly organisationId: OrganisationId;
  /** Who answers now; null where the body has ended and nobody goes on. */
  readonly holderId: OrganisationId | null;
  readonly words: string | null;
  readonly dueOn: PlainDate | null;
  readonly isDeemed: boolean;
  readonly state: PartState;
  readonly toldOn: PlainDate | null;
  readonly told: string | null;
  readonly product: string | null;
  readonly lastOn: PlainDate;
  readonly version: number;
  readonly stepCount: number;
};

/** What is asked of an assignment when its parts are looked at. */
export type Whole = { readonly id: AssignmentId; readonly givenOn: PlainDate; readonly dueOn: PlainDate | null };

/** The parts that have a row: those that were given, and members that have said something. */
export async function listPartRows(db: Database, act: Act, ids: readonly AssignmentId[]) {
  if (ids.length === 0) return [];
  const rows = await assignmentTables(db)
    .selectFrom("assignment_part")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "in", ids)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...partFromRow(row), assignmentId: row.assignment_id as AssignmentId }));
}

type StoredPart = {
  readonly id: string;
  readonly kind: string;
  readonly organisation_id: string;
  readonly holder_id: string | null;
  readonly words: string | null;
  readonly due_on: string | null;
  readonly is_deemed: boolean;
  readonly state: string;
  readonly told_on: string | null;
  readonly told: string | null;
  readonly product: string | null;
  readonly last_on: string;
  readonly version: number;
  readonly step_count: number;
};

export function partFromRow(row: StoredPart): PartRow {
  const day = PlainDate.nullable();
  return {
    id: PartId.parse(row.id),
    kind: PartKind.parse(row.kind),
    organisationId: OrganisationId.parse(row.organisation_id),
    holderId: OrganisationId.nullable().parse(row.holder_id),
    words: row.words,
    dueOn: day.parse(row.due_on),
    isDeemed: row.is_deemed,
    state: PartState.parse(row.state),
    toldOn: day.parse(row.told_on),
    told: row.told,
    product: row.product,
    lastOn: PlainDate.parse(row.last_on),
    version: row.version,
    stepCount: row.step_count,
  };
}

export type LeadingGroups = {
  readonly members: readonly OrganisationId[];
  /** Names of groups in the words that no group of the register bears. */
  readonly unknown: readonly string[];
};

/** The groups that lead an assignment, and who is in them on the day. */
export async function findLeadingGroups(db: Database, act: Act, id: AssignmentId): Promise<LeadingGroups> {
  const parties = await assignmentTables(db)
    .selectFrom("assignment_party")
    .select(["name", "organisation_id", "organisation_group_id"])
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", id)
    .where("role", "=", "lead")
    .where("is_group", "=", true)
    .orderBy("ordinal")
    .execute();
  if (parties.length === 0) return { members: [], unknown: [] };
  const groups = await listGroupsOn(db, act.workspaceId, act.on);
  const members = parties.flatMap(({ organisation_group_id: own }) =>
    groups.filter((group) => group.id === own).flatMap((group) => membersOn(group, act.on)),
  );
  const unknown = parties.filter((party) => party.organisation_id === null && party.organisation_group_id === null);
  return { members: [...new Set(members)], unknown: unknown.map(({ name }) => name) };
}

/** A member that has said nothing yet: its part is the whole matter, by the whole's day. */
export function silentMember(whole: Whole, member: OrganisationId): PartRow {
  return {
    id: null,
    kind: "member",
    organisationId: member,
    holderId: member,
    words: null,
    dueOn: whole.dueOn,
    isDeemed: false,
    state: "open",
    toldOn: null,
    told: null,
    product: null,
    lastOn: whole.givenOn,
    version: 1,
    stepCount: 0,
  };
}

/**
 * Every part on the day. Who has left the group and settled its part stays to be seen; who left it without an answer is no longer
 * asked. A member's day is that of the whole, which may have moved since its first word.
 */
export function partsOnDay(whole: Whole, rows: readonly PartRow[], { members }: LeadingGroups): PartRow[] {
  const answered = new Set(rows.filter(({ kind }) => kind === "member").map(({ holderId }) => holderId));
  const kept = rows
    .filter(
      ({ kind, state, holderId }) =>
        kind !== "member" || state === "done" || (holderId !== null && members.includes(holderId)),
    ) // prettier-ignore
    .map((row) => (row.kind === "member" ? { ...row, dueOn: whole.dueOn } : row));
  return [...kept, ...members.filter((id) => !answered.has(id)).map((id) => silentMember(whole, id))];
}

export type PartStepRow = {
  readonly part: PartRow & { readonly id: PartId };
  readonly act: PartAct;
  readonly words: string | null;
  readonly product: string | null;
  readonly to: PartState;
};

/** Keeps a step of a part, and where it has led. The row is held by the caller, or was just made. */
export async function savePartStep(transaction: OpenTransaction, act: Act, step: PartStepRow): Promise<void> {
  const { part, words, product, to } = step;
  const isOwn = step.act === "tell" || step.act === "report-done";
  await assignmentTables(transaction)
    .insertInto("assignment_part_step")
    .values({
      workspace_id: act.workspaceId,
      part_id: part.id,
      ordinal: part.stepCount + 1,
      act: step.act,
      taken_on: act.on,
      recorded_at: act.at,
      actor_id: act.actor.id,
      actor_name: act.actor.name,
      words,
      product,
      to_state: to,
    })
    .execute();
  await assignmentTables(transaction)
    .updateTable("assignment_part")
    .set({
      state: to,
      last_on: act.on,
      version: part.version + 1,
      step_count: part.stepCount + 1,
      ...(words !== null && { told: words }),
      ...(isOwn && { told_on: act.on }),
      ...(product !== null && { product }),
    })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", part.id)
    .execute();
}

export async function insertParts(
  transaction: OpenTransaction,
  act: Act,
  assignmentId: AssignmentId,
  parts: readonly (PartRow & { readonly id: PartId })[],
): Promise<void> {
  if (parts.length === 0) return;
  await assignmentTables(transaction)
    .insertInto("assignment_part")
    .values(
      parts.map((part) => ({
        workspace_id: act.workspaceId,
        id: part.id,
        assignment_id: assignmentId,
        kind: part.kind,
        organisation_id: part.organisationId,
        holder_id: part.holderId,
        words: part.words,
        due_on: part.dueOn,
        is_deemed: part.isDeemed,
        given_on: act.on,
        given_by: act.actor.name,
        state: part.state,
        told_on: null,
        told: null,
        product: null,
        last_on: part.lastOn,
        version: part.version,
        step_count: 0,
      })),
    )
    .execute();
}
