import { sql } from "kysely";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { instantOf } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type CollectionFormId,
  CollectionReply,
  FormColumn,
  type FormFields,
  FormRow,
} from "../../model/collection/index.ts";
import { indicatorTables } from "../tables.ts";

export type StoredForm = FormFields & { readonly id: CollectionFormId; readonly state: "draft" | "sent" | "closed" };

export async function findForm(db: Database, act: Act, id: CollectionFormId): Promise<StoredForm | undefined> {
  const tables = indicatorTables(db);
  const of = { workspaceId: act.workspaceId };
  const form = await tables
    .selectFrom("collection_form")
    .selectAll()
    .where("workspace_id", "=", of.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!form) return undefined;
  const rows = await tables
    .selectFrom("collection_row")
    .selectAll()
    .where("workspace_id", "=", of.workspaceId)
    .where("form_id", "=", id)
    .orderBy("place")
    .execute();
  const columns = await tables
    .selectFrom("collection_column")
    .selectAll()
    .where("workspace_id", "=", of.workspaceId)
    .where("form_id", "=", id)
    .orderBy("place")
    .execute();
  return {
    id,
    title: form.title,
    note: form.note,
    dueOn: form.due_on as FormFields["dueOn"],
    state: form.state as StoredForm["state"],
    rows: rows.map((row) =>
      FormRow.parse({
        indicatorId: row.indicator_id,
        placeId: row.place_id,
        industry: row.industry,
        group: row.group_name,
      }),
    ),
    columns: columns.map(({ title, period, stage }) => FormColumn.parse({ title, period, stage })),
  };
}

export async function insertForm(db: Database, act: Act, { id, rows, columns, ...form }: StoredForm): Promise<void> {
  const tables = indicatorTables(db);
  const own = { workspace_id: act.workspaceId, form_id: id };
  await tables
    .insertInto("collection_form")
    .values({
      workspace_id: act.workspaceId,
      id,
      title: form.title,
      note: form.note,
      due_on: form.dueOn,
      state: form.state,
      made_by: act.actor.name,
      made_on: act.on,
      version: 1,
    })
    .execute();
  await tables
    .insertInto("collection_row")
    .values(
      rows.map(({ indicatorId, placeId, industry, group }, place) => ({
        ...own,
        place,
        indicator_id: indicatorId,
        place_id: placeId,
        industry,
        group_name: group,
      })),
    )
    .execute();
  await tables
    .insertInto("collection_column")
    .values(columns.map((column, place) => ({ ...own, place, ...column })))
    .execute();
}

/** Replies in the order of their bodies; with `bodies` only theirs. */
export async function listReplies(
  db: Database,
  act: Act,
  formId: CollectionFormId,
  bodies?: readonly string[],
): Promise<CollectionReply[]> {
  let query = indicatorTables(db)
    .selectFrom("collection_reply as reply")
    .selectAll("reply")
    .select(
      sql<number>`(select count(*)::int from collection_cell cell where cell.workspace_id = reply.workspace_id
        and cell.form_id = reply.form_id and cell.organisation_id = reply.organisation_id
        and (cell.value is not null or num_nulls(cell.numerator, cell.denominator) = 0))`.as("filled"),
    )
    .where("reply.workspace_id", "=", act.workspaceId)
    .where("reply.form_id", "=", formId)
    .orderBy("reply.organisation_id");
  if (bodies) query = query.where(sql<boolean>`reply.organisation_id = any (${bodies}::uuid[])`);
  return (await query.execute()).map((row) =>
    CollectionReply.parse({
      organisationId: row.organisation_id,
      placeId: row.place_id,
      state: row.state,
      reason: row.reason,
      submittedBy: row.submitted_by,
      submittedAt: row.submitted_at === null ? null : instantOf(new Date(row.submitted_at)),
      filled: row.filled,
      reminders: row.reminders,
      remindedOn: row.reminded_on,
      version: row.version,
    }),
  );
}

export async function insertReplies(
  db: Database,
  act: Act,
  formId: CollectionFormId,
  bodies: readonly { readonly id: OrganisationId; readonly placeId: string | null }[],
): Promise<void> {
  if (bodies.length === 0) return;
  await indicatorTables(db)
    .insertInto("collection_reply")
    .values(
      bodies.map(({ id, placeId }) => ({
        workspace_id: act.workspaceId,
        form_id: formId,
        organisation_id: id,
        place_id: placeId,
        state: "asked",
        reminders: 0,
        version: 1,
      })),
    )
    .execute();
}

/** Nobody else acts on the reply until the transaction ends. */
export async function lockReply(db: Database, act: Act, formId: CollectionFormId, body: OrganisationId) {
  await indicatorTables(db)
    .selectFrom("collection_reply")
    .select("state")
    .where("workspace_id", "=", act.workspaceId)
    .where("form_id", "=", formId)
    .where("organisation_id", "=", body)
    .forUpdate()
    .execute();
  return (await listReplies(db, act, formId, [body]))[0];
}

export async function updateReply(
  db: Database,
  act: Act,
  formId: CollectionFormId,
  body: OrganisationId,
  part: Partial<
    Record<"state" | "reason" | "submitted_by" | "submitted_at" | "decided_by" | "decided_at", string | null>
  >,
): Promise<void> {
  await indicatorTables(db)
    .updateTable("collection_reply")
    .set((eb) => ({ ...(part as { state?: string }), version: eb("version", "+", 1) }))
    .where("workspace_id", "=", act.workspaceId)
    .where("form_id", "=", formId)
    .where("organisation_id", "=", body)
    .execute();
}

export async function countReminder(
  db: Database,
  act: Act,
  formId: CollectionFormId,
  bodies: readonly OrganisationId[],
): Promise<void> {
  await indicatorTables(db)
    .updateTable("collection_reply")
    .set((eb) => ({ reminders: eb("reminders", "+", 1), reminded_on: act.on, version: eb("version", "+", 1) }))
    .where("workspace_id", "=", act.workspaceId)
    .where("form_id", "=", formId)
    .where(sql<boolean>`organisation_id = any (${bodies}::uuid[])`)
    .execute();
}
