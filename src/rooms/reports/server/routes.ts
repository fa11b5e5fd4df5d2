import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  beginReportEndpoint,
  compileRoundEndpoint,
  getReportEndpoint,
  getReportMatrixEndpoint,
  handInReportEndpoint,
  judgeReportEndpoint,
  listAskableBodiesEndpoint,
  openRoundEndpoint,
  remindBodiesEndpoint,
  saveReportEndpoint,
  settleReportEndpoint,
} from "../model/index.ts";
import { actOnReport } from "./act-on-report.ts";
import { beginReport } from "./begin-report.ts";
import { compileRound } from "./compile-round.ts";
import { getMatrix, listAskableBodies } from "./get-matrix.ts";
import { getReport } from "./get-report.ts";
import { meetingRoutes } from "./meeting/meeting-routes.ts";
import { openRound } from "./open-round.ts";
import { remindBodies } from "./remind-bodies.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "round-not-found": 404,
  "report-not-found": 404,
  "organisation-not-found": 404,
  "body-not-asked": 404,
  "round-exists": 409,
  "report-act-not-in-state": 409,
  "report-moved": 412,
  "period-unreadable": 422,
  "day-outside-calendar": 422,
  "round-days-disordered": 422,
  "report-reason-missing": 422,
  "report-empty": 422,
  "document-secret": 422,
} as const;

export function reportRoutes(app: App, db: Database): void {
  meetingRoutes(app, db);
  serve(app, db, getReportMatrixEndpoint, (scope, { query }) => getMatrix(scope.db, scope.act, query), HTTP_STATUS);
  serve(app, db, listAskableBodiesEndpoint, (scope) => listAskableBodies(scope.db, scope.act), HTTP_STATUS);
  serve(app, db, openRoundEndpoint, (scope, { body }) => openRound(scope.db, scope.act, body), HTTP_STATUS);
  serve(
    app,
    db,
    remindBodiesEndpoint,
    (scope, { params, body }) => remindBodies(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(app, db, beginReportEndpoint, (scope, { body }) => beginReport(scope.db, scope.act, body), HTTP_STATUS);
  serve(app, db, compileRoundEndpoint, (scope, { params }) => compileRound(scope.db, scope.act, params), HTTP_STATUS);
  serve(
    app,
    db,
    getReportEndpoint,
    (scope, { params }) => getReport(scope.db, scope.act, params.reportId),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    saveReportEndpoint,
    (scope, { params, body, version }) =>
      actOnReport(scope.db, scope.act, { ...params, version, act: "save", draft: body }),
    HTTP_STATUS,
  );
  for (const contract of [handInReportEndpoint, judgeReportEndpoint, settleReportEndpoint] as const) {
    serve(
      app,
      db,
      contract,
      (scope, { params, body, version }) => actOnReport(scope.db, scope.act, { ...params, version, ...body }),
      HTTP_STATUS,
    );
  }
}
