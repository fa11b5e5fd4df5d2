import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import fastifySwagger from "@fastify/swagger";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import { isLoopbackRequest, LOOPBACK_ACTOR } from "#rooms/access/model/index.ts";
import { type App, createApp, RefusedRequest } from "#server-kit/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { roomRoutes } from "./rooms.ts";
import { say } from "./wording.ts";

export type ServerSettings = {
  readonly db: Database;
  readonly workspaceId: WorkspaceId;
  readonly logLevel: string;
  /** The built pages; absent when only the API is served. */
  readonly webFolder?: string | undefined;
  readonly now?: () => Date;
};

const ONE_YEAR_S = 31_536_000;

export async function buildServer(settings: ServerSettings): Promise<App> {
  const app = createApp(say, settings.logLevel);
  guardLoopback(app, settings);
  await app.register(fastifySwagger, {
    openapi: { openapi: "3.1.0", info: { title: "Lộ Trình", version: "0.1.0" } },
    transform: jsonSchemaTransform,
  });
  await app.register(async (scope) => {
    roomRoutes(scope, settings.db);
    scope.get("/api/health", { schema: { hide: true } }, async () => ({ status: "ok" }));
    scope.get("/api/ready", { schema: { hide: true } }, async () => {
      await settings.db.selectNoFrom((row) => row.lit(1).as("one")).execute();
      return { status: "ready" };
    });
    scope.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  });
  await servePages(app, settings.webFolder);
  await app.ready();
  return app;
}

/** Until sign-in exists: only this machine gets in, and it acts as the person at the loopback. */
function guardLoopback(app: App, { workspaceId, now = () => new Date() }: ServerSettings): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    const { host, origin } = request.headers;
    if (!isLoopbackRequest(host, origin)) {
      throw new RefusedRequest(403, "host-not-allowed", { host: origin ?? host ?? "" });
    }
    const at = now();
    request.act = { workspaceId, actor: LOOPBACK_ACTOR, at: instantOf(at), on: dayInVietNam(at) };
  });
}

const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  // Mantine sets style attributes; scripts come from our own files only.
  "content-security-policy":
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
} as const;

/** The built pages: hashed files for a year, every other path is the shell, which finds its page by itself. */
async function servePages(app: App, webFolder: string | undefined): Promise<void> {
  const notFound = (url: string) => new RefusedRequest(404, "not-found", { path: url.split("?")[0] ?? url });
  if (webFolder === undefined || !existsSync(webFolder)) {
    app.setNotFoundHandler(async (request) => {
      throw notFound(request.url);
    });
    return;
  }
  await app.register(fastifyStatic, {
    root: webFolder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes("/assets/");
      reply.header("cache-control", isHashed ? `public, max-age=${ONE_YEAR_S}, immutable` : "no-cache");
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === "GET" && !request.url.startsWith("/api/") && !request.url.startsWith("/assets/");
    if (!isPage) throw notFound(request.url);
    return reply.sendFile("index.html");
  });
}
