import type { Act, WorkspaceId } from "#shared/act.ts";
import { Instant, PlainDate } from "#shared/plain-date.ts";
import { type Database, jsonb } from "#store/index.ts";
import {
  type AheadState,
  type AheadSummary,
  ProposedReorganisation,
  ReorganisationEffect,
  WrittenRow,
} from "../../model/index.ts";
import { organisationTables } from "../tables.ts";

type ToKeep = {
  readonly id: string;
  readonly proposed: ProposedReorganisation;
  readonly effect: ReorganisationEffect;
  readonly written: readonly WrittenRow[];
};

export async function insertAhead(db: Database, act: Act, { id, proposed, effect, written }: ToKeep): Promise<void> {
  await organisationTables(db)
    .insertInto("organisation_succession_ahead")
    .values({
      workspace_id: act.workspaceId,
      succession_id: id,
      effective_on: proposed.effectiveOn,
      recorded_at: act.at,
      proposed: jsonb(ProposedReorganisation.parse(proposed)),
      effect: jsonb(effect),
      written: jsonb(written),
    })
    .execute();
}

function rowsOf(db: Database, workspaceId: WorkspaceId) {
  return organisationTables(db)
    .selectFrom("organisation_succession_ahead")
    .selectAll()
    .where("workspace_id", "=", workspaceId);
}
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

const MOST_LISTED = 50;

/** The latest by their day. */
export async function listAheadRows(db: Database, act: Act): Promise<readonly AheadSummary[]> {
  const rows = await rowsOf(db, act.workspaceId)
    .orderBy("effective_on", "desc")
    .orderBy("succession_id")
    .limit(MOST_LISTED)
    .execute();
  return rows.map(summaryOf);
}

export type AheadRow = AheadSummary & {
  readonly recordedAt: Instant;
  readonly proposed: ProposedReorganisation;
  readonly effect: ReorganisationEffect;
  /** `null` once it was carried out or withdrawn. */
  readonly written: readonly WrittenRow[] | null;
  readonly withdrawal: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
};

export async function findAhead(db: Database, act: Act, id: string): Promise<AheadRow | undefined> {
  const row = await rowsOf(db, act.workspaceId).where("succession_id", "=", id).executeTakeFirst();
  return row && fromRow(row);
}

/** Held until the transaction ends, so that the clock does not carry out what is being withdrawn. */
export async function holdAhead(db: Database, act: Act, id: string): Promise<AheadRow | undefined> {
  await organisationTables(db)
    .selectFrom("organisation_succession")
    .select("id")
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
  const row = await rowsOf(db, act.workspaceId).where("succession_id", "=", id).forUpdate().executeTakeFirst();
  return row && fromRow(row);
}

function fromRow(row: Row): AheadRow {
  const { withdrawn_at: at, withdrawn_by: by, withdrawal_reason: reason } = row;
  return {
    ...summaryOf(row),
    recordedAt: Instant.parse(row.recorded_at),
    proposed: ProposedReorganisation.parse(row.proposed),
    effect: ReorganisationEffect.parse(row.effect),
    written: WrittenRow.array().nullable().parse(row.written),
    withdrawal: at === null || by === null || reason === null ? null : { at: Instant.parse(at), by, reason },
  };
}

function summaryOf(row: Row): AheadSummary {
  return {
    id: row.succession_id,
    effectiveOn: PlainDate.parse(row.effective_on),
    instrument: ProposedReorganisation.parse(row.proposed).basis.instrument,
    state: stateOf(row),
  };
}

function stateOf({ withdrawn_at: withdrawn, written }: Row): AheadState {
  if (withdrawn !== null) return "withdrawn";
  return written === null ? "carried-out" : "waiting";
}

export async function markWithdrawn(db: Database, act: Act, id: string, reason: string): Promise<void> {
  await organisationTables(db)
    .updateTable("organisation_succession_ahead")
    .set({ written: null, withdrawn_at: act.at, withdrawn_by: act.actor.name, withdrawal_reason: reason })
    .where("workspace_id", "=", act.workspaceId)
    .where("succession_id", "=", id)
    .execute();
}

/** What was carried out is not withdrawn any more. */
export async function forgetWritten(db: Database, act: Act, id: string): Promise<void> {
  await organisationTables(db)
    .updateTable("organisation_succession_ahead")
    .set({ written: null })
    .where("workspace_id", "=", act.workspaceId)
    .where("succession_id", "=", id)
    .execute();
}
