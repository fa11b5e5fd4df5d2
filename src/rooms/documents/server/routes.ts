import { type App, RefusedRequest, serve } from "#server-kit/index.ts";
import type { Database, FileStore } from "#store/index.ts";
import {
  downloadRenditionEndpoint,
  listWordPlacesEndpoint,
  PageAddress,
  showPageEndpoint,
  RenditionAddress,
  listRenditionsEndpoint,
  mayReadFiles,
  purgeDocumentEndpoint,
} from "../model/index.ts";
import { listPlaces } from "./list-places.ts";
import { listRenditions } from "./list-renditions.ts";
import { purgeDocument, type PurgePorts } from "./purge-document.ts";
import { showPage } from "./scan/page-picture.ts";
import { findRendition } from "./rendition-queries.ts";

const HTTP_STATUS = { "not-allowed": 403, "document-not-found": 404, "purge-takes-histories": 409 } as const;

export function documentRoutes(app: App, db: Database, ports: PurgePorts): void {
  serve(
    app,
    db,
    listRenditionsEndpoint,
    (scope, { params }) => listRenditions(scope.db, scope.act, params.documentId),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    purgeDocumentEndpoint,
    (scope, { params, body }) => purgeDocument(scope.db, ports, scope.act, { ...params, ...body }),
    HTTP_STATUS,
  );
  serve(
    app,
    db,
    listWordPlacesEndpoint,
    (scope, { params, query }) => listPlaces(scope.db, scope.act, params.textId, query),
    HTTP_STATUS,
  );
  serveDownload(app, db, ports.files);
  servePage(app, db, ports.files);
}

/** The bytes go out as an attachment that no browser opens in our place, whatever they hold. */
function serveDownload(app: App, db: Database, files: FileStore): void {
  const { method, path, summary, name } = downloadRenditionEndpoint;
  app.route({
    method,
    url: path,
    config: { contract: downloadRenditionEndpoint },
    schema: { operationId: name, summary, params: RenditionAddress },
    handler: async ({ act, params: asked }, reply) => {
      const allowed = mayReadFiles(act.actor);
      if (!allowed.ok) throw new RefusedRequest(403, "not-allowed");
      const { documentId, renditionId } = RenditionAddress.parse(asked);
      const rendition = await findRendition(db, act.workspaceId, documentId, renditionId);
      if (!rendition) throw new RefusedRequest(404, "document-not-found");
      const fileName = encodeURIComponent(rendition.fileName);
      return reply
        .headers({
          "content-disposition": `attachment; filename*=UTF-8''${fileName}`,
          "content-security-policy": "default-src 'none'; sandbox",
          "x-content-type-options": "nosniff",
          "cache-control": "private, no-store",
        })
        .type("application/octet-stream")
        .send(Buffer.from(await files.get(rendition.sha256)));
    },
  });
}

/** A page as a picture: drawn by us, so the browser opens nothing of the file. */
function servePage(app: App, db: Database, files: FileStore): void {
  const { method, path, summary, name } = showPageEndpoint;
  app.route({
    method,
    url: path,
    config: { contract: showPageEndpoint },
    schema: { operationId: name, summary, params: PageAddress },
    handler: async ({ act, params: asked }, reply) => {
      const shown = await showPage(db, files, act, PageAddress.parse(asked));
      if (!shown.ok)
        throw new RefusedRequest(PAGE_STATUS[shown.refusal.code], shown.refusal.code, shown.refusal.params);
      return reply
        .headers({
          "content-security-policy": "default-src 'none'; sandbox",
          "x-content-type-options": "nosniff",
          "cache-control": "private, no-store",
        })
        .type("image/webp")
        .send(Buffer.from(shown.value));
    },
  });
}

const PAGE_STATUS = {
  "not-allowed": 403,
  "document-not-found": 404,
  "file-broken": 422,
  "picture-too-large": 422,
  "file-too-slow": 422,
  "file-too-heavy": 422,
  "reading-cancelled": 409,
} as const;
