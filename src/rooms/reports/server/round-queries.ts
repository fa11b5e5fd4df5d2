import { sql } from "kysely";
import type { Selectable } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database, DB, OpenTransaction } from "#store/index.ts";
import { ReportId, ReportRound, type ReportRoundId, ReportState } from "../model/index.ts";
import { reportTables } from "./tables.ts";

export async function findRound(
  db: Database,
  workspaceId: WorkspaceId,
  id: ReportRoundId,
): Promise<ReportRound | undefined> {
  const row = await reportTables(db)
    .selectFrom("report_round")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && roundFrom(row);
}

export async function insertRound(
  transaction: OpenTransaction,
  act: Act,
  round: ReportRound,
  bodies: readonly OrganisationId[],
): Promise<void> {
  const tables = reportTables(transaction);
  const { id, kind, period, title, from, cutoff, dueOn, isUnverified, basis } = round;
  await tables
    .insertInto("report_round")
    .values({
      workspace_id: act.workspaceId,
      id,
      kind,
      period,
      title,
      from_on: from,
      cutoff_on: cutoff,
      due_on: dueOn,
      is_unverified: isUnverified,
      basis,
      opened_by: act.actor.name,
      opened_at: act.at,
    })
    .execute();
  await tables
    .insertInto("report_asked")
    .values(bodies.map((body) => ({ workspace_id: act.workspaceId, round_id: id, organisation_id: body })))
    .execute();
}

export async function hasPeriod(db: Database, act: Act, kind: string, period: string): Promise<boolean> {
  const row = await reportTables(db)
    .selectFrom("report_round")
    .select("id")
    .where("workspace_id", "=", act.workspaceId)
    .where("kind", "=", kind)
    .where("period", "=", period)
    .executeTakeFirst();
  return row !== undefined;
}

/** Rounds that close in a year, of a kind where one is named, in the order of their cut-off. */
export async function listRounds(
  db: Database,
  workspaceId: WorkspaceId,
  { year, kind }: { readonly year: number; readonly kind?: ReportRound["kind"] | undefined },
): Promise<ReportRound[]> {
  let query = reportTables(db)
    .selectFrom("report_round")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("cutoff_on", ">=", `${year}-01-01`)
    .where("cutoff_on", "<=", `${year}-12-31`);
  if (kind !== undefined) query = query.where("kind", "=", kind);
  const rows = await query.orderBy("cutoff_on").orderBy("id").execute();
  return rows.map(roundFrom);
}

export type AskedRow = {
  readonly roundId: string;
  readonly body: OrganisationId;
  /** The edition that stands. */
  readonly reportId: ReportId | null;
  readonly state: ReportState | null;
  readonly edition: number | null;
  /** When the first edition was sent: a correction makes nobody late. */
  readonly sentOn: PlainDate | null;
  /** The latest edition that was sent. */
  readonly sentId: ReportId | null;
  readonly reminders: number;
  readonly remindedOn: PlainDate | null;
};

/** Every body asked in some rounds, or some of them, with the report that stands and its reminders: one query for the whole matrix. */
export async function listAsked(
  db: Database,
  workspaceId: WorkspaceId,
  rounds: readonly ReportRoundId[],
  bodies: readonly OrganisationId[] | null = null,
): Promise<AskedRow[]> {
  const ofBodies = bodies === null ? sql`` : sql`and asked.organisation_id = any (${[...bodies]}::uuid[])`;
  const { rows } = await sql<{ body: string; cells: readonly AskedCell[] }>`
    select asked.organisation_id as body, json_agg(json_build_array(asked.round_id, told.id, told.state, told.edition, told.sent_on,
      coalesce(reminder.count, 0), reminder.last) order by asked.round_id, told.edition) as cells
    from report_asked asked
    left join report told on told.workspace_id = asked.workspace_id and told.round_id = asked.round_id
      and told.organisation_id = asked.organisation_id and told.round_id = any (${rounds}::uuid[])
    left join (
      select round_id, organisation_id, count(*) as count, max(reminded_on) as last from report_reminder
      where workspace_id = ${workspaceId} and round_id = any (${rounds}::uuid[]) group by round_id, organisation_id
    ) reminder on reminder.round_id = asked.round_id and reminder.organisation_id = asked.organisation_id
    where asked.workspace_id = ${workspaceId} and asked.round_id = any (${rounds}::uuid[]) ${ofBodies} group by 1`.execute(
    db,
  );
  return rows.flatMap(({ body, cells }) => {
    const editions = Map.groupBy(cells, ([roundId]) => roundId);
    const asked = OrganisationId.parse(body);
    return [...editions.values()].map((each) => askedFrom(asked, each));
  });
}

/** An edition of a body's report for a round with the reminders of that round; without a report nothing but these. */
type AskedCell = readonly [
  roundId: string,
  id: ReportId | null,
  state: ReportState | null,
  edition: number | null,
  sentOn: PlainDate | null,
  reminders: number,
  remindedOn: PlainDate | null,
];

/** All editions of one report, the first one first. */
function askedFrom(body: OrganisationId, editions: readonly AskedCell[]): AskedRow {
  const [[roundId, , , , , reminders, remindedOn] = NOTHING] = editions;
  const standing = editions.findLast(([, id, state]) => id !== null && state !== "replaced");
  const sent = editions.filter(([, , , , sentOn]) => sentOn !== null);
  const days = sent.flatMap(([, , , , sentOn]) => sentOn ?? []).toSorted();
  return {
    roundId,
    body,
    reportId: standing?.[1] ?? null,
    state: standing?.[2] ?? null,
    edition: standing?.[3] ?? null,
    sentOn: days[0] ?? null,
    sentId: sent.at(-1)?.[1] ?? null,
    reminders,
    remindedOn: remindedOn,
  };
}

const NOTHING: AskedCell = ["", null, null, null, null, 0, null];

/** The office's compiled reports of some rounds. */
export async function listCompiled(db: Database, workspaceId: WorkspaceId, rounds: readonly ReportRoundId[]) {
  const rows = await reportTables(db)
    .selectFrom("report")
    .select(["id", "round_id", "state"])
    .where("workspace_id", "=", workspaceId)
    .where("organisation_id", "is", null)
    .where("state", "<>", "replaced")
    .where(sql<boolean>`round_id = any (${rounds}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => [row.round_id, { id: ReportId.parse(row.id), state: ReportState.parse(row.state) }]),
  );
}

/** Bodies that any round asked. */
export async function listAskedBefore(db: Database, workspaceId: WorkspaceId): Promise<OrganisationId[]> {
  const rows = await reportTables(db)
    .selectFrom("report_asked")
    .select("organisation_id")
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .execute();
  return rows.map((row) => OrganisationId.parse(row.organisation_id));
}

/** Bodies that some rounds asked. */
export async function listBodiesOfRounds(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly ReportRoundId[],
): Promise<OrganisationId[]> {
  const rows = await reportTables(db)
    .selectFrom("report_asked")
    .select("organisation_id")
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`round_id = any (${ids}::uuid[])`)
    .execute();
  return rows.map((row) => OrganisationId.parse(row.organisation_id));
}

export function roundFrom(row: Selectable<DB["report_round"]>): ReportRound {
  return ReportRound.parse({
    id: row.id,
    kind: row.kind,
    period: row.period,
    title: row.title,
    from: row.from_on,
    cutoff: row.cutoff_on,
    dueOn: row.due_on,
    isUnverified: row.is_unverified,
    basis: row.basis,
  });
}
