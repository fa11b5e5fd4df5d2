import { READING_STATUS } from "#rooms/documents/server/index.ts";
import { type App, serve, serveUpload } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  answerPartEndpoint,
  carryOutEndpoint,
  decideAssignmentEndpoint,
  getAssignmentEndpoint,
  getMyWorkEndpoint,
  getPeopleBehindEndpoint,
  givePartsEndpoint,
  nameGroupEndpoint,
  listObstaclesEndpoint,
  listOwnObstaclesEndpoint,
  listOwnPartsEndpoint,
  listPartsEndpoint,
  setComplementEndpoint,
  findUnknownBodiesEndpoint,
  giveAssignmentsEndpoint,
  giveTrackerEndpoint,
  purgeSourceEndpoint,
  readOrderEndpoint,
  raiseObstacleEndpoint,
  readTrackerEndpoint,
  settleObstacleEndpoint,
  weighTrackerEndpoint,
  listAssignmentsEndpoint,
  listOnDayEndpoint,
  namePersonEndpoint,
  rankBodiesEndpoint,
  summariseAssignmentsEndpoint,
  tellProgressEndpoint,
} from "../model/index.ts";
import { actOnAssignment } from "./act-on-assignment.ts";
import type { Disk } from "./evidence/add-evidence.ts";
import { evidenceRoutes } from "./evidence/routes.ts";
import { getAssignment } from "./get-assignment.ts";
import { getMyWork } from "./get-my-work.ts";
import { ladderRoutes } from "./ladder/routes.ts";
import { listOnDay } from "./list-on-day.ts";
import { listAssignmentLines } from "./list-assignments.ts";
import { giveAssignments } from "./give-assignments.ts";
import { weighTracker } from "./catch-up.ts";
import { findUnknownBodies, giveTracker } from "./give-tracker.ts";
import { listObstacles, listOwnObstacles } from "./obstacle/list-obstacles.ts";
import { raiseObstacle } from "./obstacle/raise-obstacle.ts";
import { settleObstacle } from "./obstacle/settle-obstacle.ts";
import { answerPart } from "./part/answer-part.ts";
import { exportAssignmentsRoutes } from "./export/export-assignments.ts";
import { giveParts } from "./part/give-parts.ts";
import { listOwnParts } from "./part/list-own-parts.ts";
import { listParts } from "./part/list-parts.ts";
import { nameGroup } from "./part/name-group.ts";
import { purgeSource } from "./purge-source.ts";
import { readOrder } from "./read-order.ts";
import { readTrackerFile } from "./read-tracker.ts";
import { rankBodies, summariseAssignments } from "./summarise-assignments.ts";
import { rhythmRoutes } from "./rhythm/routes.ts";
import { setComplement } from "./set-complement.ts";
import { viewRoutes } from "./view/routes.ts";
import { getPeopleBehind, namePerson } from "./people-of-assignment.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "cursor-unreadable": 400,
  "cursor-stale": 400,
  "assignment-not-found": 404,
  "source-not-found": 404,
  "person-not-found": 404,
  "organisation-not-found": 404,
  "named-later": 409,
  "document-secret": 422,
  "file-not-stored": 422,
  "history-not-possible": 422,
  "words-not-in-source": 422,
  "assignment-moved": 412,
  "act-not-in-state": 409,
  "step-before-last": 409,
  "product-or-reason-missing": 422,
  "reason-missing": 422,
  "owner-missing": 422,
  "replacement-missing": 422,
  "deadline-missing": 422,
  "extension-too-late": 422,
  "extension-not-asked": 409,
  "extension-day-missing": 422,
  "extensions-used-up": 422,
  "assignment-over": 409,
  "obstacle-not-found": 404,
  "obstacle-settled": 409,
  "obstacle-waits-in-circle": 409,
  "obstacle-code-unknown": 422,
  "obstacle-day-passed": 422,
  "part-not-found": 404,
  "part-act-not-in-state": 409,
  "group-not-found": 404,
  "group-not-asked": 409,
  "part-nobody": 422,
  "part-day-passed": 422,
  "part-after-whole": 422,
  "part-silence-without-day": 422,
} as const;

const UPLOAD_STATUS = {
  ...READING_STATUS,
  "not-allowed": 403,
  "tracker-too-long": 422,
  "order-too-long": 422,
} as const;

