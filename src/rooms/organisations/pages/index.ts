export { organisationWording } from "../model/wording.ts";
export { organisationRoutes } from "./routes.tsx";
