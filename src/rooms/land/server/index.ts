export { landRoutes } from "./routes.ts";
