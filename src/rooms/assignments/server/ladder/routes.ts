import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { getAssignmentLadderEndpoint, getLadderEndpoint, settleLadderEndpoint } from "../../model/index.ts";
import { getAssignmentLadder } from "./get-assignment-ladder.ts";
import { getLadder, settleLadder } from "./keep-ladder.ts";

const STATUS = { "not-allowed": 403, "assignment-not-found": 404, "version-differs": 412 } as const;

export function ladderRoutes(app: App, db: Database): void {
  serve(app, db, getLadderEndpoint, (scope) => getLadder(scope.db, scope.act), STATUS);
  serve(app, db, settleLadderEndpoint, (scope, { body }) => settleLadder(scope.db, scope.act, body), STATUS);
  serve(
    app,
    db,
    getAssignmentLadderEndpoint,
    (scope, { params }) => getAssignmentLadder(scope.db, scope.act, params.assignmentId),
    STATUS,
  );
}
