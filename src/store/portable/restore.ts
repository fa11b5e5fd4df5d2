import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import type { Readable } from "node:stream";
import type pg from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { FileStore } from "../files.ts";
import { migrate, migrationsOf } from "../migrate.ts";
import type { Store } from "../open.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { BackupRefused, type BackupRefusal, type Closing, type Manifest, type PortableTable } from "./format.ts";
import { listForwardReferences, listPortableTables, quoted } from "./portable-tables.ts";
import { type Part, readArchive } from "./read-archive.ts";
import { countRows, listHeads } from "./write-backup.ts";

export type Restored = {
  readonly manifest: Manifest;
  readonly closing: Closing;
  /** Migrations that this release added to what the backup held. */
  readonly migrated: readonly string[];
};
type Target = Pick<Store, "pool" | "files">;

/**
 * Fills an empty database and folder from a backup: builds the schema as it was, loads in one transaction, compares every count,
 * every digest and the audit heads, and only then migrates on. Refused, the database stays empty.
 *
 * @param judge may throw `BackupRefused` at what the manifest says, before anything is built
 */
export async function restoreBackup(
  store: Target,
  input: Readable,
  judge: (manifest: Manifest) => void = () => undefined,
): Promise<Outcome<Restored, BackupRefusal>> {
  try {
    return done(await restore(store, input, judge));
  } catch (error) {
    if (error instanceof BackupRefused) return refuse(error.code, error.params);
    throw error;
  } finally {
    input.destroy();
  }
}

async function restore(store: Target, input: Readable, judge: (manifest: Manifest) => void): Promise<Restored> {
  const parts = readArchive(input);
  const first = await parts.next();
  if (first.done || first.value.kind !== "manifest")
    throw new BackupRefused("backup-unreadable", { problem: "manifest.json" });
  const { manifest } = first.value;
  judge(manifest);
  const migrations = knownMigrations(manifest);
  await requireEmpty(store.pool);
  await migrate(store, migrations);

  const client = await store.pool.connect();
  try {
    await client.query("begin");
    for (const limit of ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"]) {
      await client.query(`set local ${limit} = 0`);
    }
    const closing = await load(client, store.files, manifest, parts);
    await client.query("commit");
    const { applied } = await migrate(store);
    return { manifest, closing, migrated: applied };
  } finally {
    client.release(true);
  }
}

function knownMigrations(manifest: Manifest) {
  try {
    return migrationsOf(manifest.migrations);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    const code = error.code === "schema-newer" ? "backup-newer" : "backup-changed";
    throw new BackupRefused(code, { ...error.params, release: manifest.release }, error);
  }
}

async function load(
  client: pg.ClientBase,
  files: FileStore,
  manifest: Manifest,
  parts: AsyncGenerator<Part>,
): Promise<Closing> {
  const tables = await matchTables(client, manifest);
  const forward = await listForwardReferences(client, tables);
  for (const each of forward) await client.query(alterReference(each, "deferrable initially deferred"));
  const loader = new TableLoader(client, tables);
  const seen = { count: 0, bytes: 0 };
  let closing: Closing | undefined;
  for await (const part of parts) {
    if (closing || part.kind === "manifest") throw new BackupRefused("backup-unreadable", { problem: part.kind });
    if (part.kind === "piece") await loader.take(part.table, part.number, part.bytes);
    if (part.kind === "file") {
      await keepFile(files, part.sha256, part.bytes);
      seen.count += 1;
      seen.bytes += part.bytes.byteLength;
    }
    if (part.kind === "closing") closing = part.closing;
  }
  if (!closing) throw new BackupRefused("backup-damaged", { place: "closing.json" });
  await compare(client, await loader.finish(), seen, closing);
  if (forward.length > 0) await client.query("set constraints all immediate");
  for (const each of forward) await client.query(alterReference(each, "not deferrable"));
  return closing;
}

/** The tables of the schema that was built, which must be exactly those that the backup names. */
async function matchTables(client: pg.ClientBase, manifest: Manifest): Promise<readonly PortableTable[]> {
  const built = await listPortableTables(client);
  const spell = (tables: readonly PortableTable[]): string[] =>
    tables.map(({ name, columns }) => `${name} ${columns.toSorted().join(" ")}`).toSorted();
  const there = new Set(spell(built));
  const unknown = spell(manifest.tables).find((table) => !there.has(table));
  if (unknown !== undefined || built.length !== manifest.tables.length) {
    throw new BackupRefused("backup-unreadable", { problem: unknown?.split(" ")[0] ?? "tables" });
  }
  return manifest.tables;
}

type Counted = { rows: number; bytes: number; readonly digest: Hash };

