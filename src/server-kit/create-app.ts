import { randomUUID } from "node:crypto";
import Fastify, { type FastifyRequest } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Act } from "#shared/act.ts";
import type { Say } from "#shared/say.ts";
import type { App } from "./app.ts";
import { BODY_LIMIT_BYTES, REQUEST_TIMEOUT_MS } from "./limits.ts";
import { problemOf, sendProblem } from "./problem.ts";

/** An application without routes: contracts are validated, refusals and failures leave as problem documents. */
export function createApp(say: Say, logLevel: string, trustedProxies: readonly string[] = []): App {
  const app = Fastify({
    // Headers and bodies never reach the log: they may hold a document's words or a person's name.
    logger: { level: logLevel, redact: ["req.headers"] },
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    // Nobody's word is taken for where a request comes from, but that of the proxies that were named.
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { caseSensitive: true },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => sendProblem(say, error, request, reply));
  app.decorate("problemOf", (error: unknown, request: FastifyRequest) => problemOf(say, error, request));
  // Every composition sets it in an onRequest hook, before any handler runs.
  app.decorateRequest("act", null as unknown as Act);
  app.decorate("served", []);
  return app;
}
