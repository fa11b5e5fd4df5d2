import { type App, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  eraseAuditValuesEndpoint,
  getAuditEntryEndpoint,
  listAuditEntriesEndpoint,
  verifyAuditEndpoint,
} from "../model/index.ts";
import { eraseValues } from "./erase-values.ts";
import { getEntry } from "./get-entry.ts";
import { listEntries } from "./list-entries.ts";
import { verifyRecord } from "./verify-record.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "audit-entry-not-found": 404,
  "audit-values-erased": 409,
  "cursor-unreadable": 400,
} as const;

export function auditRoutes(app: App, db: Database): void {
  serve(app, db, listAuditEntriesEndpoint, (scope, { query }) => listEntries(scope.db, scope.act, query), HTTP_STATUS);
  serve(
    app,
    db,
    getAuditEntryEndpoint,
    (scope, { params }) => getEntry(scope.db, scope.act, params.entryId),
    HTTP_STATUS,
  );
  serve(app, db, verifyAuditEndpoint, (scope, { query }) => verifyRecord(scope.db, scope.act, query.head), HTTP_STATUS);
  serve(
    app,
    db,
    eraseAuditValuesEndpoint,
    (scope, { params, body }) => eraseValues(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
}
