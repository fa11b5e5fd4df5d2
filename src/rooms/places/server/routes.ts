import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { changePlacesEndpoint, getPlaceEndpoint, listPlacesEndpoint, namePlaceEndpoint } from "../model/index.ts";
import { boundaryRoutes } from "./boundaries/routes.ts";
import { changePlaces, type ChangePlacesRefusal } from "./change-places.ts";
import { getPlace } from "./get-place.ts";
import type { PlacePorts } from "./ports.ts";
import { listPlaces } from "./list-places.ts";
import { namePlace, type NamePlaceRefusal } from "./name-place.ts";

const HTTP_STATUS = { "not-allowed": 403, "place-not-found": 404, "cursor-unreadable": 400 } as const;

const CHANGE_STATUS: Readonly<Record<ChangePlacesRefusal, number>> = {
  "not-allowed": 403,
  "register-code-twice": 409,
  "register-code-unknown": 422,
  "register-days-swapped": 422,
  "shares-not-whole": 422,
  "place-change-not-in-force": 409,
  "ended-places-undecided": 409,
  "territory-place-missing": 422,
  "territory-place-not-in-force": 422,
  "territory-not-ended": 409,
  "territory-unknown": 409,
  "territory-closed": 409,
};

const NAME_STATUS: Readonly<Record<NamePlaceRefusal, number>> = {
  "not-allowed": 403,
  "place-not-found": 404,
  "place-moved": 409,
  "place-change-not-in-force": 409,
  "place-name-known": 409,
  "place-renamed-later": 409,
};

/** @param incomingFolder where files of boundaries lie until they are read; without it none is taken */
export function placeRoutes(
  app: App,
  db: Database,
  ports: PlacePorts = { followers: [] },
  incomingFolder?: string,
): void {
  serve(
    app,
    db,
    changePlacesEndpoint,
    (scope, { body }) => changePlaces(scope.db, scope.act, body, ports),
    CHANGE_STATUS,
  );
  serve(app, db, listPlacesEndpoint, (scope, { query }) => listPlaces(scope.db, scope.act, query), HTTP_STATUS);
  serve(
    app,
    db,
    getPlaceEndpoint,
    (scope, { params, query }) => getPlace(scope.db, scope.act, { ...params, ...query }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    namePlaceEndpoint,
    (scope, { params, body, version }) => namePlace(scope.db, scope.act, { ...params, ...body, version }),
    NAME_STATUS,
  );
  boundaryRoutes(app, db, incomingFolder);
}
