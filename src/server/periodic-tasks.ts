import { climbLadder, foldCounts, makeOccurrences } from "#rooms/assignments/server/index.ts";
import { type Post, writeLetters } from "#rooms/notifications/server/index.ts";
import { carryOutReorganisations } from "#rooms/organisations/server/index.ts";
import { isHandedOn } from "#server-kit/index.ts";
import { dayInVietNam } from "#shared/plain-date.ts";
import { type Database, keepBackup, type PeriodicTask, sealAudit, type Store } from "#store/index.ts";
import { registers } from "./registers.ts";
import { organisationPorts } from "./rooms.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A file may lie so long before the row that names it commits. */
const ORPHAN_AGE_MS = 24 * HOUR_MS;

/** Where rows stand that follow a reorganisation on its day. */
const FOLLOWING = [
  "organisation_succession",
  "organisation_succession_ahead",
  "assignment_holding",
  "assignment_count",
  "assignment_part",
  "assignment_obstacle",
  "portfolio",
  "indicator",
  "indicator_past_owner",
  "indicator_standing",
  "register_value",
  ...registers.filter(({ declaration }) => isHandedOn(declaration)).map(({ declaration }) => declaration.table),
  "audit_entry",
  "audit_payload",
  "audit_unsealed",
];

export const RELEASE = "0.1.0";

/** What the server does by the clock. Several processes may share a database; each task runs in one of them. */
export function periodicTasks(store: Store, dataFolder: string, post?: Post): readonly PeriodicTask[] {
  const tasks: PeriodicTask[] = [
    {
      name: "seal-audit",
      periodOf: every(MINUTE_MS),
      changes: ["audit_block", "audit_block_entry", "audit_unsealed"],
      run: (at) => sealAll(store, at),
    },
    {
      name: "fold-assignment-counts",
      periodOf: every(MINUTE_MS),
      changes: ["assignment_count", "assignment_tally"],
      run: (at, signal) => foldAll(store, at, signal),
    },
    {
      name: "climb-ladder",
      periodOf: dayInVietNam,
      changes: ["assignment_reminder"],
      run: (at, signal) => climbAll(store, at, signal),
    },
    {
      name: "make-occurrences",
      periodOf: dayInVietNam,
      changes: ["assignment_occurrence"],
      run: (at, signal) => makeAllOccurrences(store, at, signal),
    },
    {
      name: "carry-out-reorganisations",
      // From midnight the rows would stand with a body that is gone; when nothing is due it is one look at an index.
      periodOf: every(MINUTE_MS),
      changes: FOLLOWING,
      run: (at) => carryOutAll(store, at),
    },
    {
      name: "sweep-files",
      periodOf: every(HOUR_MS),
      changes: ["stored_file"],
      run: async (at) => void (await store.files.sweepOrphans(store.db, { olderThanMs: ORPHAN_AGE_MS, at })),
    },
  ];
  if (post) {
    tasks.push({
      name: "write-letters",
      periodOf: every(MINUTE_MS),
      changes: ["notice_letter"],
      run: (at, signal) => writeAll(store, post, at, signal),
    });
  }
  if (!store.isEmbedded) return tasks;
  return [
    ...tasks,
    { name: "nightly-backup", periodOf: night, waitsAtFirst: true, run: (at) => backUp(store, dataFolder, at) },
  ];
}

function every(ms: number): (at: Date) => string {
  return (at) => String(Math.floor(at.getTime() / ms));
}

/** A night begins at one o'clock in Viet Nam. */
function night(at: Date): string {
  return dayInVietNam(new Date(at.getTime() - HOUR_MS));
}

async function sealAll({ db }: Store, at: Date): Promise<void> {
  for (const workspaceId of await listWorkspaces(db)) await sealAudit(db, workspaceId, at.toISOString());
}

async function foldAll({ db }: Store, at: Date, signal: AbortSignal): Promise<void> {
  for (const workspaceId of await listWorkspaces(db))
    await foldCounts(db, workspaceId, { on: dayInVietNam(at), signal });
}

async function climbAll({ db }: Store, at: Date, signal: AbortSignal): Promise<void> {
  for (const workspaceId of await listWorkspaces(db)) {
    await climbLadder(db, workspaceId, { on: dayInVietNam(at), at: at.toISOString(), signal });
  }
}

async function makeAllOccurrences({ db }: Store, at: Date, signal: AbortSignal): Promise<void> {
  for (const workspaceId of await listWorkspaces(db)) {
    await makeOccurrences(db, workspaceId, { on: dayInVietNam(at), at: at.toISOString(), signal });
  }
}

async function carryOutAll({ db }: Store, at: Date): Promise<void> {
  const { followers } = organisationPorts;
  for (const workspaceId of await listWorkspaces(db)) {
    await carryOutReorganisations(db, workspaceId, { on: dayInVietNam(at), at: at.toISOString(), followers });
  }
}

async function writeAll({ db }: Store, post: Post, at: Date, signal: AbortSignal): Promise<void> {
  for (const workspaceId of await listWorkspaces(db)) await writeLetters(db, workspaceId, { post, at, signal });
}

async function listWorkspaces(db: Database): Promise<readonly string[]> {
  const rows = await db.$pickTables<"workspace">().selectFrom("workspace").select("workspace_id").execute();
  return rows.map((row) => row.workspace_id);
}

async function backUp(store: Store, dataFolder: string, at: Date): Promise<void> {
  await keepBackup(store, dataFolder, { at: at.toISOString(), release: RELEASE });
}
