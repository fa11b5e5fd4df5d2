import pg from "pg";
import { hasErrorCode } from "../error-code.ts";

export const SUPERUSER = "lotrinh";
const DATABASE = "lotrinh";

/** How to reach the embedded server: only over its socket, so the folder's mode 0700 is the lock on the door. */
export type EmbeddedConnection = { readonly host: string; readonly user: string; readonly database: string };

export function connectionTo(sockets: string, database: string = DATABASE): EmbeddedConnection {
  return { host: sockets, user: SUPERUSER, database };
}

export async function isAnswering(sockets: string): Promise<boolean> {
  const client = new pg.Client({ ...connectionTo(sockets, "postgres"), connectionTimeoutMillis: 5_000 });
  // A server that stops ends the connection in its own time; without a listener that would be an uncaught error.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The database of the application; made at the first start. Call it under the start lock. */
export async function ensureDatabase(sockets: string): Promise<void> {
  const client = new pg.Client(connectionTo(sockets, "postgres"));
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    if (!hasErrorCode(error, "42P04")) throw error;
  } finally {
    await client.end();
  }
}
