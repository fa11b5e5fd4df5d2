export { planWording } from "../model/wording.ts";
export { planRoutes } from "./routes.tsx";
