import type { Fields } from "#shared/fields/index.ts";
import type { Database } from "#store/index.ts";
import type { App } from "../app.ts";
import { FILE_STATUS } from "../file-status.ts";
import { serve } from "../serve.ts";
import { createRecord, deleteRecord, editRecord, endRecord } from "./change-record.ts";
import { chooseReference } from "./choose-reference.ts";
import { exportRoutes } from "./export-records.ts";
import { getRecordHistory } from "./get-record.ts";
import { groupRecords, outlineRecords } from "./list-records.ts";
import { pageOfRecords } from "./page-of-records.ts";
import type { Register } from "./register.ts";
import { importWorkbook } from "./import-workbook.ts";
import { saveRows } from "./save-rows.ts";
import { takeBack } from "./take-back.ts";
import { serveUpload, type Upload } from "../serve-upload.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "record-not-found": 404,
  "record-conflict": 412,
  "record-key-taken": 409,
  "record-in-use": 409,
  "record-ended-already": 409,
  "record-refused": 422,
  "field-unknown": 400,
  "filter-unreadable": 400,
  "sort-unknown": 400,
  "cursor-unreadable": 400,
  "cursor-stale": 400,
} as const;

const UPLOAD_STATUS = {
  ...FILE_STATUS,
  "not-allowed": 403,
  "record-key-taken": 409,
  "register-head-missing": 422,
  "register-file-too-long": 422,
} as const;

/** Puts every endpoint of a register on the wire. */
/** @param incomingFolder where files lie on their way in; without it none are taken */
export function registerRoutes<Own extends Fields>(
  app: App,
  db: Database,
  register: Register<Own>,
  incomingFolder?: string,
): void {
  const { contract } = register;
  exportRoutes(app, db, register);
  if (incomingFolder !== undefined) {
    const take = (upload: Upload<typeof contract.importFile>) => importWorkbook(db, register, incomingFolder, upload);
    serveUpload(app, contract.importFile, take, UPLOAD_STATUS);
  }
  serve(app, db, contract.list, (s, { query }) => pageOfRecords(s.db, s.act, register, query), HTTP_STATUS);
  serve(app, db, contract.outline, (s, { query }) => outlineRecords(s.db, s.act, register, query), HTTP_STATUS);
  serve(app, db, contract.groups, (s, { query }) => groupRecords(s.db, s.act, register, query), HTTP_STATUS);
  serve(app, db, contract.choices, (s, { query }) => chooseReference(s.db, s.act, register, query), HTTP_STATUS);
  serve(
    app,
    db,
    contract.get,
    (s, { params, query }) => getRecordHistory(s.db, s.act, register, params.id, query.as_of),
    HTTP_STATUS,
  );
  serve(app, db, contract.create, (s, { body }) => createRecord(s.db, s.act, register, body), HTTP_STATUS);
  serve(app, db, contract.saveRows, (s, { body }) => saveRows(s.db, s.act, register, body), HTTP_STATUS);
  serve(app, db, contract.takeBack, (s, { body }) => takeBack(s.db, s.act, register, body), HTTP_STATUS);
  serve(
    app,
    db,
    contract.edit,
    (s, { params, body, version }) => editRecord(s.db, s.act, register, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    contract.end,
    (s, { params, body, version }) => endRecord(s.db, s.act, register, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    contract.delete,
    (s, { params, body, version }) => deleteRecord(s.db, s.act, register, { ...params, ...body, version }),
    // It was there once, or the address would not be known: gone rather than not found.
    { ...HTTP_STATUS, "record-not-found": 410 },
  );
}
