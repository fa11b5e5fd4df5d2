export * from "./extract-file.ts";
export * from "./refuse-unreadable.ts";
export { registerExtractionCommands } from "./commands.ts";
