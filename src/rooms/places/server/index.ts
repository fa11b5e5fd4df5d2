export { listArrivingPlaces, listPlaceSuccessions, PLACE_OWNERS } from "./arriving.ts";
export { fewIds, standsOn } from "./narrow.ts";
export { importPlaces } from "./import-places.ts";
export { namedReferences } from "./named-references.ts";
export { findPlaceIdsByCode } from "./place-queries.ts";
export { placeReferences } from "./place-references.ts";
export { placeRoutes } from "./routes.ts";
export { listPlaces } from "./list-places.ts";