/** @param disk where files lie on their way in and for good; without it none are taken */
export function assignmentRoutes(app: App, db: Database, disk?: Disk): void {
  if (disk) {
    const { incomingFolder } = disk;
    serveUpload(app, readOrderEndpoint, (upload) => readOrder(db, incomingFolder, upload), UPLOAD_STATUS);
    serveUpload(app, readTrackerEndpoint, (upload) => readTrackerFile(incomingFolder, upload), UPLOAD_STATUS);
  }
  serve(app, db, weighTrackerEndpoint, (scope, { body }) => weighTracker(scope.db, scope.act, body.gifts), HTTP_STATUS);
  serve(app, db, giveTrackerEndpoint, (scope, { body }) => giveTracker(scope.db, scope.act, body.gifts), HTTP_STATUS);
  serve(
    app,
    db,
    findUnknownBodiesEndpoint,
    (scope, { body }) => findUnknownBodies(scope.db, scope.act, body.days),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    listAssignmentsEndpoint,
    (scope, { query }) => listAssignmentLines(scope.db, scope.act, query),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    summariseAssignmentsEndpoint,
    (scope, { query }) => summariseAssignments(scope.db, scope.act, query),
    HTTP_STATUS,
  );
  serve(app, db, listOnDayEndpoint, (scope, { query }) => listOnDay(scope.db, scope.act, query), HTTP_STATUS);
  exportAssignmentsRoutes(app, db);
  serve(app, db, getMyWorkEndpoint, (scope) => getMyWork(scope.db, scope.act), HTTP_STATUS);
  serve(app, db, rankBodiesEndpoint, (scope, { query }) => rankBodies(scope.db, scope.act, query), HTTP_STATUS);
  serve(
    app,
    db,
    getAssignmentEndpoint,
    (scope, { params, query }) => getAssignment(scope.db, scope.act, params.assignmentId, query.as_of),
    HTTP_STATUS,
  );
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
  serve(
    app,
    db,
    purgeSourceEndpoint,
    (scope, { params, body }) => purgeSource(scope.db, scope.act, { ...params, ...body, files: disk?.files }),
    HTTP_STATUS,
  );
  partRoutes(app, db);
  obstacleRoutes(app, db);
  evidenceRoutes(app, db, disk);
  ladderRoutes(app, db);
  viewRoutes(app, db);
  rhythmRoutes(app, db);
  serve(app, db, giveAssignmentsEndpoint, (scope, { body }) => giveAssignments(scope.db, scope.act, body), HTTP_STATUS);
  serve(
    app,
    db,
    carryOutEndpoint,
    (scope, { params, body, version }) => actOnAssignment(scope.db, scope.act, { ...params, version, asked: body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    tellProgressEndpoint,
    (scope, { params, body, version }) =>
      actOnAssignment(scope.db, scope.act, { ...params, version, asked: { act: "tell-progress", ...body } }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    decideAssignmentEndpoint,
    (scope, { params, body, version }) => actOnAssignment(scope.db, scope.act, { ...params, version, asked: body }),
    HTTP_STATUS,
  );
}

function obstacleRoutes(app: App, db: Database): void {
  serve(app, db, listOwnObstaclesEndpoint, (scope) => listOwnObstacles(scope.db, scope.act), HTTP_STATUS);
  serve(
    app,
    db,
    listObstaclesEndpoint,
    (scope, { params }) => listObstacles(scope.db, scope.act, params.assignmentId),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    raiseObstacleEndpoint,
    (scope, { params, body }) => raiseObstacle(scope.db, scope.act, { ...params, asked: body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    settleObstacleEndpoint,
    (scope, { params, body, version }) => settleObstacle(scope.db, scope.act, { ...params, version, asked: body }),
    HTTP_STATUS,
  );
}

function partRoutes(app: App, db: Database): void {
  serve(app, db, listOwnPartsEndpoint, (scope) => listOwnParts(scope.db, scope.act), HTTP_STATUS);
  serve(
    app,
    db,
    listPartsEndpoint,
    (scope, { params }) => listParts(scope.db, scope.act, params.assignmentId),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    givePartsEndpoint,
    (scope, { params, body }) => giveParts(scope.db, scope.act, { ...params, asked: body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    nameGroupEndpoint,
    (scope, { params, body, version }) => nameGroup(scope.db, scope.act, { ...params, version, asked: body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    answerPartEndpoint,
    (scope, { params, body, version }) => answerPart(scope.db, scope.act, { ...params, version, asked: body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    setComplementEndpoint,
    (scope, { params, body, version }) => setComplement(scope.db, scope.act, { ...params, version, asked: body }),
    HTTP_STATUS,
  );
}
