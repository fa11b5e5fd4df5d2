import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import fastifySwagger from "@fastify/swagger";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import { accessRoutes, type Accounts } from "#rooms/access/server/index.ts";
import type { Disk } from "#rooms/plans/server/index.ts";
import { type App, createApp, guardRoutes, RefusedRequest, serveChanges } from "#server-kit/index.ts";
import type { Changes, Database } from "#store/index.ts";
import type { Entrance } from "./entrance.ts";
import { roomRoutes } from "./rooms.ts";
import { say } from "./wording.ts";

export type ServerSettings = {
  readonly db: Database;
  /** Absent where no file comes in or goes out, as in tests of other things. */
  readonly disk?: Disk;
  /** Absent where no page follows, as in tests of other things. */
  readonly changes?: Changes;
  readonly entrance: Entrance;
  /** Absent where the server runs without passwords. */
  readonly accounts?: Accounts | undefined;
  readonly trustedProxies?: readonly string[];
  readonly logLevel: string;
  /** The built pages; absent when only the API is served. */
  readonly webFolder?: string | undefined;
};

const ONE_YEAR_S = 31_536_000;

export async function buildServer(settings: ServerSettings): Promise<App> {
  const { accounts } = settings;
  const app = createApp(say, settings.logLevel, settings.trustedProxies);
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    request.act = await settings.entrance(request, reply);
  });
  await app.register(fastifySwagger, {
    openapi: { openapi: "3.1.0", info: { title: "Lộ Trình", version: "0.1.0" } },
    transform: jsonSchemaTransform,
  });
  await app.register(async (scope) => {
    guardRoutes(scope);
    accounts?.routes(scope);
    accessRoutes(scope, settings.db, accounts?.settings);
    roomRoutes(scope, settings.db, settings.disk, accounts?.settings, settings.changes);
    if (settings.changes) serveChanges(scope, settings.changes);
    scope.get("/api/health", hidden("says only that the process runs"), async () => ({ status: "ok" }));
    scope.get("/api/ready", hidden("says only that the database answers"), async () => {
      await settings.db.selectNoFrom((row) => row.lit(1).as("one")).execute();
      return { status: "ready" };
    });
    scope.get("/openapi.json", hidden("the documents of the API are public"), async () => app.swagger());
  });
  await servePages(app, settings.webFolder);
  await app.ready();
  return app;
}

function hidden(open: string) {
  return { schema: { hide: true }, config: { open } };
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
