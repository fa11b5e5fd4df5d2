import { type App, type MapLayer, serve } from "#server-kit/index.ts";
import { done } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { getLayerEndpoint, listLayerRecordsEndpoint, listLayersEndpoint } from "../model/index.ts";
import { getLayer } from "./get-layer.ts";
import { listLayers } from "./list-layers.ts";
import { listLayerRecords } from "./list-layer-records.ts";

const HTTP_STATUS = { "not-allowed": 403, "layer-not-found": 404 } as const;

export function mapRoutes(app: App, db: Database, layers: readonly MapLayer[]): void {
  serve(app, db, listLayersEndpoint, ({ db, act }, { query }) => listLayers(db, act, layers, query), HTTP_STATUS);
  serve(
    app,
    db,
    getLayerEndpoint,
    ({ db, act }, { params, query }) => getLayer(db, act, layers, { ...params, ...query }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    listLayerRecordsEndpoint,
    async ({ db, act }, { params, query }) => {
      const records = await listLayerRecords(db, act, layers, { ...params, ...query });
      return records.ok ? done({ ...records.value, items: [...records.value.items] }) : records;
    },
    HTTP_STATUS,
  );
}
