export { landWording } from "../model/wording.ts";
export { landRoutes } from "./routes.tsx";
