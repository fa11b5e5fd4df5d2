import { DocumentId, TextId } from "#rooms/documents/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { Instant, PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { PlanId, PlanState } from "../model/index.ts";
import { findPlanAmendedBy } from "./amendment-queries.ts";
import { planTables } from "./tables.ts";

/** A plan without its words, sentences and proposals. */
export type PlanHead = {
  readonly id: PlanId;
  readonly documentId: DocumentId;
  readonly textId: TextId;
  readonly title: string;
  readonly state: PlanState;
  readonly version: number;
  /** The plan of which this is the next version. */
  readonly previousPlanId: PlanId | null;
  /** The day as of which the words name bodies; set by publishing. */
  readonly bodiesOn: PlainDate | null;
  readonly publishedAt: Instant | null;
  readonly publishedOn: PlainDate | null;
};

export async function findPlan(db: Database, workspaceId: WorkspaceId, planId: PlanId): Promise<PlanHead | undefined> {
  const row = await planById(db, workspaceId, planId).executeTakeFirst();
  return row && planHead(row);
}

/** Finds the plan and holds its row until the transaction ends, so that decisions on one plan come one after another. */
export async function findPlanToChange(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
): Promise<PlanHead | undefined> {
  const row = await planById(db, workspaceId, planId).forUpdate().executeTakeFirst();
  return row && planHead(row);
}

/** The plan that a text is, whose words it amended, or that it was before its words were mended. */
export async function findPlanOfText(
  db: Database,
  workspaceId: WorkspaceId,
  { documentId, textId }: { readonly documentId: DocumentId; readonly textId: TextId },
): Promise<PlanId | undefined> {
  const row = await planTables(db)
    .selectFrom("plan")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("document_id", "=", documentId)
    .orderBy(({ eb }) => eb("text_id", "=", textId), "desc")
    .executeTakeFirst();
  return row ? PlanId.parse(row.id) : findPlanAmendedBy(db, workspaceId, textId);
}

export async function findDocumentOfPlan(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
): Promise<DocumentId | undefined> {
  return (await findPlan(db, workspaceId, planId))?.documentId;
}

export async function insertPlan(
  db: Database,
  act: Act,
  plan: Pick<PlanHead, "id" | "documentId" | "textId" | "title">,
): Promise<void> {
  await planTables(db)
    .insertInto("plan")
    .values({
      workspace_id: act.workspaceId,
      id: plan.id,
      document_id: plan.documentId,
      text_id: plan.textId,
      title: plan.title,
      state: "review",
      created_at: act.at,
      published_at: null,
      published_on: null,
      version: 1,
    })
    .execute();
}

/** Gives a plan in review another text of its document, and the title that goes with it. */
export async function saveTextOfPlan(
  db: Database,
  act: Act,
  planId: PlanId,
  { textId, title }: Pick<PlanHead, "textId" | "title">,
): Promise<void> {
  await planTables(db)
    .updateTable("plan")
    .set({ text_id: textId, title })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", planId)
    .execute();
}

/** Raises the plan's version by one; gives the new one. */
export async function raisePlanVersion(db: Database, act: Act, plan: PlanHead): Promise<number> {
  await planTables(db)
    .updateTable("plan")
    .set({ version: plan.version + 1 })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", plan.id)
    .execute();
  return plan.version + 1;
}

export async function markPublished(db: Database, act: Act, plan: PlanHead, bodiesOn: PlainDate): Promise<void> {
  await planTables(db)
    .updateTable("plan")
    .set({
      state: "published",
      published_at: act.at,
      published_on: act.on,
      bodies_on: bodiesOn,
      version: plan.version + 1,
    })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", plan.id)
    .execute();
}

function planById(db: Database, workspaceId: WorkspaceId, planId: PlanId) {
  return planTables(db).selectFrom("plan").selectAll().where("workspace_id", "=", workspaceId).where("id", "=", planId);
}

type PlanRow = NonNullable<Awaited<ReturnType<ReturnType<typeof planById>["executeTakeFirst"]>>>;

function planHead(row: PlanRow): PlanHead {
  return {
    id: PlanId.parse(row.id),
    documentId: DocumentId.parse(row.document_id),
    textId: TextId.parse(row.text_id),
    title: row.title,
    state: PlanState.parse(row.state),
    version: row.version,
    previousPlanId: row.previous_plan_id === null ? null : PlanId.parse(row.previous_plan_id),
    bodiesOn: row.bodies_on === null ? null : PlainDate.parse(row.bodies_on),
    publishedAt: row.published_at === null ? null : Instant.parse(row.published_at),
    publishedOn: row.published_on === null ? null : PlainDate.parse(row.published_on),
  };
}
