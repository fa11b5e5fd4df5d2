import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { Store } from "#store/index.ts";

export function registerDoctor(program: Command): void {
  program
    .command("doctor")
    .description("Prints the effective configuration and limits, without secrets")
    .option("--json", "print JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const report = await examine();
      if (json) {
        console.log(JSON.stringify(report, undefined, 2));
        return;
      }
      for (const [name, value] of Object.entries(report.configuration)) console.log(`${name} = ${String(value)}`);
      for (const [name, value] of Object.entries(report.state)) console.log(`${name}: ${value}`);
      for (const { name, value, reason } of report.limits) console.log(`${name}: ${value} — ${reason}`);
    });
}

async function examine() {
  const { readConfiguration, tellableConfiguration } = await import("#server/configuration.ts");
  const { STORE_LIMITS } = await import("#store/index.ts");
  const configuration = readConfiguration(process.env);
  const { DATABASE_URL: databaseUrl } = configuration;
  const { host, pathname } = databaseUrl === undefined ? { host: "", pathname: "" } : new URL(databaseUrl);
  return {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    configuration: {
      ...tellableConfiguration(configuration),
      database: databaseUrl === undefined ? "embedded" : `${host}${pathname}`,
    },
    state: await stateOf(configuration.LOTRINH_DATA, databaseUrl),
    limits: Object.values(STORE_LIMITS),
  };
}

/** What runs and when it was last kept. Opening the store starts nothing where there is nothing yet. */
async function stateOf(dataFolder: string, databaseUrl: string | undefined): Promise<Readonly<Record<string, string>>> {
  if (databaseUrl === undefined && !existsSync(dataFolder)) return { database: "not created yet" };
  const { backupsFolder, listBackups, listPendingMigrations, openStore } = await import("#store/index.ts");
  const newest = (await listBackups(dataFolder)).at(-1);
  const backup = { "last backup": newest === undefined ? "none" : join(backupsFolder(dataFolder), newest) };
  try {
    const store = await openStore({ databaseUrl, dataFolder });
    try {
      const { isFresh, pending } = await listPendingMigrations(store);
      const database = `PostgreSQL ${store.serverVersion} at ${store.location}, answers`;
      const kept = isFresh || pending.length > 0 ? {} : { ...(await headsOf(store)), ...(await runsOf(store)) };
      return { database, "pending migrations": String(pending.length), ...backup, ...kept };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { database: `unavailable: ${error instanceof Error ? error.message : String(error)}`, ...backup };
  }
}

async function headsOf({ db }: Store): Promise<Record<string, string>> {
  const { auditHead } = await import("#store/index.ts");
  const rows = await db.$pickTables<"workspace">().selectFrom("workspace").select("workspace_id").execute();
  const heads: Record<string, string> = {};
  for (const { workspace_id: id } of rows) {
    const head = await auditHead(db, id);
    heads[`audit head of ${id}`] = head ? `${head.number}:${head.hash}` : "nothing sealed yet";
  }
  return heads;
}

async function runsOf({ db }: Store): Promise<Record<string, string>> {
  const { listPeriodicRuns } = await import("#store/index.ts");
  const runs = await listPeriodicRuns(db);
  return Object.fromEntries(
    runs.map(({ name, startedAt, finishedAt, failure }) => {
      const end = failure ?? (finishedAt === null ? "running or cut off" : "done");
      return [`last ${name}`, `${startedAt}, ${end}`];
    }),
  );
}
