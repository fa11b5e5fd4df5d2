import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { getPlaceEndpoint, listPlacesEndpoint } from "../model/index.ts";
import { boundaryRoutes } from "./boundaries/routes.ts";
import { getPlace } from "./get-place.ts";
import { listPlaces } from "./list-places.ts";

const HTTP_STATUS = { "not-allowed": 403, "place-not-found": 404, "cursor-unreadable": 400 } as const;

/** @param incomingFolder where files of boundaries lie until they are read; without it none is taken */
export function placeRoutes(app: App, db: Database, incomingFolder?: string): void {
  serve(app, db, listPlacesEndpoint, (scope, { query }) => listPlaces(scope.db, scope.act, query), HTTP_STATUS);
  serve(
    app,
    db,
    getPlaceEndpoint,
    (scope, { params, query }) => getPlace(scope.db, scope.act, { ...params, ...query }),
    HTTP_STATUS,
  );
  boundaryRoutes(app, db, incomingFolder);
}
