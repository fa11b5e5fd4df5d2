import { openIncomingFolder } from "#file-kit/index.ts";
import { isLoopbackHost } from "#rooms/access/model/index.ts";
import { hasAdministrator, openAccounts, type SignInSettings } from "#rooms/access/server/index.ts";
import { openPagesFolder } from "#rooms/documents/server/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import {
  hasErrorCode,
  keepBackup,
  listPendingMigrations,
  migrate,
  openChanges,
  openStore,
  startPeriodic,
  type Store,
} from "#store/index.ts";
import { buildServer } from "./build-server.ts";
import type { Configuration } from "./configuration.ts";
import { loopbackEntrance } from "./entrance.ts";
import { periodicTasks, RELEASE } from "./periodic-tasks.ts";
import { prepareWorkspace } from "./prepare-workspace.ts";
import { readSignInSettings } from "./sign-in-settings.ts";

export type StartedServer = {
  readonly address: string;
  readonly dataFolder: string;
  readonly database: string;
  readonly isExampleLoaded: boolean;
  /** People sign in, and nobody can let them in yet. */
  readonly needsAdministrator: boolean;
  readonly close: () => Promise<void>;
};
export type StartRefusal = "accounts-required" | "port-taken" | "port-not-allowed";

const LONGEST_LAST_ANSWER_MS = 10_000;

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
  let changes: Awaited<ReturnType<typeof openChanges>> | undefined;
  try {
    await backUpBeforeMigrating(store, dataFolder);
    await migrate(store);
    const prepared = await prepareWorkspace(store, shipped);
    const { LOG_LEVEL: logLevel, PORT: port } = configuration;
    const { webFolder } = shipped;
    const { workspaceId } = prepared;
    const accounts = settings && (await openAccounts({ db: store.db, workspaceId, settings }));
    const needsAdministrator = accounts !== undefined && !(await hasAdministrator(store.db, workspaceId));
    changes = await openChanges(store);
    const app = await buildServer({
      db: store.db,
      changes,
      disk: {
        files: store.files,
        incomingFolder: await openIncomingFolder(dataFolder),
        pagesFolder: await openPagesFolder(dataFolder),
      },
      entrance: accounts?.identify ?? loopbackEntrance(store.db, workspaceId),
      accounts,
      trustedProxies: configuration.TRUSTED_PROXIES,
      logLevel,
      webFolder,
    });
    const address = await app.listen({ host, port });
    const periodic = startPeriodic(store.db, periodicTasks(store, dataFolder, postOf(settings)), {
      onFailure: (task, error) => app.log.error({ err: error, task }, "periodic task failed"),
    });
    const close = async () => {
      // Whoever is being answered is answered, for a while.
      const patience = setTimeout(() => app.server.closeAllConnections(), LONGEST_LAST_ANSWER_MS);
      await Promise.all([periodic.stop(), app.close()]);
      clearTimeout(patience);
      await changes?.close();
      settings?.mail?.close();
      await store.close();
    };
    const { isExampleLoaded } = prepared;
    return done({
      address: settings?.publicAddress ?? address,
      dataFolder,
      database: store.location,
      isExampleLoaded,
      needsAdministrator,
      close,
    });
  } catch (error) {
    await changes?.close();
    await store.close();
    if (hasErrorCode(error, "EADDRINUSE")) return refuse("port-taken", portParams(configuration));
    if (hasErrorCode(error, "EACCES") && error.syscall === "listen") {
      return refuse("port-not-allowed", portParams(configuration));
    }
    throw error;
  }
}

/** Letters go to people who sign in, where there is a mail server. */
function postOf(settings: SignInSettings | undefined) {
  return settings?.mail && { mail: settings.mail, publicAddress: settings.publicAddress };
}

/** Only where the data are ours to keep; a server's database is backed up by whoever runs it. */
async function backUpBeforeMigrating(store: Store, dataFolder: string): Promise<void> {
  const { isFresh, pending } = await listPendingMigrations(store);
  if (!store.isEmbedded || isFresh || pending.length === 0) return;
  await keepBackup(store, dataFolder, { at: new Date().toISOString(), release: RELEASE });
}

function portParams({ PORT: port }: Configuration) {
  return { port: String(port), other: String(port + 1) };
}
