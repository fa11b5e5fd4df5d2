export { getReport } from "./get-report.ts";
export { listHolders } from "./holders.ts";
export { reportRoutes } from "./routes.ts";
