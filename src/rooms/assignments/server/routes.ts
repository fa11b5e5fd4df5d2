import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { getPeopleBehindEndpoint, namePersonEndpoint } from "../model/index.ts";
import { getPeopleBehind, namePerson } from "./people-of-assignment.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "assignment-not-found": 404,
  "person-not-found": 404,
  "organisation-not-found": 404,
  "named-later": 409,
} as const;

export function assignmentRoutes(app: App, db: Database): void {
  serve(
    app,
    db,
    getPeopleBehindEndpoint,
    (scope, { params, query }) => getPeopleBehind(scope.db, scope.act, { ...params, ...query }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    namePersonEndpoint,
    (scope, { params, body }) => namePerson(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
}
