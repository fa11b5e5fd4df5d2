import type { NameInText } from "#rooms/organisations/server/index.ts";
import { indexEntries } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import type {
  AssignmentId,
  AssignmentSourceId,
  Course,
  GivenAssignment,
  GivenBody,
  GiverField,
  Party,
  PartyRole,
  Step,
} from "../model/index.ts";
import { appendCounts } from "./count-writes.ts";
import { copyToHoldings, courseColumns, insertSteps, type TakenStep } from "./course-rows.ts";
import { insertHoldings, type Resolve } from "./holding-queries.ts";
import { searchedAssignments } from "./search-assignments.ts";
import { assignmentTables } from "./tables.ts";

/** A body of a given assignment: its name, and the one of the register that was meant. */
export type GivenParty = NameInText & GivenBody & Pick<Party, "groupId">;

export type GivenRecord = {
  readonly id: AssignmentId;
  readonly code: string;
  readonly sourceKey: string;
  readonly item: GivenAssignment;
  readonly givenOn: string;
  readonly leads: readonly GivenParty[];
  readonly coordinators: readonly GivenParty[];
  /** What is not in the document's words, so a person has set it. */
  readonly setByGiver: GiverField[];
  /** Where its recorded steps have led. */
  readonly course: Course;
  readonly steps: readonly (Pick<TakenStep, "from" | "to"> & { readonly step: Step })[];
};

const ROWS_PER_INSERT = 500;

/** Writes given assignments with their bodies, duties, steps and sums. */
export async function insertGiven(
  transaction: OpenTransaction,
  act: Act,
  source: { readonly id: AssignmentSourceId; readonly giverId: string | null },
  records: readonly GivenRecord[],
  resolve: Resolve<GivenParty>,
): Promise<void> {
  const tables = assignmentTables(transaction);
  for (const part of chunksOf(records, ROWS_PER_INSERT)) {
    await tables
      .insertInto("assignment")
      .values(part.map((record) => assignmentRow(act, source, record)))
      .execute();
  }
  for (const part of chunksOf(
    records.flatMap((record) => partyRows(act, record)),
    ROWS_PER_INSERT,
  )) {
    await tables.insertInto("assignment_party").values(part).execute();
  }
  const held = records.map((record) => ({ ...record, dueOn: record.course.dueOn }));
  await insertHoldings(transaction, act, held, resolve);
  const moved = records.filter(({ steps }) => steps.length > 0);
  await insertSteps(
    transaction,
    act,
    moved.flatMap(({ id, steps }) => steps.map((taken, place) => ({ ...taken, assignmentId: id, ordinal: place + 1 }))),
  );
  await copyToHoldings(
    transaction,
    act.workspaceId,
    moved.map(({ id }) => id),
  );
  await appendCounts(
    transaction,
    act.workspaceId,
    records.map(({ id }) => id),
    1,
  );
  await indexEntries(transaction, act.workspaceId, searchedAssignments, {
    of: "ids",
    ids: records.map(({ id }) => id),
  });
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_none, place) =>
    items.slice(place * size, (place + 1) * size),
  );
}

function assignmentRow(
  act: Act,
  { id: sourceId, giverId }: { readonly id: AssignmentSourceId; readonly giverId: string | null },
  record: GivenRecord,
) {
  const { item, course } = record;
  return {
    workspace_id: act.workspaceId,
    id: record.id,
    source_id: sourceId,
    source_key: record.sourceKey,
    code: record.code,
    words: item.words,
    start_offset: item.start,
    end_offset: item.end,
    strength: "order",
    set_by_giver: record.setByGiver,
    is_group: record.leads.some(({ isGroup }) => isGroup),
    product: item.product,
    deadline_in_text: item.deadlineWords,
    giver_id: giverId,
    given_on: record.givenOn,
    given_due_on: item.dueOn,
    created_at: act.at,
    version: 1,
    step_count: record.steps.length,
    ...courseColumns(course),
  };
}

function partyRows(act: Act, record: GivenRecord) {
  const roles: readonly PartyRole[] = ["lead", "coordinator"];
  return roles.flatMap((role) =>
    (role === "lead" ? record.leads : record.coordinators).map((party, ordinal) => ({
      workspace_id: act.workspaceId,
      assignment_id: record.id,
      role,
      ordinal,
      name: party.name,
      is_group: party.isGroup,
      organisation_id: party.organisationId,
      organisation_group_id: party.groupId,
    })),
  );
}
