export { boundaryWording } from "../model/boundaries/wording.ts";
export { placeWording } from "../model/wording.ts";
export { type PickedPlace, PlacePicker } from "./PlacePicker.tsx";
export { placeRoutes } from "./routes.tsx";
