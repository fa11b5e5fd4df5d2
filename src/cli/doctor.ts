import type { Command } from "commander";

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
      for (const { name, value, reason } of report.limits) console.log(`${name}: ${value} — ${reason}`);
    });
}

async function examine() {
  const { readConfiguration } = await import("#server/configuration.ts");
  const { STORE_LIMITS } = await import("#store/index.ts");
  const { DATABASE_URL: databaseUrl, ...configuration } = readConfiguration(process.env);
  const { host, pathname } = databaseUrl === undefined ? { host: "", pathname: "" } : new URL(databaseUrl);
  return {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    configuration: { ...configuration, database: databaseUrl === undefined ? "embedded" : `${host}${pathname}` },
    limits: Object.values(STORE_LIMITS),
  };
}
