export { getLayerEndpoint, LayerPlace, LayerPoint, listLayerRecordsEndpoint, listLayersEndpoint } from "./contract.ts";
export { mayReadMap } from "./policy.ts";
export { mapRefusals } from "./refusals.ts";
