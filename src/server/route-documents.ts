import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { openAccounts } from "#rooms/access/server/index.ts";
import type { App } from "#server-kit/index.ts";
import { WorkspaceId } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import type { DB, FileStore } from "#store/index.ts";
import { buildServer } from "./build-server.ts";
import { loopbackEntrance } from "./entrance.ts";
import { permissionsPage } from "./permissions-page.ts";

/** What follows from the registered routes: the OpenAPI document and the table of permissions. */
export async function routeDocuments(): Promise<{ openApi: object; permissions: string }> {
  return withRoutes((app) => ({ openApi: app.swagger(), permissions: permissionsPage(app.served) }));
}

const nothing = () => Promise.reject(new Error("No file is kept while documents are drawn"));
const NO_FILES: FileStore = { put: nothing, get: nothing, eraseUnused: nothing, sweepOrphans: nothing };

/** The handle behind the routes never connects. */
async function withRoutes<Value>(read: (app: App) => Value): Promise<Value> {
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool() }) });
  const workspaceId = newId(WorkspaceId);
  const settings = { publicAddress: "http://127.0.0.1:7549", secret: "seals nothing: this server answers nobody" };
  const accounts = await openAccounts({ db, workspaceId, settings });
  // Nothing is read or written: the documents follow from the registered routes alone.
  const disk = { files: NO_FILES, incomingFolder: "", pagesFolder: "" };
  const changes = { subscribe: () => () => undefined };
  const entrance = loopbackEntrance(db, workspaceId);
  const app = await buildServer({ db, disk, changes, accounts, entrance, logLevel: "silent" });
  const value = read(app);
  await app.close();
  await db.destroy();
  return value;
}
