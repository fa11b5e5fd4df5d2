import { z } from "zod";
import type { Endpoint } from "#shared/endpoint.ts";
import { addressOf, type Answer, answerOf, ConnectionLost, refusalOf, UnreadableAnswer } from "./call-endpoint.ts";

export type UploadRequest<Query extends z.ZodType> = {
  readonly query: z.input<Query>;
  readonly file: Blob;
  /** From `newIntention`. */
  readonly idempotencyKey: string;
  /** Cancels: the server hears that nobody waits any more and stops. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: unknown) => void;
};

/** Sends a file and hears how far its reading is. A "no" of the server is a value; an outage is thrown. */
export async function callUpload<Params extends z.ZodType, Query extends z.ZodType, Output extends z.ZodType>(
  contract: Endpoint<Params, Query, z.ZodUndefined, Output>,
  { query, file, idempotencyKey, signal, onProgress }: UploadRequest<Query>,
  params?: z.input<Params>,
): Promise<Answer<z.output<Output>>> {
  const response = await reach(addressOf(contract.path, params, query), {
    method: contract.method,
    headers: {
      accept: "text/event-stream, application/problem+json",
      "accept-language": document.documentElement.lang,
      "content-type": "application/octet-stream",
      "idempotency-key": idempotencyKey,
    },
    body: file,
    signal,
  });
  const isStream = response.headers.get("content-type")?.includes("text/event-stream") === true;
  if (!isStream || !response.body) {
    return refusalOf(contract, await response.json().catch(() => undefined), response.status);
  }
  for await (const { event, content } of eventsOf(response.body)) {
    if (event === "progress") onProgress(content);
    else if (event === "answer") return answerOf(contract, response.status, content);
    else return refusalOf(contract, content, statusOf(content));
  }
  throw new ConnectionLost("The server ended its answer before it said anything");
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ConnectionLost("The server could not be reached", { cause });
  }
}

/** A problem among events carries the status that it would have had by itself. */
function statusOf(content: unknown): number {
  const problem = z.object({ status: z.int() }).safeParse(content);
  if (!problem.success) throw new UnreadableAnswer(200, "A problem without its status");
  return problem.data.status;
}

type ServerEvent = { readonly event: string; readonly content: unknown };

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let waiting = "";
  for (;;) {
    const piece = await read(reader);
    if (piece.done) return;
    const blocks = (waiting + piece.value).split("\n\n");
    waiting = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = /^event: (.*)$/mu.exec(block)?.[1] ?? "message";
      yield { event, content: JSON.parse(/^data: (.*)$/mu.exec(block)?.[1] ?? "null") };
    }
  }
}

async function read(reader: ReadableStreamDefaultReader<string>) {
  try {
    return await reader.read();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ConnectionLost("The connection broke while the server was reading", { cause });
  }
}
