export { getLayer } from "./get-layer.ts";
export { listLayerRecords } from "./list-layer-records.ts";
export { mapRoutes } from "./routes.ts";
