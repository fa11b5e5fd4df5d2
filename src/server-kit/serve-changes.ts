import type { FastifyReply, FastifyRequest } from "fastify";
import { followChangesEndpoint } from "#shared/changes.ts";
import type { Changes } from "#store/index.ts";
import type { App } from "./app.ts";

/** So often a page that follows has to come again, and is asked again who it is: somebody suspended hears no longer than this. */
const STREAM_MS = 120_000;
/** Proxies close connections on which nothing moves, most of them after a minute. */
const BEAT_MS = 25_000;
const RETRY_MS = 2_000;

/** Tells pages that follow that something changed in their workspace, so that they ask again. */
export function serveChanges(app: App, changes: Changes): void {
  const open = new Set<() => void>();
  app.addHook("preClose", async () => {
    for (const end of open) end();
  });
  app.route({
    method: followChangesEndpoint.method,
    url: followChangesEndpoint.path,
    config: { contract: followChangesEndpoint },
    schema: {
      operationId: followChangesEndpoint.name,
      summary: followChangesEndpoint.summary,
      produces: ["text/event-stream"],
    },
    handler: async (request, reply) => follow(request, reply, changes, open),
  });
}

function follow(request: FastifyRequest, reply: FastifyReply, changes: Changes, open: Set<() => void>): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  // Whoever left while it was asked who they are closed once and for all: nothing would ever end what began here.
  if (raw.destroyed) return reply;
  raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), "content-type": "text/event-stream", "cache-control": "no-store" }); // prettier-ignore
  raw.write(`retry: ${RETRY_MS}\n\n`);
  const stop = changes.subscribe(request.act.workspaceId, ({ kinds }) =>
    raw.write(`event: changed\ndata: ${JSON.stringify({ kinds })}\n\n`),
  );
  const beat = setInterval(() => raw.write(": beat\n\n"), BEAT_MS);
  const last = setTimeout(() => raw.end(), STREAM_MS);
  const end = () => void raw.end();
  open.add(end);
  raw.once("close", () => {
    stop();
    clearInterval(beat);
    clearTimeout(last);
    open.delete(end);
  });
  return reply;
}
