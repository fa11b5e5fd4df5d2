export { auditWording } from "../model/wording.ts";
export { auditRoutes } from "./routes.tsx";
