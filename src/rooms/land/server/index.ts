export { importZones } from "./import-zones.ts";
export { landRoutes } from "./routes.ts";
