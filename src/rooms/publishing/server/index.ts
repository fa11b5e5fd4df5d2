export { outgoingRoutes } from "./routes.ts";
export { publishingRoutes } from "./public/routes.ts";
