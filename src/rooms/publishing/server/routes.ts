import { READING_STATUS } from "#rooms/documents/server/index.ts";
import type { Disk } from "#rooms/plans/server/index.ts";
import { type App, RefusedRequest, serve, serveUpload } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import type { Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  draftOutgoingEndpoint,
  getOutgoingEndpoint,
  issueOutgoingEndpoint,
  judgeOutgoingEndpoint,
  listChasedEndpoint,
  listOutgoingEndpoint,
  OutgoingAddress,
  type OutgoingId,
  rewriteOutgoingEndpoint,
  SIGNED_FILE,
  submitOutgoingEndpoint,
  WORD_FILE,
} from "../model/index.ts";
import { actOnOutgoing } from "./act-on-outgoing.ts";
import { listChased } from "./chase/list-chased.ts";
import { draftOutgoing } from "./draft-outgoing.ts";
import { getOutgoing, listOutgoing } from "./get-outgoing.ts";
import { issueOutgoing } from "./issue-outgoing.ts";
import { signedFile, wordFile } from "./outgoing-files.ts";

const HTTP_STATUS = {
  "not-allowed": 403,
  "cursor-unreadable": 400,
  "cursor-stale": 400,
  "outgoing-not-found": 404,
  "organisation-not-found": 404,
  "plan-not-found": 404,
  "report-not-found": 404,
  "meeting-not-found": 404,
  "outgoing-act-not-in-state": 409,
  "report-not-handed-in": 409,
  "outgoing-moved": 412,
  "nothing-to-write": 422,
  "document-secret": 422,
  "outgoing-reason-missing": 422,
} as const;

const UPLOAD_STATUS = {
  ...HTTP_STATUS,
  ...READING_STATUS,
  "idempotency-key-reused": 409,
  "answer-forgotten": 410,
  "signed-not-pdf": 422,
  "issued-in-future": 422,
} as const;

export function outgoingRoutes(app: App, db: Database, disk?: Disk): void {
  serve(app, db, listOutgoingEndpoint, (scope, { query }) => listOutgoing(scope.db, scope.act, query), HTTP_STATUS);
  serve(app, db, listChasedEndpoint, (scope, { query }) => listChased(scope.db, scope.act, query), HTTP_STATUS);
  serve(app, db, draftOutgoingEndpoint, (scope, { body }) => draftOutgoing(scope.db, scope.act, body), HTTP_STATUS);
  serve(
    app,
    db,
    getOutgoingEndpoint,
    (scope, { params }) => getOutgoing(scope.db, scope.act, params.outgoingId),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    rewriteOutgoingEndpoint,
    (scope, { params, body, version }) => {
      const { act: asked, ...rewriting } = body.act === "rewrite" ? body : { act: body.act };
      const written = body.act === "rewrite" ? { rewriting: rewriting as Omit<typeof body, "act"> } : {};
      return actOnOutgoing(scope.db, scope.act, { ...params, version, act: asked, ...written });
    },
    HTTP_STATUS,
  );
  for (const contract of [submitOutgoingEndpoint, judgeOutgoingEndpoint] as const) {
    serve(
      app,
      db,
      contract,
      (scope, { params, body, version }) => actOnOutgoing(scope.db, scope.act, { ...params, version, ...body }),
      HTTP_STATUS,
    );
  }
  serveFile(app, WORD_FILE, (act, id) => wordFile(db, act, id));
  if (!disk) return;
  serveFile(app, SIGNED_FILE, (act, id) => signedFile(db, disk.files, act, id));
  serveUpload(app, issueOutgoingEndpoint, (upload) => issueOutgoing(db, disk, upload), UPLOAD_STATUS);
}

type File = { readonly fileName: string; readonly bytes: Uint8Array };

/** The bytes go out as an attachment that no browser opens in our place, whatever they hold. */
function serveFile(
  app: App,
  contract: typeof WORD_FILE | typeof SIGNED_FILE,
  read: (act: Act, id: OutgoingId) => Promise<Outcome<File, "not-allowed" | "outgoing-not-found">>,
): void {
  const { method, path, summary, name } = contract;
  app.route({
    method,
    url: path,
    config: { contract },
    schema: { operationId: name, summary, params: OutgoingAddress },
    handler: async ({ act, params: asked }, reply) => {
      const file = await read(act, OutgoingAddress.parse(asked).outgoingId);
      if (!file.ok) throw new RefusedRequest(HTTP_STATUS[file.refusal.code], file.refusal.code, file.refusal.params);
      return reply
        .headers({
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.value.fileName)}`,
          "content-security-policy": "default-src 'none'; sandbox",
          "x-content-type-options": "nosniff",
          "cache-control": "private, no-store",
        })
        .type("application/octet-stream")
        .send(Buffer.from(file.value.bytes));
    },
  });
}
