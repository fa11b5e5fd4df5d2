import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { getOverviewEndpoint, holdReviewEndpoint } from "../../model/index.ts";
import { getOverview } from "./get-overview.ts";
import { holdReview } from "./hold-review.ts";
import type { AwaitedDecisions } from "./ports.ts";

const HTTP_STATUS = { "not-allowed": 403 } as const;

export function overviewRoutes(app: App, db: Database, awaited: readonly AwaitedDecisions[]): void {
  serve(
    app,
    db,
    getOverviewEndpoint,
    (scope, { query }) => getOverview(scope.db, scope.act, query.whose, awaited),
    HTTP_STATUS,
  );
  serve(app, db, holdReviewEndpoint, (scope, { body }) => holdReview(scope.db, scope.act, body), HTTP_STATUS);
}
