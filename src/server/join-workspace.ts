import type { Readable } from "node:stream";
import { sql } from "kysely";
import { unfoldCounts } from "#rooms/assignments/server/index.ts";
import { renewStandingsWithin } from "#rooms/indicators/server/index.ts";
import {
  hangArrivedBodies,
  listArrivingBodies,
  listArrivingPeople,
  listBodySuccessions,
  ORGANISATION_OWNERS,
} from "#rooms/organisations/server/index.ts";
import {
  type ArrivalDecisions,
  type ArrivalDoubt,
  type ArrivalMatch,
  type ArrivalRecord,
  matchArrivals,
  settleArrival,
} from "#rooms/places/model/index.ts";
import { listArrivingPlaces, listPlaceSuccessions, PLACE_OWNERS } from "#rooms/places/server/index.ts";
import { type Act, WorkspaceId } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";
import {
  appendAudit,
  type Database,
  findSameRecords,
  hasErrorCode,
  inTransaction,
  type JoinedTable,
  joinRows,
  type OpenTransaction,
  type Store,
  type UnfoldedWorkspace,
  withWorkspaceOfBackup,
} from "#store/index.ts";
import { rebuildSearch } from "#server-kit/index.ts";
import { COMMAND_LINE } from "./command-line-act.ts";
import { calledIn, findInBoth } from "./find-in-both.ts";
import { searchables } from "./rooms.ts";

type JoinWorkspace = {
  /** Absent: the only workspace of the backup. */
  readonly workspaceId?: string | undefined;
  readonly scratchFolder: string;
  readonly decisions: ArrivalDecisions;
  /** Says what would come, and brings nothing. */
  readonly isDryRun: boolean;
};
export type JoinedWorkspace = {
  readonly name: string;
  readonly isKnown: boolean;
  readonly isDryRun: boolean;
  readonly tables: readonly JoinedTable[];
  readonly matches: readonly ArrivalMatch[];
  readonly open: readonly ArrivalDoubt[];
};

const UNIQUE_VIOLATION = "23505";
const EXCLUSION_VIOLATION = "23P01";

/** Carries the answer of a dry run out of the transaction that it undoes. */
class Undone extends Error {
  readonly value: JoinedWorkspace;

  constructor(value: JoinedWorkspace) {
    super("dry run");
    this.value = value;
  }
}

/**
 * Joins a workspace of a backup into the act's own: bodies, people and places that are here already stay as they are here, whatever
 * pointed to theirs points to ours; so do records that both call the same and that say the same, word for word; everything else comes
 * under the id it had. One transaction, or nothing.
 */
export async function joinWorkspace(
  store: Store,
  act: Act,
  input: Readable,
  asked: JoinWorkspace,
): Promise<Outcome<JoinedWorkspace>> {
  return withWorkspaceOfBackup(input, asked, async (unfolded) => {
    if (unfolded.workspaceId === act.workspaceId) return refuse("workspace-joins-itself");
    try {
      return await inTransaction(store.db, (transaction) => join(store, transaction, act, unfolded, asked));
    } catch (error) {
      if (error instanceof Undone) return done(error.value);
      if (!hasErrorCode(error, UNIQUE_VIOLATION, EXCLUSION_VIOLATION)) throw error;
      const { table = "", detail = "" } = error as { table?: string; detail?: string };
      return refuse("arrival-collides", { table, called: calledIn(detail) });
    }
  });
}

/** Whoever runs a command on the server holds the data anyway; the record says that it was done there. */
export async function joiningAct(store: Store, workspaceId: string): Promise<Outcome<Act, "workspace-not-here">> {
  const rows = await store.db.$pickTables<"workspace">().selectFrom("workspace").select("workspace_id").execute();
  const known = rows.map((row) => row.workspace_id);
  if (!known.includes(workspaceId))
    return refuse("workspace-not-here", { workspace: workspaceId, known: known.join(", ") });
  const now = new Date();
  return done({
    workspaceId: WorkspaceId.parse(workspaceId),
    actor: COMMAND_LINE,
    at: instantOf(now),
    on: dayInVietNam(now),
  });
}

