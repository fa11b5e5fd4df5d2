import type { Selectable } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { Instant, instantOf, PlainDate } from "#shared/plain-date.ts";
import { type Database, type DB, jsonb, type OpenTransaction } from "#store/index.ts";
import {
  type OutgoingAct,
  OutgoingDetail,
  OutgoingId,
  OutgoingKind,
  OutgoingState,
  OutgoingSubject,
  type Paper,
  PaperContent,
  PaperLine,
} from "../model/index.ts";
import { outgoingTables } from "./tables.ts";

/** What the clerk entered, and the signed copy. */
export type Issued = {
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly signedBy: string;
  readonly sha256: string;
  readonly fileName: string;
};

export type KeptOutgoing = {
  readonly id: OutgoingId;
  readonly kind: OutgoingKind;
  readonly issuerId: OrganisationId;
  readonly issuerName: string;
  readonly subject: OutgoingSubject;
  readonly summary: string;
  readonly state: OutgoingState;
  readonly version: number;
  readonly stepCount: number;
  readonly contentVersion: number;
  readonly createdOn: PlainDate;
  readonly issued: Issued | null;
};

/** `hold`: nobody else changes it until the transaction ends. */
export async function findOutgoing(
  db: Database,
  workspaceId: WorkspaceId,
  id: OutgoingId,
  hold: "hold" | "read" = "read",
): Promise<KeptOutgoing | undefined> {
  let query = outgoingTables(db).selectFrom("outgoing_document").selectAll().where("workspace_id", "=", workspaceId);
  if (hold === "hold") query = query.forUpdate();
  const row = await query.where("id", "=", id).executeTakeFirst();
  return row && outgoingFrom(row);
}

export async function insertOutgoing(transaction: OpenTransaction, act: Act, outgoing: KeptOutgoing): Promise<void> {
  const { subject } = outgoing;
  await outgoingTables(transaction)
    .insertInto("outgoing_document")
    .values({
      workspace_id: act.workspaceId,
      id: outgoing.id,
      kind: outgoing.kind,
      issuer_id: outgoing.issuerId,
      issuer_name: outgoing.issuerName,
      subject: jsonb(subject),
      plan_id: subject.kind === "assignment-annex" ? subject.planId : null,
      created_on: outgoing.createdOn,
      created_at: act.at,
      created_by: act.actor.name,
      ...columnsOf(outgoing),
    })
    .execute();
}

export async function updateOutgoing(transaction: OpenTransaction, act: Act, outgoing: KeptOutgoing): Promise<void> {
  await outgoingTables(transaction)
    .updateTable("outgoing_document")
    .set(columnsOf(outgoing))
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", outgoing.id)
    .execute();
}

function columnsOf({ issued, ...outgoing }: KeptOutgoing) {
  return {
    summary: outgoing.summary,
    state: outgoing.state,
    version: outgoing.version,
    step_count: outgoing.stepCount,
    content_version: outgoing.contentVersion,
    number: issued?.number ?? null,
    issued_on: issued?.issuedOn ?? null,
    signed_by: issued?.signedBy ?? null,
    signed_sha256: issued?.sha256 ?? null,
    signed_name: issued?.fileName ?? null,
  };
}

const ROWS_PER_INSERT = 1_000;

export async function insertVersion(
  transaction: OpenTransaction,
  act: Act,
  id: OutgoingId,
  ordinal: number,
  { content, lines }: Paper,
): Promise<void> {
  const tables = outgoingTables(transaction);
  const own = { workspace_id: act.workspaceId, document_id: id };
  await tables
    .insertInto("outgoing_version")
    .values({ ...own, ordinal, content: jsonb(content), made_at: act.at, made_by: act.actor.name })
    .execute();
  const rows = lines.map((line, place) => ({
    ...own,
    version_ordinal: ordinal,
    ordinal: place,
    annex: line.annex,
    is_group: line.isGroup,
    cells: jsonb(line.cells),
    assignment_id: line.assignmentId,
  }));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await tables
      .insertInto("outgoing_line")
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
}

export async function getPaper(
  db: Database,
  workspaceId: WorkspaceId,
  { id, contentVersion }: Pick<KeptOutgoing, "id" | "contentVersion">,
): Promise<Paper & { readonly madeAt: Date }> {
  const tables = outgoingTables(db);
  const version = await tables
    .selectFrom("outgoing_version")
    .select(["content", "made_at"])
    .where("workspace_id", "=", workspaceId)
    .where("document_id", "=", id)
    .where("ordinal", "=", contentVersion)
    .executeTakeFirstOrThrow();
  const lines = await tables
    .selectFrom("outgoing_line")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("document_id", "=", id)
    .where("version_ordinal", "=", contentVersion)
    .orderBy("ordinal")
    .execute();
  return {
    madeAt: new Date(version.made_at),
    content: PaperContent.parse(version.content),
    lines: lines.map((row) =>
      PaperLine.parse({ annex: row.annex, isGroup: row.is_group, cells: row.cells, assignmentId: row.assignment_id }),
    ),
  };
}

export async function insertOutgoingStep(
  transaction: OpenTransaction,
  act: Act,
  outgoing: KeptOutgoing,
  taken: { readonly act: OutgoingAct; readonly words: string | null },
): Promise<void> {
  await outgoingTables(transaction)
    .insertInto("outgoing_step")
    .values({
      workspace_id: act.workspaceId,
      document_id: outgoing.id,
      ordinal: outgoing.stepCount,
      act: taken.act,
      taken_on: act.on,
      recorded_at: act.at,
      actor_id: act.actor.id,
      actor_name: act.actor.name,
      to_state: outgoing.state,
      words: taken.words,
    })
    .execute();
}

export async function listOutgoingSteps(
  db: Database,
  workspaceId: WorkspaceId,
  id: OutgoingId,
): Promise<OutgoingDetail["steps"]> {
  const rows = await outgoingTables(db)
    .selectFrom("outgoing_step")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("document_id", "=", id)
    .orderBy("ordinal")
    .execute();
  return OutgoingDetail.shape.steps.parse(
    rows.map((row) => ({
      ordinal: row.ordinal,
      act: row.act,
      on: row.taken_on,
      at: Instant.parse(instantOf(new Date(row.recorded_at))),
      by: row.actor_name,
      to: row.to_state,
      words: row.words,
    })),
  );
}

export function outgoingFrom(row: Selectable<DB["outgoing_document"]>): KeptOutgoing {
  const issued =
    row.number === null || row.issued_on === null || row.signed_by === null || row.signed_sha256 === null
      ? null
      : {
          number: row.number,
          issuedOn: PlainDate.parse(row.issued_on),
          signedBy: row.signed_by,
          sha256: row.signed_sha256,
          fileName: row.signed_name ?? "",
        };
  return {
    id: OutgoingId.parse(row.id),
    kind: OutgoingKind.parse(row.kind),
    issuerId: OrganisationId.parse(row.issuer_id),
    issuerName: row.issuer_name,
    subject: OutgoingSubject.parse(row.subject),
    summary: row.summary,
    state: OutgoingState.parse(row.state),
    version: row.version,
    stepCount: row.step_count,
    contentVersion: row.content_version,
    createdOn: PlainDate.parse(row.created_on),
    issued,
  };
}
