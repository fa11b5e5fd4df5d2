import { type App, FILE_STATUS, serve, serveUpload } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  chooseIndicatorsEndpoint,
  decideMeasureEndpoint,
  getIndicatorEndpoint,
  listIndicatorsEndpoint,
  listDueValuesEndpoint,
  listMeasuresEndpoint,
  listTerritoriesEndpoint,
  recordValuesEndpoint,
  saveIndicatorEndpoint,
  setRoadEndpoint,
  settleTerritoryEndpoint,
} from "../model/index.ts";
import { importValuesEndpoint } from "../model/values-file.ts";
import { collectionRoutes } from "./collection/routes.ts";
import { chooseIndicators } from "./choose-indicators.ts";
import { decideMeasure } from "./decide-measure.ts";
import { getIndicator } from "./get-indicator.ts";
import { listIndicators } from "./list-indicators.ts";
import { listMeasures } from "./list-measures.ts";
import { listTerritories } from "./list-territories.ts";
import { overviewRoutes } from "./overview/routes.ts";
import type { IndicatorPorts } from "./ports.ts";
import { recordValues } from "./record-values.ts";
import { resultRoutes } from "./results/routes.ts";
import { saveIndicator } from "./save-indicator.ts";
import { settleTerritory } from "./settle-territory.ts";
import { setRoad } from "./set-road.ts";
import { exportValuesRoute } from "./values-file/export-values.ts";
import { importValues } from "./values-file/import-values.ts";
import { tellDueValues } from "./values-file/tell-due-values.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "indicator-not-found": 404,
  "measure-not-found": 404,
  "place-not-found": 422,
  "organisation-not-found": 422,
  "cursor-unreadable": 400,
  "road-reason-missing": 409,
  "share-parts-missing": 422,
  "target-not-found": 404,
  "territory-place-missing": 422,
  "territory-place-not-in-force": 422,
  "territory-not-ended": 409,
  "territory-unknown": 409,
  "territory-closed": 409,
  "indicator-derived": 409,
  "indicator-has-values": 409,
  "formula-unreadable": 422,
  "formula-part-unknown": 422,
  "formula-input-unused": 422,
  "formula-input-not-found": 422,
  "formula-cycle": 422,
  "formula-units-differ": 422,
  "formula-unit-not-own": 422,
  "formula-scale-not-own": 422,
} as const;

const UPLOAD_STATUS = {
  ...FILE_STATUS,
  "not-allowed": 403,
  "values-head-missing": 422,
  "values-file-too-long": 422,
} as const;

/** @param incomingFolder where files lie on their way in; without it none are taken */
export function indicatorRoutes(app: App, db: Database, ports: IndicatorPorts, incomingFolder?: string): void {
  resultRoutes(app, db, ports.programmes);
  overviewRoutes(app, db, ports.awaited);
  collectionRoutes(app, db, incomingFolder);
  exportValuesRoute(app, db);
  if (incomingFolder !== undefined) {
    serveUpload(app, importValuesEndpoint, (upload) => importValues(db, incomingFolder, upload), UPLOAD_STATUS);
  }
  serve(app, db, listDueValuesEndpoint, (scope) => tellDueValues(scope.db, scope.act), HTTP_STATUS);
  serve(
    app,
    db,
    listIndicatorsEndpoint,
    (scope, { query: { whose, ...query } }) =>
      listIndicators(scope.db, scope.act, { ...query, owners: whose === "mine" ? scope.act.actor.bodies : null }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    chooseIndicatorsEndpoint,
    (scope, { query }) => chooseIndicators(scope.db, scope.act, query.search),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    getIndicatorEndpoint,
    (scope, { params, query }) => getIndicator(scope.db, scope.act, params.indicatorId, query.as_of),
    HTTP_STATUS,
  );
  serve(app, db, saveIndicatorEndpoint, (scope, { body }) => saveIndicator(scope.db, scope.act, body), HTTP_STATUS);
  serve(
    app,
    db,
    setRoadEndpoint,
    (scope, { params, body }) => setRoad(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    recordValuesEndpoint,
    (scope, { params, body }) => recordValues(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(app, db, listMeasuresEndpoint, (scope, { query }) => listMeasures(scope.db, scope.act, query), HTTP_STATUS);
  serve(app, db, decideMeasureEndpoint, (scope, { body }) => decideMeasure(scope.db, scope.act, body), HTTP_STATUS);
  serve(
    app,
    db,
    listTerritoriesEndpoint,
    (scope, { query }) => listTerritories(scope.db, scope.act, query),
    HTTP_STATUS,
  );
  serve(app, db, settleTerritoryEndpoint, (scope, { body }) => settleTerritory(scope.db, scope.act, body), HTTP_STATUS);
}
