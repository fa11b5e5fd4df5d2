import { access, constants } from "node:fs/promises";
import { dirname } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./database.ts";
import { type JoinedServer, joinEmbedded } from "./embedded/join-embedded.ts";
import { hasErrorCode } from "./error-code.ts";
import { openFiles, type FileStore } from "./files.ts";
import { type StoreLimits, storeLimits } from "./limits.ts";
import { outageOf } from "./outage.ts";
import type { DB } from "./schema.generated.ts";
import { StoreUnavailable } from "./store-unavailable.ts";
import { storeTypes } from "./type-parsers.ts";

const OLDEST_MAJOR = 15;

export type StoreSettings = {
  /** Absent: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl?: string | undefined;
  readonly dataFolder: string;
  readonly limits?: Partial<StoreLimits>;
};

export type Store = {
  readonly db: Database;
  readonly pool: pg.Pool;
  readonly files: FileStore;
  /** PostgreSQL's major version. */
  readonly serverVersion: number;
  readonly isEmbedded: boolean;
  /** Where the data lie, for people: a folder, or host and database. Holds no password. */
  readonly location: string;
  /** How often the embedded server was started again by this process because it had died. */
  readonly restarts: () => number;
  readonly close: () => Promise<void>;
};

/** Opens the database and the files; throws `StoreUnavailable` when that cannot be. Migrates nothing. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  try {
    return await openParts(settings);
  } catch (error) {
    const code = error instanceof StoreUnavailable ? undefined : outageOf(error);
    if (code !== "disk-full" && code !== "data-folder-read-only") throw error;
    throw new StoreUnavailable(code, { folder: settings.dataFolder }, error);
  }
}

async function openParts(settings: StoreSettings): Promise<Store> {
  await requireWritable(settings.dataFolder);
  const limits = storeLimits(settings.limits);
  if (settings.databaseUrl !== undefined) {
    const location = locationOf(settings.databaseUrl);
    return connectStore({ connectionString: settings.databaseUrl }, settings.dataFolder, limits, location);
  }

  const server = await joinEmbedded(settings.dataFolder, limits);
  try {
    return await connectStore(server.connection, settings.dataFolder, limits, server.location, server);
  } catch (error) {
    await server.leave();
    throw error;
  }
}

/** Asks the kernel, which answers for the file system too; a folder that is not there yet is asked through the one it will lie in. */
async function requireWritable(folder: string, asked: string = folder): Promise<void> {
  try {
    await access(asked, constants.W_OK);
  } catch (error) {
    if (hasErrorCode(error, "EACCES", "EROFS")) throw new StoreUnavailable("data-folder-read-only", { folder }, error);
    const parent = dirname(asked);
    if (!hasErrorCode(error, "ENOENT") || parent === asked) throw error;
    await requireWritable(folder, parent);
  }
}

async function connectStore(
  connection: pg.PoolConfig,
  dataFolder: string,
  limits: StoreLimits,
  location: string,
  server?: JoinedServer,
): Promise<Store> {
  const pool = openPool(connection, limits);
  try {
    const serverVersion = await checkServer(pool, location);
    const files = await openFiles(dataFolder);
    const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
    let closing: Promise<void> | undefined;
    // Not db.destroy(): it leaves the pool open when no query went through Kysely.
    const close = () => (closing ??= pool.end().then(() => server?.leave()));
    const restarts = () => server?.restarts() ?? 0;
    return { db, pool, files, serverVersion, isEmbedded: server !== undefined, location, restarts, close };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

export function openPool(connection: pg.PoolConfig, limits: StoreLimits): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: limits.poolSize,
    connectionTimeoutMillis: limits.connectTimeoutMs,
    statement_timeout: limits.statementTimeoutMs,
    lock_timeout: limits.lockTimeoutMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionTimeoutMs,
    // Pages lie in memory or on flash: PostgreSQL's own figure, four, is that of a turning disk, for which it reads a table to its end.
    options: "-c timezone=UTC -c datestyle=ISO -c random_page_cost=1.1",
    types: storeTypes,
  });
  // A connection that breaks while idle leaves the pool; the next query opens another or reports the outage.
  pool.on("error", () => undefined);
  // One that breaks between two statements of a transaction would end the process; its next statement reports the outage.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

async function checkServer(pool: pg.Pool, location: string): Promise<number> {
  const { major, encoding } = await askServer(pool, location);
  if (major < OLDEST_MAJOR) {
    throw new StoreUnavailable("database-too-old", { version: major, required: OLDEST_MAJOR });
  }
  if (encoding !== "UTF8") throw new StoreUnavailable("database-not-utf8", { encoding });
  return major;
}

async function askServer(pool: pg.Pool, location: string): Promise<{ major: number; encoding: string }> {
  try {
    const { rows } = await pool.query<{ major: number; encoding: string }>(
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding`,
    );
    const [row] = rows;
    if (!row) throw new Error("The server did not tell its version");
    return row;
  } catch (error) {
    throw new StoreUnavailable("database-unreachable", { location }, error);
  }
}

function locationOf(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw new StoreUnavailable("database-url-invalid");
  const host = url.host || (url.searchParams.get("host") ?? "localhost");
  return `${host}${url.pathname}`;
}
