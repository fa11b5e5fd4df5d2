export { registerCalendarCommands } from "./commands.ts";
