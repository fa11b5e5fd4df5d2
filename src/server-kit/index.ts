export { type App, type Problem, RefusedRequest } from "./app.ts";
export { cookieNamed } from "./cookie-named.ts";
export { createApp } from "./create-app.ts";
export { FILE_STATUS } from "./file-status.ts";
export { guardRoutes, type RouteContract, type ServedRoute } from "./guard-routes.ts";
export {
  countHeld,
  createRecord,
  forgetValues,
  getRecord,
  handOn,
  importRecords,
  isHandedOn,
  layerOfRecords,
  listHeld,
  listRecords,
  outlineRecords,
  RecordFile,
  recordReferences,
  type ReferencePort,
  type Register,
  register,
  registerRoutes,
  saveRows,
  searchedRecords,
} from "./register/index.ts";
export {
  findEntries,
  forgetEntries,
  type FoundEntry,
  indexEntries,
  indexMissingKinds,
  MOST_OF_EACH_KIND,
  MOST_OF_ONE_KIND,
  rebuildSearch,
  type Searchable,
  type SearchAddress,
  type SearchEntry,
  type SearchScope,
  type VisibleEntries,
} from "./search/index.ts";
export type { MapLayer, MapPoint, MapRecord, PlaceCount, Unplaced } from "./map-layer.ts";
export { type Call, type Scope, serve } from "./serve.ts";
export { serveChanges } from "./serve-changes.ts";
export { serveUpload, type Upload, type UploadProgress } from "./serve-upload.ts";
export { serverWording } from "./wording.ts";
