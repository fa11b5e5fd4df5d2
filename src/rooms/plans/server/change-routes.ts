import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  continuePlanEndpoint,
  decideChangesEndpoint,
  listChangesEndpoint,
  listVersionsEndpoint,
  settleInstructionEndpoint,
} from "../model/index.ts";
import { continuePlan } from "./continue-plan.ts";
import { decideChanges } from "./decide-changes.ts";
import { HTTP_STATUS } from "./http-status.ts";
import { listChanges } from "./list-changes.ts";
import { listVersions } from "./list-versions.ts";
import { settleInstruction } from "./settle-instruction.ts";

/** The versions of a plan, and what each changes in the one before. */
export function changeRoutes(app: App, db: Database): void {
  serve(
    app,
    db,
    listVersionsEndpoint,
    (scope, { params, query }) => listVersions(scope.db, scope.act, { ...params, ...query }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    listChangesEndpoint,
    (scope, { params }) => listChanges(scope.db, scope.act, params.planId),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    continuePlanEndpoint,
    (scope, { params, body, version }) => continuePlan(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    decideChangesEndpoint,
    (scope, { params, body }) => decideChanges(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    settleInstructionEndpoint,
    (scope, { params, body }) => settleInstruction(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
}
