import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  addGroupEndpoint,
  addNameEndpoint,
  getAheadEndpoint,
  getOrganisationEndpoint,
  getReorganisationEndpoint,
  giveCodeEndpoint,
  leaveSeatEndpoint,
  listAheadEndpoint,
  listGroupsEndpoint,
  listOrganisationsEndpoint,
  matchOrganisationEndpoint,
  recordSuccessionEndpoint,
  setUpBodyEndpoint,
  takeSeatEndpoint,
  withdrawSuccessionEndpoint,
} from "../model/index.ts";
import { getOrganisation } from "./get-organisation.ts";
import { getReorganisation } from "./get-reorganisation.ts";
import { addName, giveCode, setUpBody } from "./keep-body.ts";
import { addGroup, leaveSeat, listGroups, takeSeat } from "./keep-group.ts";
import { listOrganisations } from "./list-organisations.ts";
import { matchOrganisation } from "./match-organisation.ts";
import { peopleRoutes } from "./people/routes.ts";
import type { OrganisationPorts } from "./ports.ts";
import { recordSuccession } from "./record-succession.ts";
import { getAhead, listAhead } from "./withdrawal/read-ahead.ts";
import { withdrawSuccession } from "./withdrawal/withdraw-succession.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "organisation-not-found": 404,
  "organisation-not-in-force": 409,
  "organisation-moved": 409,
  "name-known-already": 409,
  "code-held-already": 409,
  "code-held-later": 409,
  "later-succession-recorded": 409,
  "moving-rows-not-seen": 409,
  "group-not-in-force": 409,
  "group-not-found": 404,
  "group-moved": 409,
  "group-known-already": 409,
  "seat-taken": 409,
  "seat-not-taken": 409,
  "reorganisation-not-balanced": 409,
  "shares-not-whole": 422,
  "hierarchy-circle": 422,
  "key-unknown": 422,
  "changed-and-ended": 422,
  "succession-not-found": 404,
  "succession-carried-out": 409,
  "succession-withdrawn": 409,
  "reorganisation-built-on": 409,
  "reorganisation-relied-on": 409,
  "reorganisation-changed-since": 409,
  "cursor-unreadable": 400,
} as const;

export function organisationRoutes(app: App, db: Database, ports: OrganisationPorts): void {
  peopleRoutes(app, db, ports);
  serve(
    app,
    db,
    listOrganisationsEndpoint,
    (scope, { query }) => listOrganisations(scope.db, scope.act, query),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    getOrganisationEndpoint,
    (scope, { params, query }) => getOrganisation(scope.db, scope.act, { ...params, ...query }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    matchOrganisationEndpoint,
    (scope, { query }) => matchOrganisation(scope.db, scope.act, query),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    recordSuccessionEndpoint,
    (scope, { body }) => recordSuccession(scope.db, scope.act, body, ports),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    getReorganisationEndpoint,
    (scope, { params }) => getReorganisation(scope.db, scope.act, params),
    HTTP_STATUS,
  );
  serve(app, db, listAheadEndpoint, (scope) => listAhead(scope.db, scope.act), HTTP_STATUS);
  serve(app, db, getAheadEndpoint, (scope, { params }) => getAhead(scope.db, scope.act, params), HTTP_STATUS);
  serve(
    app,
    db,
    withdrawSuccessionEndpoint,
    (scope, { params, body }) => withdrawSuccession(scope.db, scope.act, { ...params, ...body }, ports),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    addNameEndpoint,
    (scope, { params, body, version }) => addName(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    giveCodeEndpoint,
    (scope, { params, body, version }) => giveCode(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  serve(app, db, listGroupsEndpoint, (scope, { query }) => listGroups(scope.db, scope.act, query), HTTP_STATUS);
  serve(app, db, addGroupEndpoint, (scope, { body }) => addGroup(scope.db, scope.act, body), HTTP_STATUS);
  serve(
    app,
    db,
    takeSeatEndpoint,
    (scope, { params, body, version }) => takeSeat(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    leaveSeatEndpoint,
    (scope, { params, body, version }) => leaveSeat(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  serve(app, db, setUpBodyEndpoint, (scope, { body }) => setUpBody(scope.db, scope.act, body), HTTP_STATUS);
}
