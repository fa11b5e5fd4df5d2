import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { joinEmbedded } from "./embedded/join-embedded.ts";
import { storeLimits } from "./limits.ts";
import { migrate, schemaChecksum } from "./migrate.ts";
import { openPool } from "./open.ts";
import { dropAbandonedDatabases, holdRun, TEMPLATE_LOCK } from "./test-run.ts";

export type TestCluster = {
  /** Of a database that always is there, to create and drop others from. */
  readonly connection: pg.ClientConfig;
  /** The migrated database that every test file gets a copy of. */
  readonly template: string;
  /** Stands in the names of this run's databases. */
  readonly runId: string;
};

declare module "vitest" {
  interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/** Vitest's global setup: one server and one migrated template for the whole run. Returns the teardown. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const client = new pg.Client(server.connection);
  await client.connect();
  const runId = await holdRun(client);
  await dropAbandonedDatabases(client);
  const template = await ensureTemplate(client, server.connection);
  project.provide("testCluster", { connection: server.connection, template, runId });
  return async () => {
    await client.end();
    await server.leave();
  };
}

type TestServer = { readonly connection: pg.ClientConfig; readonly leave: () => Promise<void> };

/**
 * The folder is the same for every run of a checkout: runs side by side share one server, and the server of a killed run is joined
 * by the next one instead of running on for ever.
 */
async function openServer(): Promise<TestServer> {
  const url = process.env["LOTRINH_TEST_DATABASE_URL"];
  if (url !== undefined) return { connection: { connectionString: url }, leave: async () => undefined };

  const checkout = createHash("sha256")
    .update(import.meta.dirname)
    .digest("hex")
    .slice(0, 12);
  const folder = join(tmpdir(), `lotrinh-test-${process.getuid?.() ?? 0}-${checkout}`);
  return joinEmbedded(folder, storeLimits());
}

/** A template is good for exactly one history of migrations, which its name tells; it counts once it is marked. */
async function ensureTemplate(client: pg.Client, connection: pg.ClientConfig): Promise<string> {
  const template = `lotrinh_template_${schemaChecksum().slice(0, 16)}`;
  await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
  try {
    const found = await client.query<{ isReady: boolean }>(
      `select datistemplate as "isReady" from pg_database where datname = $1`,
      [template],
    );
    if (found.rows[0]?.isReady === true) return template;

    await client.query(`drop database if exists ${template}`);
    await client.query(`create database ${template} template template0 encoding 'UTF8'`);
    const pool = openPool(connectionWith(connection, template), storeLimits());
    try {
      await migrate({ pool });
    } finally {
      await pool.end();
    }
    await client.query(`alter database ${template} is_template true`);
    return template;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [TEMPLATE_LOCK]);
  }
}

export function connectionWith(connection: pg.ClientConfig, database: string): pg.ClientConfig {
  if (connection.connectionString === undefined) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}
