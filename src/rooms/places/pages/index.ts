export { placeWording } from "../model/wording.ts";
export { placeRoutes } from "./routes.tsx";
