import { createReadStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { done, refuse } from "#shared/outcome.ts";
import { type SayHere, withStore } from "./with-store.ts";

type Options = { readonly json?: boolean };

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
    .description("Brings one workspace of a backup in under its own id")
    .argument("<file>", "a backup")
    .option("--workspace <id>", "which one, when the backup holds several")
    .option("--json", "print JSON")
    .action(async (file: string, { workspace, json = false }: Options & { readonly workspace?: string }) => {
      process.exitCode = await bringIn(file, workspace, json);
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
    async ({ store, say }) => {
      if (!(await isFile(file))) return refuse("backup-unreadable", { problem: file });
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
      if (!(await isFile(file))) return refuse("backup-unreadable", { problem: file });
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

function headLines(say: SayHere, heads: readonly { readonly workspaceId: string; readonly head: string }[]): string[] {
  return heads.map(({ workspaceId: workspace, head }) => say("backup.head", { workspace, head }));
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
