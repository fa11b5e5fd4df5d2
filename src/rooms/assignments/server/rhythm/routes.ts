import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  decideOccurrenceEndpoint,
  getRhythmEndpoint,
  listOwnOccurrencesEndpoint,
  reportOccurrenceEndpoint,
  setRhythmEndpoint,
} from "../../model/index.ts";
import { getRhythm } from "./get-rhythm.ts";
import { listOwnOccurrences } from "./list-own-occurrences.ts";
import { setRhythm } from "./set-rhythm.ts";
import { stepOccurrence } from "./step-occurrence.ts";

const STATUS = {
  "not-allowed": 403,
  "assignment-not-found": 404,
  "occurrence-not-found": 404,
  "assignment-moved": 412,
  "rhythm-assignment-over": 409,
  "occurrence-act-not-in-state": 409,
  "product-or-reason-missing": 422,
  "reason-missing": 422,
} as const;

export function rhythmRoutes(app: App, db: Database): void {
  serve(app, db, listOwnOccurrencesEndpoint, (scope) => listOwnOccurrences(scope.db, scope.act), STATUS);
  serve(app, db, getRhythmEndpoint, (scope, { params }) => getRhythm(scope.db, scope.act, params.assignmentId), STATUS);
  serve(
    app,
    db,
    setRhythmEndpoint,
    (scope, { params, body, version }) => setRhythm(scope.db, scope.act, { ...params, version, asked: body }),
    STATUS,
  );
  serve(
    app,
    db,
    reportOccurrenceEndpoint,
    (scope, { params, body, version }) =>
      stepOccurrence(scope.db, scope.act, { ...params, version, asked: { act: "report", ...body } }),
    STATUS,
  );
  serve(
    app,
    db,
    decideOccurrenceEndpoint,
    (scope, { params, body, version }) => stepOccurrence(scope.db, scope.act, { ...params, version, asked: body }),
    STATUS,
  );
}
