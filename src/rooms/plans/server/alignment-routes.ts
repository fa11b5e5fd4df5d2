import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { alignPlanEndpoint, decideLinksEndpoint, getAlignmentEndpoint, getLineageEndpoint } from "../model/index.ts";
import { alignPlan, decideLinks } from "./align-plan.ts";
import { getAlignment } from "./get-alignment.ts";
import { HTTP_STATUS } from "./http-status.ts";
import { listLineage } from "./list-lineage.ts";

/** What a plan carries out of the plans above it. */
export function alignmentRoutes(app: App, db: Database): void {
  serve(
    app,
    db,
    getLineageEndpoint,
    (scope, { params }) => listLineage(scope.db, scope.act, params.planId),
    HTTP_STATUS,
  );
  serve(app, db, getAlignmentEndpoint, (scope, { params }) => getAlignment(scope.db, scope.act, params), HTTP_STATUS);
  serve(
    app,
    db,
    alignPlanEndpoint,
    (scope, { params, body }) => alignPlan(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    decideLinksEndpoint,
    (scope, { params, body }) => decideLinks(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
}
