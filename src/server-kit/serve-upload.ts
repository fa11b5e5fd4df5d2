import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import type { Endpoint } from "#shared/endpoint.ts";
import type { Outcome } from "#shared/outcome.ts";
import { type App, RefusedRequest } from "./app.ts";
import { idempotencyKey, statusOf } from "./serve.ts";

/** Where a long reading stands: which step, and how much of it is done. */
export type UploadProgress = { readonly step: string; readonly done: number; readonly of: number };

/** A file on its way in, and the one who waits for its answer. */
export type Upload<Contract extends Endpoint> = {
  readonly act: Act;
  readonly key: string;
  readonly params: z.output<NonNullable<Contract["params"]>>;
  readonly query: z.output<NonNullable<Contract["query"]>>;
  readonly bytes: AsyncIterable<Buffer>;
  /** Aborted when the one who waits has gone: cancelled, closed the page, lost the network. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: UploadProgress) => void;
};

/**
 * Serves a POST whose body is the bytes of a file, streamed. Who accepts `text/event-stream` is told the progress on the way: events
 * `progress`, then one `answer` or `problem`. Anyone else gets the answer, or a problem with its status, as from every endpoint. The
 * handler counts the bytes and refuses too many. */
export function serveUpload<Contract extends Endpoint, Code extends string>(
  app: App,
  contract: Contract,
  handle: (upload: Upload<Contract>) => Promise<Outcome<z.input<Contract["output"]>, Code>>,
  statuses: Readonly<Record<Code, number>>,
): void {
  const { method, path, name, summary, params, query, output } = contract;
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    scope.route({
      method,
      url: path,
      config: { contract },
      // The stream is counted while it is read; this only keeps Fastify from refusing by its header first.
      bodyLimit: Number.MAX_SAFE_INTEGER,
      schema: {
        operationId: name,
        summary,
        consumes: ["application/octet-stream"],
        ...(params && { params }),
        ...(query && { querystring: query }),
        response: { 200: output },
      },
      handler: async (request, reply) => {
        const ended = new AbortController();
        reply.raw.once("close", () => {
          if (!reply.raw.writableFinished) ended.abort();
        });
        const events = wantsEvents(request) ? openEvents(request, reply) : undefined;
        try {
          const outcome = await handle({
            act: request.act,
            key: idempotencyKey(request),
            params: request.params as Upload<Contract>["params"],
            query: request.query as Upload<Contract>["query"],
            bytes: (request.body ?? NO_BYTES) as AsyncIterable<Buffer>,
            signal: ended.signal,
            onProgress: (progress) => events?.send("progress", progress),
          });
          if (!outcome.ok) {
            throw new RefusedRequest(
              statusOf(statuses, outcome.refusal.code),
              outcome.refusal.code,
              outcome.refusal.params,
            );
          }
          if (!events) return reply.send(outcome.value);
          events.end("answer", outcome.value);
        } catch (error) {
          if (!events) throw error;
          events.end("problem", scope.problemOf(error, request));
        }
        return reply;
      },
    });
  });
}

/** A request without a body has none to stream: a file that is empty. */
const NO_BYTES: readonly Buffer[] = [];

function wantsEvents(request: FastifyRequest): boolean {
  return (request.headers.accept ?? "").includes("text/event-stream");
}

type Events = {
  readonly send: (event: string, content: unknown) => void;
  readonly end: (event: string, content: unknown) => void;
};

function openEvents(request: FastifyRequest, reply: FastifyReply): Events {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), "content-type": "text/event-stream", "cache-control": "no-store", "x-request-id": request.id }); // prettier-ignore
  const send = (event: string, content: unknown) =>
    void raw.write(`event: ${event}\ndata: ${JSON.stringify(content)}\n\n`);
  return {
    send,
    end: (event, content) => {
      send(event, content);
      raw.end();
    },
  };
}
