import { Command } from "commander";
import { registerCalendarCommands } from "#rooms/calendar/server/commands.ts";
import { registerExtractionCommands } from "#rooms/extraction/server/index.ts";
import { registerForecastCommand } from "#rooms/indicators/server/commands.ts";
import { registerAssignmentCommands } from "./assignments.ts";
import { registerAuditCommands } from "./audit.ts";
import { registerBackupCommands } from "./backup.ts";
import { registerAccounts } from "./accounts.ts";
import { registerDoctor } from "./doctor.ts";
import { registerBoundaries } from "./boundaries.ts";
import { registerPurge } from "./purge.ts";
import { registerRebuild } from "./rebuild.ts";
import { registerServe } from "./serve.ts";

const USAGE_EXIT = 2;

const program = new Command("lotrinh")
  .description("Lộ Trình: turns a government plan into a programme that runs")
  .showHelpAfterError()
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : USAGE_EXIT);
  });

registerCalendarCommands(program);
registerExtractionCommands(program);
registerForecastCommand(program);
registerServe(program);
registerBackupCommands(program);
registerAuditCommands(program);
registerAssignmentCommands(program);
registerAccounts(program);
registerPurge(program);
registerBoundaries(program);
registerRebuild(program);
registerDoctor(program);

await program.parseAsync();
