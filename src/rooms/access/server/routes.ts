import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  delegateOwnAbsenceEndpoint,
  endOtherSessionsEndpoint,
  endOwnAbsenceEndpoint,
  endOwnSessionEndpoint,
  getInvitationLinkEndpoint,
  getOwnAbsenceEndpoint,
  invitePersonEndpoint,
  listOwnSessionsEndpoint,
  listAccountsEndpoint,
  setDutiesEndpoint,
  resetSecondStepEndpoint,
  suspendPersonEndpoint,
  whoActsEndpoint,
  withdrawInvitationEndpoint,
} from "../model/index.ts";
import { setDuties, suspendPerson } from "./change-person.ts";
import { invitePerson } from "./invite-person.ts";
import { listAccounts } from "./list-accounts.ts";
import { getInvitationLink, withdrawInvitation } from "./open-invitation.ts";
import { delegateOwnAbsence, endOwnAbsence, getOwnAbsence } from "./own-absence.ts";
import { endOtherSessions, endOwnSession, listOwnSessions } from "./own-sessions.ts";
import { resetSecondStep } from "./reset-second-step.ts";
import type { SignInSettings } from "./settings.ts";
import { whoActs } from "./who-acts.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "member-not-found": 404,
  "invitation-not-found": 404,
  "session-not-found": 404,
  "delegation-not-found": 404,
  "person-not-found": 404,
  "own-person-unknown": 409,
  "stands-in-now": 409,
  "already-delegated": 409,
  "absence-begins-earlier": 422,
  "same-person": 422,
  "last-day-before-first": 422,
  "delegation-ends-earlier": 422,
  "own-second-step": 409,
  "no-second-step": 409,
  "already-member": 409,
  "last-administrator": 409,
  "version-differs": 412,
  "body-unknown": 422,
  "cursor-unreadable": 400,
} as const;

/** @param settings absent where the server runs without passwords */
export function accessRoutes(app: App, db: Database, settings: SignInSettings | undefined): void {
  serve(app, db, whoActsEndpoint, (scope) => whoActs(scope.db, scope.act, settings), HTTP_STATUS);
  serve(app, db, listOwnSessionsEndpoint, (scope) => listOwnSessions(scope.db, scope.act), HTTP_STATUS);
  serve(
    app,
    db,
    endOwnSessionEndpoint,
    (scope, { params }) => endOwnSession(scope.db, scope.act, params.sessionId),
    HTTP_STATUS,
  );
  serve(app, db, endOtherSessionsEndpoint, (scope) => endOtherSessions(scope.db, scope.act), HTTP_STATUS);
  serve(app, db, getOwnAbsenceEndpoint, (scope) => getOwnAbsence(scope.db, scope.act), HTTP_STATUS);
  serve(
    app,
    db,
    delegateOwnAbsenceEndpoint,
    (scope, { body }) => delegateOwnAbsence(scope.db, scope.act, body),
    HTTP_STATUS,
  );
  serve(app, db, endOwnAbsenceEndpoint, (scope, { params }) => endOwnAbsence(scope.db, scope.act, params), HTTP_STATUS);
  serve(app, db, listAccountsEndpoint, (scope, { query }) => listAccounts(scope.db, scope.act, query), HTTP_STATUS);
  serve(
    app,
    db,
    invitePersonEndpoint,
    (scope, { body }) => invitePerson(scope.db, scope.act, body, settings),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    getInvitationLinkEndpoint,
    (scope, { params }) => getInvitationLink(scope.db, scope.act, params.invitationId, settings),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    withdrawInvitationEndpoint,
    (scope, { params }) => withdrawInvitation(scope.db, scope.act, params.invitationId),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    setDutiesEndpoint,
    (scope, { params, body, version }) => setDuties(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    resetSecondStepEndpoint,
    (scope, { params, body, version }) => resetSecondStep(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    suspendPersonEndpoint,
    (scope, { params, body, version }) => suspendPerson(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
}
