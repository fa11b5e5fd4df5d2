import { type App, FILE_STATUS, serve, serveUpload } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  decideReplyEndpoint,
  fillReplyEndpoint,
  getFormEndpoint,
  getMergedFormEndpoint,
  getMergedLineEndpoint,
  getReplyEndpoint,
  importReplyEndpoint,
  listFormsEndpoint,
  makeFormEndpoint,
  recordMergedEndpoint,
  remindFormEndpoint,
  sendFormEndpoint,
  submitReplyEndpoint,
} from "../../model/collection/index.ts";
import { decideReply, fillReply, submitReply } from "./answer-form.ts";
import { exportReplyRoute } from "./export-reply.ts";
import { importReply } from "./import-reply.ts";
import { makeForm, remindForm, sendForm } from "./make-form.ts";
import { getMergedForm, getMergedLine, recordMerged } from "./merge-replies.ts";
import { getForm, getReply, listForms } from "./read-forms.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "form-not-found": 404,
  "indicator-not-found": 404,
  "indicator-derived": 409,
  "organisation-not-found": 422,
  "place-not-found": 422,
  "form-indicator-derived": 422,
  "form-period-not-own": 422,
  "form-bodies-missing": 422,
  "form-row-twice": 422,
  "form-place-unknown": 422,
  "form-places-overlap": 422,
  "form-asks-nothing": 422,
  "form-row-not-asked": 422,
  "form-column-twice": 422,
  "form-cell-unknown": 422,
  "form-merge-incomplete": 409,
  "reply-not-open": 409,
  "reply-reason-missing": 422,
} as const;

const UPLOAD_STATUS = {
  ...FILE_STATUS,
  ...HTTP_STATUS,
  "reply-head-missing": 422,
  "reply-file-foreign": 422,
} as const;

/** @param incomingFolder where files lie on their way in; without it none are taken */
export function collectionRoutes(app: App, db: Database, incomingFolder?: string): void {
  exportReplyRoute(app, db);
  if (incomingFolder !== undefined) {
    serveUpload(app, importReplyEndpoint, (upload) => importReply(db, incomingFolder, upload), UPLOAD_STATUS);
  }
  serve(app, db, listFormsEndpoint, (s) => listForms(s.db, s.act), HTTP_STATUS);
  serve(app, db, getFormEndpoint, (s, { params }) => getForm(s.db, s.act, params.formId), HTTP_STATUS);
  serve(app, db, getReplyEndpoint, (s, { params }) => getReply(s.db, s.act, params), HTTP_STATUS);
  serve(app, db, makeFormEndpoint, (s, { body }) => makeForm(s.db, s.act, body), HTTP_STATUS);
  serve(app, db, getMergedFormEndpoint, (s, { params }) => getMergedForm(s.db, s.act, params.formId), HTTP_STATUS);
  serve(app, db, getMergedLineEndpoint, (s, { params }) => getMergedLine(s.db, s.act, params), HTTP_STATUS);
  serve(
    app,
    db,
    recordMergedEndpoint,
    (s, { params, body }) => recordMerged(s.db, s.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(app, db, sendFormEndpoint, (s, { params, body }) => sendForm(s.db, s.act, { ...params, ...body }), HTTP_STATUS);
  serve(
    app,
    db,
    remindFormEndpoint,
    (s, { params, body }) => remindForm(s.db, s.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    fillReplyEndpoint,
    (s, { params, body }) => fillReply(s.db, s.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    submitReplyEndpoint,
    (s, { params, body }) => submitReply(s.db, s.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    decideReplyEndpoint,
    (s, { params, body }) => decideReply(s.db, s.act, { ...params, ...body }),
    HTTP_STATUS,
  );
}
