export { findOfficeCalendar } from "./office-queries.ts";
export type { CalendarPorts } from "./ports.ts";
export { reckonPeriod } from "./reckon-period.ts";
export { calendarRoutes } from "./routes.ts";
