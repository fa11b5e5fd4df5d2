import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { v7 } from "uuid";
import { afterAll, inject } from "vitest";
import { Act, type Role, WorkspaceId } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import type { Database } from "./database.ts";
import { openFiles } from "./files.ts";
import { type StoreLimits, storeLimits } from "./limits.ts";
import { openPool, type Store } from "./open.ts";
import type { DB } from "./schema.generated.ts";
import { connectionWith } from "./test-cluster.ts";
import { databaseName } from "./test-run.ts";

const TEST_POOL: Partial<StoreLimits> = { poolSize: 5 };

/**
 * A migrated database of its own for a test file, dropped when the file's tests have ended. Call it at the top of the file or in a
 * `describe`; each test then works in its own workspace.
 */
export async function openTestDatabase(): Promise<Store> {
  const store = await createTestDatabase();
  afterAll(store.close);
  return store;
}

/** For a single test that spoils its database: the caller closes the store, which drops the database. */
export async function createTestDatabase(): Promise<Store> {
  return createDatabase(inject("testCluster").template);
}

/** The same without any table of ours. */
export async function createEmptyDatabase(): Promise<Store> {
  return createDatabase("template0");
}

/** The address of the test cluster's database, for `openStore` with a database URL. */
export function testDatabaseUrl(store: Store): string {
  const url = new URL("postgresql://localhost");
  const { connectionString, host, user } = inject("testCluster").connection;
  if (connectionString !== undefined) url.href = connectionString;
  if (host !== undefined) url.searchParams.set("host", host);
  if (user !== undefined) url.username = user;
  url.pathname = store.location;
  return url.href;
}

async function createDatabase(template: string): Promise<Store> {
  const { connection, runId } = inject("testCluster");
  const database = databaseName(runId, randomUUID().replaceAll("-", ""));
  await administer(connection, `create database ${database} template ${template}`);
  const folder = await mkdtemp(join(tmpdir(), "lotrinh-test-files-"));
  const pool = openPool(connectionWith(connection, database), storeLimits(TEST_POOL));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const { rows } = await pool.query<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );

  let closing: Promise<void> | undefined;
  const close = () => (closing ??= drop());
  async function drop(): Promise<void> {
    await pool.end();
    await administer(connection, `drop database if exists ${database} with (force)`);
    await rm(folder, { recursive: true, force: true });
  }
  const files = await openFiles(folder);
  const serverVersion = rows[0]?.major ?? 0;
  return { db, pool, files, serverVersion, isEmbedded: false, location: database, restarts: () => 0, close };
}

async function administer(connection: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A fresh workspace and an act of the office in it, at a fixed time. */
export async function givenWorkspace(
  db: Database,
  roles: readonly Role[] = ["office"],
  bodies: readonly string[] = [],
): Promise<Act> {
  const workspaceId = newId(WorkspaceId);
  const at = "2026-11-24T03:00:00.000Z";
  await db
    .$pickTables<"workspace">()
    .insertInto("workspace")
    .values({ workspace_id: workspaceId, name: "Văn phòng thử nghiệm", created_at: at })
    .execute();
  const actor = { id: v7(), name: "Nguyễn Văn Thử", roles: [...roles], bodies: [...bodies] };
  return Act.parse({ workspaceId, actor, at, on: "2026-11-24" });
}
