import type { Command } from "commander";
import { done, refuse } from "#shared/outcome.ts";
import { withStore } from "./with-store.ts";

type Options = { readonly reason: string; readonly withHistories?: boolean | undefined; readonly json?: boolean };

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/iu;

export function registerPurge(program: Command): void {
  program
    .command("purge")
    .description("Erases a document that should never have come in: its files, words, proposals, records, audit values")
    .argument("<document>", "the id of the document or of its plan, or the address of the plan's page")
    .requiredOption("--reason <words>", "why; it stays in the audit, so copy no words of the document into it")
    .option("--with-histories", "also the history of assignments that it carried on from an earlier document")
    .option("--json", "print JSON")
    .action(async (asked: string, { reason, withHistories, json = false }: Options) => {
      process.exitCode = await purge(asked, { reason, withHistories }, json);
    });
}

function purge(asked: string, given: Omit<Options, "json">, isJson: boolean): Promise<number> {
  return withStore(isJson, async ({ store, say }) => {
    // Loaded on first use, so that other commands start without it.
    const { DocumentId } = await import("#rooms/documents/model/index.ts");
    const { purgeDocument } = await import("#rooms/documents/server/index.ts");
    const { PlanId } = await import("#rooms/plans/model/index.ts");
    const { findDocumentOfPlan } = await import("#rooms/plans/server/index.ts");
    const { countCarriedOn } = await import("#rooms/assignments/server/index.ts");
    const { commandLineAct } = await import("#server/command-line-act.ts");
    const id = UUID.exec(asked)?.[0]?.toLowerCase();
    const act = id && (await commandLineAct(store.db));
    if (!id || !act) return refuse("document-not-found");
    const documentId = await findDocumentOfPlan(store.db, act.workspaceId, PlanId.parse(id));
    const input = { documentId: documentId ?? DocumentId.parse(id), ...given };
    const purged = await purgeDocument(store.db, { files: store.files, historiesLost: [countCarriedOn] }, act, input);
    if (!purged.ok) return purged;
    return done({ lines: [say("purge.done", purged.value), say("purge.backups", {})], json: purged.value });
  });
}
