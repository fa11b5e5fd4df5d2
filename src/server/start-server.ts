import { isLoopbackHost, LOOPBACK_ACTOR } from "#rooms/access/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";
import {
  hasErrorCode,
  inTransaction,
  keepBackup,
  listPendingMigrations,
  migrate,
  openStore,
  startPeriodic,
  type Store,
} from "#store/index.ts";
import { buildServer } from "./build-server.ts";
import type { Configuration } from "./configuration.ts";
import { loopbackEntrance } from "./entrance.ts";
import { loadExample } from "./load-example.ts";
import { periodicTasks, RELEASE } from "./periodic-tasks.ts";
import { ensureWorkspace } from "./workspace.ts";

export type StartedServer = {
  readonly address: string;
  readonly dataFolder: string;
  readonly database: string;
  readonly isExampleLoaded: boolean;
  readonly close: () => Promise<void>;
};
export type StartRefusal = "accounts-required" | "port-taken" | "port-not-allowed";

/** Where the parts that ship beside the code lie. */
export type Shipped = { readonly webFolder?: string | undefined; readonly exampleText: string };

export async function startServer(
  configuration: Configuration,
  shipped: Shipped,
): Promise<Outcome<StartedServer, StartRefusal>> {
  const { HOST: host, DATABASE_URL: databaseUrl, LOTRINH_DATA: dataFolder } = configuration;
  const settings = await readSignInSettings(configuration);
  if (!settings && (!isLoopbackHost(host) || databaseUrl !== undefined)) return refuse("accounts-required", { host });

  const store = await openStore({ databaseUrl, dataFolder });
  try {
    await backUpBeforeMigrating(store, dataFolder);
    await migrate(store);
    const prepared = await prepareWorkspace(store, shipped);
    const { LOG_LEVEL: logLevel, PORT: port } = configuration;
    const { webFolder } = shipped;
    const app = await buildServer({
      db: store.db,
      entrance: loopbackEntrance(prepared.workspaceId),
      logLevel,
      webFolder,
    });
    const address = await app.listen({ host, port });
    const periodic = startPeriodic(store.db, periodicTasks(store, dataFolder), {
      onFailure: (task, error) => app.log.error({ err: error, task }, "periodic task failed"),
    });
    const close = async () => {
      await periodic.stop();
      await app.close();
      await store.close();
    };
    return done({ address, dataFolder, database: store.location, isExampleLoaded: prepared.isExampleLoaded, close });
  } catch (error) {
    await store.close();
    if (hasErrorCode(error, "EADDRINUSE")) return refuse("port-taken", portParams(configuration));
    if (hasErrorCode(error, "EACCES") && error.syscall === "listen") {
      return refuse("port-not-allowed", portParams(configuration));
    }
    throw error;
  }
}

/** Only where the data are ours to keep; a server's database is backed up by whoever runs it. */
async function backUpBeforeMigrating(store: Store, dataFolder: string): Promise<void> {
  const { isFresh, pending } = await listPendingMigrations(store);
  if (!store.isEmbedded || isFresh || pending.length === 0) return;
  await keepBackup(store, dataFolder, { at: new Date().toISOString(), release: RELEASE });
}

/** In one transaction, so that a start that was cut off leaves no workspace without its example. */
async function prepareWorkspace({ db }: Store, { exampleText }: Shipped) {
  const now = new Date();
  const at = instantOf(now);
  const prepared = await inTransaction(db, async (transaction) => {
    const { id: workspaceId, isNew } = await ensureWorkspace(transaction, at);
    const act: Act = { workspaceId, actor: LOOPBACK_ACTOR, at, on: dayInVietNam(now) };
    if (isNew) await loadExample(transaction, act, exampleText);
    return done({ workspaceId, isExampleLoaded: isNew });
  });
  return prepared.value;
}

function portParams({ PORT: port }: Configuration) {
  return { port: String(port), other: String(port + 1) };
}
