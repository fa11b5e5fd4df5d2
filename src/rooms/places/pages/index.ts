export { boundaryWording } from "../model/boundaries/wording.ts";
export { placeWording } from "../model/wording.ts";
export { placeRoutes } from "./routes.tsx";
