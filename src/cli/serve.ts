import type { Command } from "commander";
import { shippedParts } from "./shipped-parts.ts";
import { speakingLocale } from "./with-store.ts";

/** Less than a supervisor waits before it kills (systemd: 90 s), which would leave PostgreSQL running. */
const LONGEST_STOP_MS = 60_000;

export function registerServe(program: Command): void {
  program
    .command("serve")
    .description("Serves the page and the API (PORT, HOST, LOTRINH_DATA); the first run loads the example")
    .option("--json", "print one JSON line when ready")
    .action(async ({ json }: { json?: boolean }) => {
      process.exitCode = await serve(json ?? false);
    });
}

/** Everything heavy is imported here, so that other commands start without it. */
async function serve(isJson: boolean): Promise<number> {
  const { ConfigurationInvalid, readConfiguration } = await import("#server/configuration.ts");
  const { startServer } = await import("#server/start-server.ts");
  const { say } = await import("#server/wording.ts");
  const { StoreUnavailable } = await import("#store/index.ts");
  const locale = speakingLocale();
  // Heard from the beginning: a signal that came between two lines would end this process and leave PostgreSQL running.
  const askedToStop = untilAskedToStop();
  try {
    const started = await startServer(readConfiguration(process.env), shippedParts());
    if (!started.ok) return refuse(say(locale, `refusal.${started.refusal.code}`, started.refusal.params));
    const { address, dataFolder, database, isExampleLoaded, needsAdministrator, close } = started.value;
    if (isJson) {
      console.log(JSON.stringify({ ready: true, address, dataFolder, database }));
    } else {
      if (isExampleLoaded) console.log(say(locale, "start.example-loaded"));
      console.log(say(locale, "start.data", { folder: dataFolder, database }));
      console.log(say(locale, "start.ready", { address }));
      if (needsAdministrator) console.log(say(locale, "start.needs-administrator"));
    }
    await askedToStop;
    endBy(LONGEST_STOP_MS, () => say(locale, "stop.cut-off", { seconds: LONGEST_STOP_MS / 1000, open: whatIsOpen() }));
    await close();
    return 0;
  } catch (error) {
    if (error instanceof StoreUnavailable || error instanceof ConfigurationInvalid) {
      return refuse(say(locale, `refusal.${error.code}`, error.params));
    }
    throw error;
  }
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

/** Ends a process that something still holds. One that has nothing left to do ends by itself before. */
function endBy(ms: number, sentence: () => string): void {
  setTimeout(() => {
    console.error(sentence());
    process.exit(1);
  }, ms).unref();
}

function whatIsOpen(): string {
  return [...new Set(process.getActiveResourcesInfo())].join(", ");
}

function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
