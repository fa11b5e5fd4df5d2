import { Command } from "commander";
import { registerExtractionCommands } from "#rooms/extraction/server/index.ts";
import { registerServe } from "./serve.ts";

const USAGE_EXIT = 2;

const program = new Command("lotrinh")
  .description("Lộ Trình: turns a government plan into a programme that runs")
  .showHelpAfterError()
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : USAGE_EXIT);
  });

registerExtractionCommands(program);
registerServe(program);

await program.parseAsync();
