export { getLayer } from "./get-layer.ts";
export { listLayers } from "./list-layers.ts";
export { listLayerRecords } from "./list-layer-records.ts";
export { mapRoutes } from "./routes.ts";
