import { createHash } from "node:crypto";
import type pg from "pg";
import { instantOf } from "#shared/plain-date.ts";
import { MIGRATIONS } from "./migrations/history.generated.ts";
import type { Migration } from "./migrations/migration.ts";
import { StoreUnavailable } from "./store-unavailable.ts";

/** Names the lock under which one process at a time migrates a database. */
const MIGRATION_LOCK = 7_549_001;

type AppliedMigration = { readonly name: string; readonly checksum: string };
type Migratable = { readonly pool: pg.Pool };

export type Migrated = { readonly applied: readonly string[] };

/** Brings the schema to this release, one transaction per migration. Refuses a schema of a newer release. */
export async function migrate(
  store: Migratable,
  migrations: readonly Migration[] = MIGRATIONS,
  at: string = instantOf(new Date()),
): Promise<Migrated> {
  const client = await store.pool.connect();
  try {
    // A migration may rebuild a large table, and a second process waits for the first one to end.
    await client.query("set statement_timeout = 0");
    await client.query("set lock_timeout = 0");
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query("create schema if not exists control");
    await client.query(CREATE_HISTORY);

    const pending = pendingOf(migrations, await listApplied(client));
    for (const migration of pending) await apply(client, migration, at);
    return { applied: pending.map((migration) => migration.name) };
  } finally {
    // Closing the connection gives the lock back and forgets the settings above.
    client.release(true);
  }
}

/** What `migrate` would apply; a database without a history is fresh. Changes nothing. */
export async function listPendingMigrations(
  store: Migratable,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<{ readonly isFresh: boolean; readonly pending: readonly string[] }> {
  const found = await store.pool.query<{ exists: boolean }>(
    "select to_regclass('control.migration') is not null as exists",
  );
  const applied = found.rows[0]?.exists === true ? await listApplied(store.pool) : [];
  const pending = pendingOf(migrations, applied).map((migration) => migration.name);
  return { isFresh: applied.length === 0, pending };
}

const CREATE_HISTORY = `create table if not exists control.migration (
  name text not null,
  applied_at timestamptz not null,
  checksum text not null,
  constraint migration_pk primary key (name)
)`;

async function listApplied(client: pg.Pool | pg.PoolClient): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `select name, checksum from control.migration order by name collate "C"`,
  );
  return rows;
}

function pendingOf(migrations: readonly Migration[], applied: readonly AppliedMigration[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of applied) {
    const migration = known.get(name);
    if (!migration) throw new StoreUnavailable("schema-newer", { migration: name });
    if (checksumOf(migration) !== checksum) throw new StoreUnavailable("schema-changed", { migration: name });
  }

  const appliedNames = new Set(applied.map((migration) => migration.name));
  return migrations.filter((migration) => !appliedNames.has(migration.name));
}

/** The migrations that a backup was made with. Throws when this release does not have one of them, or has it otherwise. */
export function migrationsOf(applied: readonly AppliedMigration[]): readonly Migration[] {
  pendingOf(MIGRATIONS, applied);
  const names = new Set(applied.map(({ name }) => name));
  return MIGRATIONS.filter(({ name }) => names.has(name));
}

async function apply(client: pg.PoolClient, migration: Migration, at: string): Promise<void> {
  await client.query("begin");
  try {
    for (const statement of migration.up) await client.query(statement);
    await client.query("insert into control.migration (name, applied_at, checksum) values ($1, $2, $3)", [
      migration.name,
      at,
      checksumOf(migration),
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${migration.name} failed`, { cause: error });
  }
}

/** Names a history by its content: a template database of the tests is good for exactly one. */
export function schemaChecksum(migrations: readonly Migration[] = MIGRATIONS): string {
  return sha256(migrations.map((migration) => `${migration.name} ${checksumOf(migration)}`).join("\n"));
}

function checksumOf(migration: Migration): string {
  return sha256(migration.up.join(";\n"));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
