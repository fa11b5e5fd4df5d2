import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { newId } from "#shared/id.ts";
import { WorkspaceId } from "#shared/act.ts";
import type { DB } from "#store/index.ts";
import { buildServer } from "./build-server.ts";

/** The OpenAPI document of all registered routes. The handle behind them never connects. */
export async function openApiDocument(): Promise<object> {
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool() }) });
  const app = await buildServer({ db, workspaceId: newId(WorkspaceId), logLevel: "silent" });
  const document = app.swagger();
  await app.close();
  await db.destroy();
  return document;
}
