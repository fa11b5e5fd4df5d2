import { createReadStream } from "node:fs";
import { mkdir, readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import type { JoinedWorkspace } from "#server/join-workspace.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type SayHere, withStore } from "./with-store.ts";

type Options = { readonly json?: boolean };
type ImportOptions = Options & {
  readonly workspace?: string;
  readonly into?: string;
  readonly decisions?: string;
  readonly dryRun?: boolean;
};

export function registerBackupCommands(program: Command): void {
  program
    .command("backup")
    .description("Writes everything (database, files, audit heads) into one file; without FILE into the data folder")
    .argument("[file]", "where to write; a .tar.gz")
    .option("--json", "print JSON")
    .action(async (file: string | undefined, { json = false }: Options) => {
      process.exitCode = await backUp(file, json);
    });
  program
    .command("restore")
    .description("Fills an empty LOTRINH_DATA or DATABASE_URL from a backup, and compares every count and audit head")
    .argument("<file>", "a backup")
    .option("--json", "print JSON")
    .action(async (file: string, { json = false }: Options) => {
      process.exitCode = await restore(file, json);
    });
  program
    .command("import-workspace")
    .description("Brings one workspace of a backup in under its own id, or with --into joins it to one that is here")
    .argument("<file>", "a backup")
    .option("--workspace <id>", "which one, when the backup holds several")
    .option("--into <id>", "joins it to this workspace: bodies, people and places are matched")
    .option("--decisions <file>", "with --into: JSON, their id → an id here or `new`, for what is in doubt")
    .option("--dry-run", "with --into: tells every match, doubt and count, and writes nothing")
    .option("--json", "print JSON")
    .action(async (file: string, options: ImportOptions) => {
      const { workspace, into, json = false } = options;
      process.exitCode = await (into === undefined
        ? bringIn(file, workspace, json)
        : joinInto(file, { ...options, into }));
    });
}

function backUp(file: string | undefined, isJson: boolean): Promise<number> {
  return withStore(isJson, async ({ store, dataFolder, say }) => {
    const { keepBackup, writeBackupFile } = await import("#store/index.ts");
    const { RELEASE } = await import("#server/periodic-tasks.ts");
    const asked = { at: new Date().toISOString(), release: RELEASE };
    const made =
      file === undefined
        ? await keepBackup(store, dataFolder, asked)
        : await writeBackupFile(store, resolve(file), asked);
    const missing = made.missingFiles;
    const lines = [
      say("backup.made", { file: made.file, rows: made.rows, files: made.files }),
      ...headLines(say, made.heads),
      ...(missing.length > 0 ? [say("backup.missing", { count: missing.length, names: missing.join(", ") })] : []),
    ];
    return done({ lines, json: made });
  });
}

async function restore(file: string, isJson: boolean): Promise<number> {
  return withStore(
    isJson,
    async ({ store, dataFolder, say }) => {
      if (!(await isFile(file))) return notThere(file, dataFolder);
      const { restoreBackup } = await import("#store/index.ts");
      const restored = await restoreBackup(store, createReadStream(file));
      if (!restored.ok) return restored;
      const { manifest, closing, migrated } = restored.value;
      const rows = Object.values(closing.tables).reduce((sum, table) => sum + table.rows, 0);
      const { release, madeAt: at } = manifest;
      const said = { at, release, rows, files: closing.files.count, migrated: migrated.length };
      const lines = [say("backup.restored", said), ...headLines(say, closing.heads)];
      const { heads, files, missingFiles } = closing;
      return done({
        lines,
        json: { release: manifest.release, madeAt: manifest.madeAt, rows, files, missingFiles, heads, migrated },
      });
    },
    true,
  );
}

async function bringIn(file: string, workspaceId: string | undefined, isJson: boolean): Promise<number> {
  return withStore(
    isJson,
    async ({ store, dataFolder, say }) => {
      if (!(await isFile(file))) return notThere(file, dataFolder);
      const { importWorkspace, migrate } = await import("#store/index.ts");
      await migrate(store);
      await mkdir(dataFolder, { recursive: true });
      const imported = await importWorkspace(store, createReadStream(file), { workspaceId, scratchFolder: dataFolder });
      if (!imported.ok) return imported;
      const { name, rows, workspaceId: workspace } = imported.value;
      return done({ lines: [say("backup.imported", { name, rows, workspace })], json: imported.value });
    },
    true,
  );
}

function joinInto(file: string, options: ImportOptions & { readonly into: string }): Promise<number> {
  const { into, workspace: workspaceId, decisions: decisionsFile, dryRun: isDryRun = false, json = false } = options;
  return withStore(json, async ({ store, dataFolder, say }) => {
    if (!(await isFile(file))) return notThere(file, dataFolder);
    const { migrate } = await import("#store/index.ts");
    const { joiningAct, joinWorkspace } = await import("#server/join-workspace.ts");
    await migrate(store);
    const act = await joiningAct(store, into);
    if (!act.ok) return act;
    const decisions = await readDecisions(decisionsFile);
    if (!decisions.ok) return decisions;
    const asked = { workspaceId, scratchFolder: dataFolder, decisions: decisions.value, isDryRun };
    const joined = await joinWorkspace(store, act.value, createReadStream(file), asked);
    return joined.ok ? done({ lines: joinLines(say, joined.value), json: joined.value }) : joined;
  });
}

async function readDecisions(file: string | undefined): Promise<Outcome<Record<string, string>>> {
  if (file === undefined) return done({});
  const { z } = await import("zod");
  try {
    return done(
      z.record(z.uuid(), z.union([z.uuid(), z.literal("new")])).parse(JSON.parse(await readFile(file, "utf8"))),
    );
  } catch {
    return refuse("arrival-decisions-unreadable", { file });
  }
}

function joinLines(say: SayHere, { name, isKnown, isDryRun, tables, matches, open }: JoinedWorkspace): string[] {
  if (isKnown) return [say("backup.joined-before", { name })];
  const rows = tables.reduce((sum, { came }) => sum + came, 0);
  const said = { name, rows, matches: matches.length, open: open.length };
  return [
    say(isDryRun ? "backup.would-join" : "backup.joined", said),
    ...tables.map((table) => say("backup.joined-table", table)),
    ...matches.map((match) => say("backup.joined-match", match)),
    ...open.map(({ candidates, ...doubt }) =>
      say("backup.joined-doubt", {
        ...doubt,
        candidates: candidates.map(({ id, name: own }) => `${own} ${id}`).join(", "),
      }),
    ),
  ];
}

function headLines(say: SayHere, heads: readonly { readonly workspaceId: string; readonly head: string }[]): string[] {
  return heads.map(({ workspaceId: workspace, head }) => say("backup.head", { workspace, head }));
}

async function notThere(file: string, dataFolder: string) {
  const { backupsFolder } = await import("#store/index.ts");
  return refuse("backup-not-there", { file: resolve(file), backups: resolve(backupsFolder(dataFolder)) });
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
