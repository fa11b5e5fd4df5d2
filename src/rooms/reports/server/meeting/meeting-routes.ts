import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  closeMeetingEndpoint,
  concludeEndpoint,
  getMeetingEndpoint,
  listMeetingsEndpoint,
  openMeetingEndpoint,
} from "../../model/index.ts";
import { getMeeting, listMeetings } from "./get-meeting.ts";
import { closeMeeting, conclude, openMeeting } from "./hold-meeting.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "meeting-not-found": 404,
  "person-not-found": 404,
  "organisation-not-found": 404,
  "meeting-closed": 409,
  "version-differs": 412,
  "document-secret": 422,
  "file-not-stored": 422,
  "history-not-possible": 422,
  "words-not-in-source": 422,
} as const;

export function meetingRoutes(app: App, db: Database): void {
  serve(app, db, listMeetingsEndpoint, (scope) => listMeetings(scope.db, scope.act), HTTP_STATUS);
  serve(app, db, openMeetingEndpoint, (scope, { body }) => openMeeting(scope.db, scope.act, body), HTTP_STATUS);
  serve(
    app,
    db,
    getMeetingEndpoint,
    (scope, { params }) => getMeeting(scope.db, scope.act, params.meetingId),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    concludeEndpoint,
    (scope, { params, body }) => conclude(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    closeMeetingEndpoint,
    (scope, { params, version }) => closeMeeting(scope.db, scope.act, { ...params, version }),
    HTTP_STATUS,
  );
}
