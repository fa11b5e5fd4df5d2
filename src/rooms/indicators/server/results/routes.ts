import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { decideResultLinkEndpoint, getResultsEndpoint, giveCorrectiveEndpoint } from "../../model/index.ts";
import { decideResultLink } from "./decide-result-link.ts";
import { getResults } from "./get-results.ts";
import { giveCorrective } from "./give-corrective.ts";
import type { ServingProgrammes } from "./ports.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "cursor-unreadable": 400,
  "indicator-not-found": 404,
  "result-end-not-found": 404,
  "road-not-missed": 409,
  "correction-due-too-early": 422,
  "document-secret": 422,
  "file-not-stored": 422,
  "organisation-not-found": 422,
  "history-not-possible": 422,
  "words-not-in-source": 422,
} as const;

export function resultRoutes(app: App, db: Database, programmes: ServingProgrammes): void {
  serve(
    app,
    db,
    getResultsEndpoint,
    (scope, { query }) => getResults(scope.db, scope.act, query.plan, programmes),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    decideResultLinkEndpoint,
    (scope, { body }) => decideResultLink(scope.db, scope.act, body, programmes),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    giveCorrectiveEndpoint,
    (scope, { params, body }) => giveCorrective(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
}
