export type { CalendarPorts } from "./ports.ts";
export { calendarRoutes } from "./routes.ts";
