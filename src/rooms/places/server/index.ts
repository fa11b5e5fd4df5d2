export { getPlace } from "./get-place.ts";
export { importPlaces } from "./import-places.ts";
export { listPlaces } from "./list-places.ts";
export { findPlaceIdsByCode } from "./place-queries.ts";
export { placeRoutes } from "./routes.ts";
