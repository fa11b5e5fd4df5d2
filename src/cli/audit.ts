import { createWriteStream } from "node:fs";
import { once } from "node:events";
import type { Command } from "commander";
import { done } from "#shared/outcome.ts";
import type { Store } from "#store/index.ts";
import { withStore } from "./with-store.ts";

type Options = { readonly json?: boolean; readonly head?: string; readonly workspace?: string };

export function registerAuditCommands(program: Command): void {
  const audit = program
    .command("audit")
    .description("The record of who did what: verify it, print its head, export it");
  audit
    .command("verify")
    .description("Computes the whole record again; with --head also finds an end that was cut off or rewritten")
    .option("--head <number:hash>", "what `audit head` printed earlier")
    .option("--workspace <id>", "only this workspace")
    .option("--json", "print JSON")
    .action(async (options: Options) => {
      process.exitCode = await verify(options);
    });
  audit
    .command("head")
    .description("Prints the head of every workspace's record, to be kept outside this machine")
    .option("--json", "print JSON")
    .action(async (options: Options) => {
      process.exitCode = await printHeads(options);
    });
  audit
    .command("export")
    .description("Writes the record as lines of JSON, for the stand-alone verifier (docs/audit.md)")
    .argument("<file>", "where to write")
    .option("--workspace <id>", "which workspace; absent: the first")
    .option("--json", "print JSON")
    .action(async (file: string, options: Options) => {
      process.exitCode = await exportLog(file, options);
    });
}

function verify({ head, workspace, json = false }: Options): Promise<number> {
  return withStore(json, async ({ store, say }) => {
    const verdicts = await verdictsOf(store, await workspacesOf(store, workspace), head);
    const isWhole = verdicts.every((each) => each.isWhole);
    const lines = verdicts.map(({ name, entries, blocks, unsealed, findingCount, findings: [first], ...verdict }) =>
      verdict.isWhole
        ? say("audit.whole", { name, entries, blocks, unsealed, head: verdict.head ?? "–" })
        : say("audit.broken", {
            name,
            count: findingCount,
            kind: first?.kind ?? "",
            block: first?.block ?? "–",
            entry: first?.entry ?? "–",
          }),
    );
    return done({ lines, json: { isWhole, workspaces: verdicts }, exitCode: isWhole ? 0 : 1 });
  });
}

/**
 * A head is of one workspace: when one of several has it, each of the others is judged by itself. Damage anywhere shows, and so does
 * a head that none of them has.
 */
async function verdictsOf(
  { db }: Store,
  workspaces: readonly { id: string; name: string }[],
  head: string | undefined,
) {
  const { verifyAudit } = await import("#store/index.ts");
  const judged = [];
  for (const { id, name } of workspaces) {
    const told = { workspaceId: id, name };
    const byItself = { ...told, ...(await verifyAudit(db, id, { head: undefined })) };
    const withHead = head === undefined ? byItself : { ...told, ...(await verifyAudit(db, id, { head })) };
    judged.push({ byItself, withHead });
  }
  const isHeld = judged.some(({ withHead }) => withHead.isWhole);
  return judged.map(({ byItself, withHead }) => (isHeld && !withHead.isWhole ? byItself : withHead));
}

function printHeads({ json = false }: Options): Promise<number> {
  return withStore(json, async ({ store }) => {
    const { auditHead } = await import("#store/index.ts");
    const heads = [];
    for (const { id, name } of await workspacesOf(store)) {
      const head = await auditHead(store.db, id);
      heads.push({ workspaceId: id, name, head: head ? `${head.number}:${head.hash}` : null });
    }
    return done({ lines: heads.map(({ name, head }) => `${head ?? "–"}  ${name}`), json: heads });
  });
}

function exportLog(file: string, { workspace, json = false }: Options): Promise<number> {
  return withStore(json, async ({ store, say }) => {
    const { readAuditLog } = await import("#store/index.ts");
    const [first] = await workspacesOf(store, workspace);
    const output = createWriteStream(file, { mode: 0o600 });
    let lines = 0;
    if (first) {
      await readAuditLog(store.db, first.id, async (line) => {
        lines += 1;
        if (!output.write(`${JSON.stringify(line)}\n`)) await once(output, "drain");
      });
    }
    output.end();
    await once(output, "close");
    return done({ lines: [say("audit.exported", { file, lines })], json: { file, lines } });
  });
}

async function workspacesOf({ db }: Store, only?: string): Promise<readonly { id: string; name: string }[]> {
  const rows = await db
    .$pickTables<"workspace">()
    .selectFrom("workspace")
    .select(["workspace_id as id", "name"])
    .orderBy("created_at")
    .execute();
  return only === undefined ? rows : rows.filter(({ id }) => id === only);
}
