export * from "./extract-in-worker.ts";
export type { ExtractedFile } from "./extract-file.ts";
export { registerExtractionCommands } from "./commands.ts";
