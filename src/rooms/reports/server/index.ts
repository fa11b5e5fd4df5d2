export { awaitedOfReports } from "./awaited-of-reports.ts";
export { getReport } from "./get-report.ts";
export { getMeeting } from "./meeting/get-meeting.ts";
export { listHolders } from "./holders.ts";
export { findReturned, listReturnedSince, type ReportEvent } from "./report-events.ts";
export { searchedReports } from "./search-reports.ts";
export { reportRoutes } from "./routes.ts";
