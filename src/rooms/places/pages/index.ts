export { boundaryWording } from "../model/boundaries/wording.ts";
export { placeWording } from "../model/wording.ts";
export { type PickedPlace, PlacePicker } from "./PlacePicker.tsx";
export { PlaceLink } from "./PlaceLink.tsx";
export { placeRoutes } from "./routes.tsx";
export { Archipelagos, BoundaryMap } from "./boundaries/map-parts.ts";
export { usePlaceWords } from "./use-place-words.ts";