/** Feeds the pieces of one table after another to COPY. */
class TableLoader {
  readonly #client: pg.ClientBase;
  readonly #tables: readonly PortableTable[];
  readonly #counted = new Map<string, Counted>();
  #position = -1;
  #pieces = 0;
  #stream: CopyStreamQuery | undefined;

  constructor(client: pg.ClientBase, tables: readonly PortableTable[]) {
    this.#client = client;
    this.#tables = tables;
  }

  async take(table: string, number: number, bytes: Buffer): Promise<void> {
    if (this.#tables[this.#position]?.name !== table) await this.#open(table);
    this.#pieces += 1;
    const counted = this.#counted.get(table);
    if (number !== this.#pieces || !counted || !this.#stream)
      throw new BackupRefused("backup-damaged", { place: table });
    counted.rows += countRows(bytes);
    counted.bytes += bytes.byteLength;
    counted.digest.update(bytes);
    const stream = this.#stream;
    if (!stream.write(bytes)) await Promise.race([once(stream, "drain"), once(stream, "close")]);
    if (stream.errored) throw new BackupRefused("backup-damaged", { place: table }, stream.errored);
  }

  async finish(): Promise<ReadonlyMap<string, Counted>> {
    await this.#close();
    return this.#counted;
  }

  async #open(table: string): Promise<void> {
    await this.#close();
    const position = this.#tables.findIndex(({ name }) => name === table);
    const found = this.#tables[position];
    if (!found || position <= this.#position) throw new BackupRefused("backup-damaged", { place: table });
    this.#position = position;
    this.#pieces = 0;
    this.#counted.set(table, { rows: 0, bytes: 0, digest: createHash("sha256") });
    const columns = found.columns.map(quoted).join(", ");
    this.#stream = this.#client.query(copyFrom(`copy ${quoted(table)} (${columns}) from stdin`));
    // Whoever waits on the stream hears of it; without a listener it would end the process.
    this.#stream.on("error", () => undefined);
  }

  async #close(): Promise<void> {
    const stream = this.#stream;
    if (!stream) return;
    this.#stream = undefined;
    const place = this.#tables[this.#position]?.name ?? "";
    await new Promise<void>((resolve, reject) => {
      stream.once("error", (cause: unknown) => reject(new BackupRefused("backup-damaged", { place }, cause)));
      stream.end(() => resolve());
    });
  }
}

async function keepFile(files: FileStore, sha256: string, bytes: Buffer): Promise<void> {
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new BackupRefused("backup-damaged", { place: `files/${sha256}` });
  }
  await files.put(bytes);
}

async function compare(
  client: pg.ClientBase,
  counted: ReadonlyMap<string, Counted>,
  files: Closing["files"],
  closing: Closing,
): Promise<void> {
  const damaged = (place: string): never => {
    throw new BackupRefused("backup-damaged", { place });
  };
  for (const name of counted.keys()) if (!(name in closing.tables)) damaged(name);
  for (const [name, { rows, bytes, sha256 }] of Object.entries(closing.tables)) {
    const loaded = counted.get(name);
    const isSame = loaded ? loaded.bytes === bytes && loaded.digest.digest("hex") === sha256 : bytes === 0;
    if (!isSame || (loaded?.rows ?? 0) !== rows) damaged(name);
    const found = await client.query<{ count: number }>(`select count(*) as count from ${quoted(name)}`);
    if (found.rows[0]?.count !== rows) damaged(name);
  }
  if (files.count !== closing.files.count || files.bytes !== closing.files.bytes) damaged("files");
  const heads = new Map((await listHeads(client)).map(({ workspaceId, head }) => [workspaceId, head]));
  for (const { workspaceId, head } of closing.heads) if (heads.get(workspaceId) !== head) damaged("audit_block");
  if (heads.size !== closing.heads.length) damaged("audit_block");
}

/** A schema without a single row is taken down, so that a restore that was cut off can be run again. */
async function requireEmpty(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const tables = await listPortableTables(client);
    for (const { name } of tables) {
      const { rowCount } = await client.query(`select 1 from ${quoted(name)} limit 1`);
      if ((rowCount ?? 0) > 0) throw new BackupRefused("restore-target-not-empty", { table: name });
    }
    if (tables.length > 0)
      await client.query(`drop table ${tables.map(({ name }) => quoted(name)).join(", ")} cascade`);
    for (const schema of ["control", "identity"]) await client.query(`drop schema if exists ${schema} cascade`);
  } finally {
    client.release();
  }
}

function alterReference({ table, constraint }: { table: string; constraint: string }, how: string): string {
  return `alter table ${quoted(table)} alter constraint ${quoted(constraint)} ${how}`;
}
