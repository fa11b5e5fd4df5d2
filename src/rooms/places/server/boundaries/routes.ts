import { type App, FILE_STATUS, RefusedRequest, serve, serveUpload } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  drawBoundariesEndpoint,
  DrawingAddress,
  listBoundariesEndpoint,
  listPlaceLevelsEndpoint,
  loadBoundariesEndpoint,
  mayReadPlaces,
} from "../../model/index.ts";
import { findDrawing } from "./boundary-queries.ts";
import { listBoundaries, listPlaceLevels } from "./list-boundaries.ts";
import { loadBoundaries, type LoadBoundariesRefusal } from "./load-boundaries.ts";

const HTTP_STATUS = { "not-allowed": 403 } as const;

const UPLOAD_STATUS: Readonly<Record<LoadBoundariesRefusal, number>> = {
  ...FILE_STATUS,
  "not-allowed": 403,
  "idempotency-key-reused": 409,
  "answer-forgotten": 410,
  "boundary-not-geojson": 422,
  "boundary-not-area": 422,
  "boundary-ring-open": 422,
  "boundary-not-degrees": 422,
  "boundary-crs-unknown": 422,
  "boundary-axes-swapped": 422,
  "boundary-outside": 422,
  "boundary-broken": 422,
  "boundary-too-many-shapes": 422,
  "boundary-too-many-points": 422,
  "boundary-nested-too-deep": 422,
  "boundaries-undecided": 409,
  "boundary-nothing-matched": 422,
  "boundary-place-unknown": 409,
  "boundary-sheet-not-found": 404,
};

/** @param incomingFolder where a file lies until it is read; without it none is taken */
export function boundaryRoutes(app: App, db: Database, incomingFolder?: string): void {
  serve(app, db, listBoundariesEndpoint, (scope, { query }) => listBoundaries(scope.db, scope.act, query), HTTP_STATUS);
  serve(
    app,
    db,
    listPlaceLevelsEndpoint,
    (scope, { query }) => listPlaceLevels(scope.db, scope.act, query),
    HTTP_STATUS,
  );
  serveDrawing(app, db);
  if (incomingFolder === undefined) return;
  serveUpload(app, loadBoundariesEndpoint, (upload) => loadBoundaries(db, incomingFolder, upload), UPLOAD_STATUS);
}

/** A sheet is never changed, so its tag is its name, and whoever has it need not be sent it again. */
function serveDrawing(app: App, db: Database): void {
  const { method, path, summary, name } = drawBoundariesEndpoint;
  app.route({
    method,
    url: path,
    config: { contract: drawBoundariesEndpoint },
    schema: { operationId: name, summary, params: DrawingAddress },
    handler: async ({ act, params: asked, headers }, reply) => {
      const allowed = mayReadPlaces(act.actor);
      if (!allowed.ok) throw new RefusedRequest(403, "not-allowed");
      const { sheetId, detail } = DrawingAddress.parse(asked);
      const topology = await findDrawing(db, act.workspaceId, sheetId, detail);
      if (topology === undefined) throw new RefusedRequest(404, "boundary-sheet-not-found");
      const tag = `"${sheetId}-${detail}"`;
      void reply.headers({ etag: tag, "cache-control": "private, no-cache" });
      if (headers["if-none-match"] === tag) return reply.code(304).send();
      return reply.type("application/json; charset=utf-8").send(topology);
    },
  });
}