async function join(
  store: Store,
  transaction: OpenTransaction,
  act: Act,
  unfolded: UnfoldedWorkspace,
  { decisions, isDryRun }: JoinWorkspace,
): Promise<Outcome<JoinedWorkspace>> {
  const { name, scratch } = unfolded;
  await sql`set local statement_timeout = 0`.execute(transaction);
  const from = WorkspaceId.parse(unfolded.workspaceId);
  if (await isJoined(transaction, act, from)) {
    return done({ name, isKnown: true, isDryRun, tables: [], matches: [], open: [] });
  }
  const { matches, open, unknown, fresh } = await matchAll(scratch.db, transaction, from, act.workspaceId, decisions);
  if (unknown[0] !== undefined) return refuse("arrival-decision-unknown", { id: unknown[0] });
  if (open.length > 0 && !isDryRun)
    return refuse("arrival-undecided", { count: open.length, name: open[0]?.name ?? "" });

  // Only a dry run comes here with doubts: it counts as if each were the first that it looks like.
  const supposed = open.flatMap(({ id, candidates: [first] }) => (first ? [{ id, to: first.id }] : []));
  const ids = new Map([...matches, ...supposed].map(({ id, to }) => [id, to]));
  const repeated = await repeatedSuccessions(scratch.db, transaction, from, act.workspaceId, ids);
  const held = new Set([...ids.keys(), ...repeated]);
  const asked = { from, into: act.workspaceId, ids, owners: { ...PLACE_OWNERS, ...ORGANISATION_OWNERS }, held };
  const called = (known: ReadonlySet<string>) => findInBoth(scratch.db, transaction, { ...asked, held: known });
  // What both call the same and what says the same is one: mostly the illustration that both began with.
  const isSameOne = (await called(held)).length > 0;
  const same = isSameOne ? await findSameRecords(scratch, transaction, asked) : new Map<string, string>();
  const [most, ...others] = isSameOne ? await called(new Set([...held, ...same.keys()])) : [];
  if (most) {
    const { table, count, examples } = most;
    return refuse("arrival-in-both", { table, count, examples: examples.join(", "), others: others.length });
  }
  const known = { ...asked, ids: new Map([...ids, ...same]), isSameOne };
  const tables = await joinRows(scratch, transaction, store.files, known);
  await hangArrivedBodies(transaction, act.workspaceId, fresh);
  await unfoldCounts(transaction, act.workspaceId);
  if (isSameOne) await renewStandingsWithin(transaction, act);
  await rebuildSearch(transaction, act.workspaceId, searchables);
  const joined: JoinedWorkspace = { name, isKnown: false, isDryRun, tables, matches, open };
  if (isDryRun) throw new Undone(joined);
  await record(transaction, act, unfolded, joined);
  return done(joined);
}

async function isJoined(transaction: OpenTransaction, act: Act, from: WorkspaceId): Promise<boolean> {
  const row = await transaction
    .$pickTables<"workspace_lineage">()
    .selectFrom("workspace_lineage")
    .select("id")
    .where("workspace_id", "=", act.workspaceId)
    .where("from_workspace_id", "=", from)
    .executeTakeFirst();
  return row !== undefined;
}

async function matchAll(
  scratch: Database,
  here: Database,
  from: WorkspaceId,
  into: WorkspaceId,
  decisions: ArrivalDecisions,
) {
  const settle = async (list: (db: Database, id: WorkspaceId) => Promise<ArrivalRecord[]>, isNameEnough: boolean) => {
    const [coming, present] = [await list(scratch, from), await list(here, into)];
    return { coming, ...settleArrival(matchArrivals(coming, present, isNameEnough), decisions, present) };
  };
  const places = await settle(listArrivingPlaces, true);
  const bodies = await settle(listArrivingBodies, true);
  const people = await settle(listArrivingPeople, false);
  const all = [places, bodies, people];
  const held = new Set(bodies.matches.map(({ id }) => id));
  return {
    matches: all.flatMap((each) => each.matches),
    open: all.flatMap((each) => each.open),
    unknown: all.flatMap((each) => each.unknown),
    fresh: bodies.coming.map(({ id }) => id).filter((id) => !held.has(id)),
  };
}

/** Reorganisations that both recorded: every part of it is here, between the same bodies on the same day. */
async function repeatedSuccessions(
  scratch: Database,
  here: Database,
  from: WorkspaceId,
  into: WorkspaceId,
  ids: ReadonlyMap<string, string>,
): Promise<string[]> {
  const repeated: string[] = [];
  for (const list of [listPlaceSuccessions, listBodySuccessions]) {
    const own = (id: string | null) => (id === null ? "" : (ids.get(id) ?? id));
    const lineOf = (part: Awaited<ReturnType<typeof list>>[number]) =>
      [part.effective_on, part.kind, own(part.from_id), own(part.to_id)].join(" ");
    const known = new Set((await list(here, into)).map(lineOf));
    const coming = Map.groupBy(await list(scratch, from), ({ id }) => id);
    for (const [id, parts] of coming) if (parts.every((part) => known.has(lineOf(part)))) repeated.push(id);
  }
  return repeated;
}

async function record(transaction: OpenTransaction, act: Act, unfolded: UnfoldedWorkspace, joined: JoinedWorkspace) {
  const { workspaceId: from, name, release, head } = unfolded;
  const { tables, matches } = joined;
  await transaction
    .$pickTables<"workspace_lineage">()
    .insertInto("workspace_lineage")
    .values({
      workspace_id: act.workspaceId,
      id: newId(WorkspaceId),
      from_workspace_id: from,
      from_name: name,
      release,
      audit_head: head,
      joined_at: act.at,
      joined_by: act.actor.name,
      tables: JSON.stringify(tables),
      matches: JSON.stringify(matches),
    })
    .execute();
  await appendAudit(transaction, act, {
    act: "workspace-joined",
    subject: { kind: "workspace", id: act.workspaceId },
    after: { from, name, release, head, tables, matches },
  });
}
