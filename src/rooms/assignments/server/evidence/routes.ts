import { READING_STATUS } from "#rooms/documents/server/index.ts";
import { type App, RefusedRequest, serve, serveUpload } from "#server-kit/index.ts";
import type { Database, FileStore } from "#store/index.ts";
import {
  addEvidenceFileEndpoint,
  addEvidenceLinkEndpoint,
  downloadEvidenceEndpoint,
  EvidenceAddress,
  judgeEvidenceEndpoint,
  listEvidenceEndpoint,
  withdrawEvidenceEndpoint,
} from "../../model/index.ts";
import { addEvidenceFile, addEvidenceLink, type Disk } from "./add-evidence.ts";
import { findEvidenceFile, judgeEvidence, listEvidence, withdrawEvidence } from "./judge-evidence.ts";

const HTTP_STATUS = {
  ...READING_STATUS,
  "not-allowed": 403,
  "assignment-not-found": 404,
  "assignment-moved": 412,
  "evidence-not-found": 404,
  "evidence-withdrawn": 409,
  "reason-missing": 422,
  "idempotency-key-reused": 409,
  "answer-forgotten": 410,
} as const;

/** @param disk where files lie; without it links alone are taken */
export function evidenceRoutes(app: App, db: Database, disk?: Disk): void {
  if (disk) {
    serveUpload(app, addEvidenceFileEndpoint, (upload) => addEvidenceFile(db, disk, upload), HTTP_STATUS);
    serveDownload(app, db, disk.files);
  }
  serve(
    app,
    db,
    listEvidenceEndpoint,
    (scope, { params }) => listEvidence(scope.db, scope.act, params.assignmentId),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    addEvidenceLinkEndpoint,
    (scope, { params, body }) => addEvidenceLink(scope.db, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    judgeEvidenceEndpoint,
    (scope, { params, body, version }) => judgeEvidence(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    withdrawEvidenceEndpoint,
    (scope, { params, body, version }) => withdrawEvidence(scope.db, scope.act, { ...params, ...body, version }),
    HTTP_STATUS,
  );
}

/** The bytes go out as an attachment that no browser opens in our place, whatever they hold. */
function serveDownload(app: App, db: Database, files: FileStore): void {
  const { method, path, summary, name } = downloadEvidenceEndpoint;
  app.route({
    method,
    url: path,
    config: { contract: downloadEvidenceEndpoint },
    schema: { operationId: name, summary, params: EvidenceAddress },
    handler: async ({ act, params: asked }, reply) => {
      const found = await findEvidenceFile(db, act, EvidenceAddress.parse(asked));
      if (!found.ok) throw new RefusedRequest(HTTP_STATUS[found.refusal.code], found.refusal.code);
      return reply
        .headers({
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(found.value.fileName)}`,
          "content-security-policy": "default-src 'none'; sandbox",
          "x-content-type-options": "nosniff",
          "cache-control": "private, no-store",
        })
        .type("application/octet-stream")
        .send(Buffer.from(await files.get(found.value.sha256)));
    },
  });
}
