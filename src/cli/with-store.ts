import type { Outcome, RefusalParams } from "#shared/outcome.ts";
import type { Locale } from "#shared/sentences.ts";
import type { Store } from "#store/index.ts";

/** The command line speaks Vietnamese unless the terminal is set to English. */
export function speakingLocale(): Locale {
  return /^en/u.test(process.env["LC_ALL"] ?? process.env["LANG"] ?? "") ? "en" : "vi";
}

export type SayHere = (key: string, params: RefusalParams) => string;
type Opened = { readonly store: Store; readonly dataFolder: string; readonly say: SayHere };
type Said = { readonly lines: readonly string[]; readonly json: unknown; readonly exitCode?: number };

/**
 * Runs a command on the store of the environment: opens it, says the result in words or as one JSON object, turns a refusal and an
 * outage into a sentence and exit code 1. Everything heavy is imported here, so that other commands start without it.
 */
export async function withStore(
  isJson: boolean,
  run: (opened: Opened) => Promise<Outcome<Said>>,
  mayBeFresh = false,
): Promise<number> {
  const { ConfigurationInvalid, readConfiguration } = await import("#server/configuration.ts");
  const { putRefusal } = await import("#server-kit/put-refusal.ts");
  const { say } = await import("#server/wording.ts");
  const { listPendingMigrations, openStore, outageOf, StoreUnavailable } = await import("#store/index.ts");
  const refuse = (code: string, params: RefusalParams): number => {
    putRefusal(say, { code, params }, isJson);
    return 1;
  };
  try {
    const { DATABASE_URL: databaseUrl, LOTRINH_DATA: dataFolder } = readConfiguration(process.env);
    const store = await openStore({ databaseUrl, dataFolder });
    try {
      const isFresh = !mayBeFresh && (await listPendingMigrations(store)).isFresh;
      if (isFresh) return refuse("nothing-there-yet", { place: store.location });
      const outcome = await run({ store, dataFolder, say: (key, params) => say(speakingLocale(), key, params) });
      if (!outcome.ok) return refuse(outcome.refusal.code, outcome.refusal.params);
      const { lines, json, exitCode = 0 } = outcome.value;
      console.log(isJson ? JSON.stringify(json, undefined, 2) : lines.join("\n"));
      return exitCode;
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreUnavailable || error instanceof ConfigurationInvalid) {
      return refuse(error.code, error.params);
    }
    const outage = outageOf(error);
    if (outage === undefined) throw error;
    return refuse(outage, { seconds: 5, folder: process.env["LOTRINH_DATA"] ?? "./data" });
  }
}
