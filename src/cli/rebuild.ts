import type { Command } from "commander";
import { done, refuse } from "#shared/outcome.ts";
import { withStore } from "./with-store.ts";

export function registerRebuild(program: Command): void {
  program
    .command("rebuild")
    .description(
      "Judges every indicator anew from the values that are kept, as after a change of a rule; writes no value",
    )
    .option("--json", "print {standings}")
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      process.exitCode = await rebuild(json);
    });
}

function rebuild(isJson: boolean): Promise<number> {
  return withStore(isJson, async ({ store, say }) => {
    // Loaded on first use, so that other commands start without it.
    const { renewAllStandings } = await import("#rooms/indicators/server/index.ts");
    const { commandLineAct } = await import("#server/command-line-act.ts");
    const act = await commandLineAct(store.db);
    if (!act) return refuse("nothing-there-yet", { place: store.location });
    const renewed = await renewAllStandings(store.db, act);
    return done({ lines: [say("rebuild.done", renewed)], json: renewed });
  });
}
