import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { FileStore } from "../files.ts";
import { openStore, type Store } from "../open.ts";
import { TABLE_CLASSES } from "../table-classes.ts";
import { BackupRefused, type BackupRefusal, type Manifest } from "./format.ts";
import { listForwardReferences, listPortableTables, quoted } from "./portable-tables.ts";
import { restoreBackup } from "./restore.ts";

export type ImportWorkspace = {
  /** Absent: the only workspace of the backup. */
  readonly workspaceId?: string | undefined;
  /** Where the backup may be unfolded meanwhile; as large as the database it holds. */
  readonly scratchFolder: string;
};
export type ImportedWorkspace = {
  readonly workspaceId: string;
  readonly name: string;
  readonly rows: number;
  readonly release: string;
};

/** A workspace of a backup, unfolded beside and migrated to this release. */
export type UnfoldedWorkspace = ImportedWorkspace & {
  readonly scratch: Store;
  /** Where its own record ended. */
  readonly head: string | null;
};

/** Brings one workspace of a backup in under its own id, in one transaction. */
export async function importWorkspace(
  store: Store,
  input: Readable,
  asked: ImportWorkspace,
): Promise<Outcome<ImportedWorkspace, BackupRefusal>> {
  return withWorkspaceOfBackup(input, asked, async ({ scratch, head: _head, ...chosen }) =>
    done(await bringIn(store, scratch, chosen)),
  );
}

/**
 * Restores a backup beside, with everything that restoring checks, migrates it to this release, and hands out the workspace asked for.
 * Afterwards what lay beside is gone.
 */
export async function withWorkspaceOfBackup<Value, Code extends string>(
  input: Readable,
  { workspaceId, scratchFolder }: ImportWorkspace,
  take: (unfolded: UnfoldedWorkspace) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code | BackupRefusal>> {
  const folder = await mkdtemp(join(scratchFolder, "import-"));
  const scratch = await openStore({ dataFolder: join(folder, "data") });
  try {
    const restored = await restoreBackup(scratch, input, (manifest) => void choose(manifest, workspaceId));
    if (!restored.ok) return restored;
    const { manifest, closing } = restored.value;
    const { id, name } = choose(manifest, workspaceId);
    const head = closing.heads.find((each) => each.workspaceId === id)?.head ?? null;
    return await take({ workspaceId: id, name, rows: 0, release: manifest.release, scratch, head });
  } catch (error) {
    if (error instanceof BackupRefused) return refuse(error.code, error.params);
    throw error;
  } finally {
    await scratch.close();
    await rm(scratch.location, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

function choose({ workspaces }: Manifest, workspaceId: string | undefined): Manifest["workspaces"][number] {
  const only = workspaces.length === 1 ? workspaces[0] : undefined;
  const chosen = workspaceId === undefined ? only : workspaces.find(({ id }) => id === workspaceId);
  if (chosen) return chosen;
  const known = workspaces.map(({ id }) => id).join(", ");
  throw new BackupRefused("workspace-not-in-backup", { workspace: workspaceId ?? "", known });
}

async function bringIn(store: Store, scratch: Store, chosen: ImportedWorkspace): Promise<ImportedWorkspace> {
  const [from, into] = [await scratch.pool.connect(), await store.pool.connect()];
  try {
    await into.query("begin");
    for (const limit of ["statement_timeout", "idle_in_transaction_session_timeout"]) {
      await into.query(`set local ${limit} = 0`);
      await from.query(`set ${limit} = 0`);
    }
    const known = await into.query("select 1 from workspace where workspace_id = $1", [chosen.workspaceId]);
    if ((known.rowCount ?? 0) > 0) throw new BackupRefused("workspace-exists", { workspace: chosen.workspaceId });
    await copyFiles(from, scratch.files, store.files, chosen.workspaceId);
    const imported = { ...chosen, rows: await copyRows(from, into, chosen.workspaceId) };
    await into.query("commit");
    return imported;
  } finally {
    from.release(true);
    into.release(true);
  }
}

/** Distributed tables by workspace; of reference tables the rows that are not here yet. Local ones stay behind: they are about people's sign-in. */
async function copyRows(from: pg.ClientBase, into: pg.ClientBase, workspaceId: string): Promise<number> {
  const tables = await listPortableTables(into);
  const forward = await listForwardReferences(into, tables);
  for (const { table, constraint } of forward) {
    await into.query(
      `alter table ${quoted(table)} alter constraint ${quoted(constraint)} deferrable initially deferred`,
    );
  }
  let rows = 0;
  for (const { name, columns } of tables) {
    const list = columns.map(quoted).join(", ");
    const tableClass = TABLE_CLASSES[name];
    if (tableClass === "reference") await copyMissing(from, into, name, list);
    if (tableClass !== "distributed") continue;
    const source = from.query(
      copyTo(`copy (select ${list} from ${quoted(name)} where workspace_id = '${workspaceId}') to stdout`),
    );
    const target = into.query(copyFrom(`copy ${quoted(name)} (${list}) from stdin`));
    await pipeline(source, target);
    rows += target.rowCount ?? 0;
  }
  if (forward.length > 0) await into.query("set constraints all immediate");
  for (const { table, constraint } of forward) {
    await into.query(`alter table ${quoted(table)} alter constraint ${quoted(constraint)} not deferrable`);
  }
  return rows;
}

async function copyMissing(from: pg.ClientBase, into: pg.ClientBase, name: string, list: string): Promise<void> {
  await into.query(`create temporary table arriving (like ${quoted(name)}) on commit drop`);
  await pipeline(
    from.query(copyTo(`copy ${quoted(name)} (${list}) to stdout`)),
    into.query(copyFrom(`copy arriving (${list}) from stdin`)),
  );
  await into.query(`insert into ${quoted(name)} (${list}) select ${list} from arriving on conflict do nothing`);
  await into.query("drop table arriving");
}

async function copyFiles(
  from: pg.ClientBase,
  source: FileStore,
  target: FileStore,
  workspaceId: string,
): Promise<void> {
  const { rows } = await from.query<{ sha256: string }>("select sha256 from stored_file where workspace_id = $1", [
    workspaceId,
  ]);
  for (const { sha256 } of rows) await target.put(await source.get(sha256));
}
