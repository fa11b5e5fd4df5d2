import { z } from "zod";
import type { Endpoint } from "#shared/endpoint.ts";
import { done, type Refusal } from "#shared/outcome.ts";

/** A refusal as it came over the wire; `detail` is the server's own sentence, for codes this page does not know. */
export type CallRefusal = Refusal & { readonly status: number; readonly detail: string };
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: CallRefusal };

type Part<Name extends string, Schema extends z.ZodType> = Schema extends z.ZodUndefined
  ? { readonly [Key in Name]?: undefined }
  : { readonly [Key in Name]: z.input<Schema> };

/** What travels with a call: exactly the parts that the contract names. */
export type EndpointRequest<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = Part<
  "params",
  Params
> &
  Part<"query", Query> &
  Part<"body", Body> & {
    /** The version that an editing call saw; sent as `If-Match`. */
    readonly version?: number;
    /** From `newIntention`; required for every call that changes something. */
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal;
  };

/** The server could not be reached: it does not run, or the network is cut. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

/** The server answers and cannot save or read just now; `sentence` says why, in the reader's language. Try again, with the same key. */
export class ServerUnavailable extends Error {
  override readonly name = "ServerUnavailable";
  readonly sentence: string;
  readonly seconds: number;
  constructor(sentence: string, seconds: number) {
    super(sentence);
    this.sentence = sentence;
    this.seconds = seconds;
  }
}

/** Nobody is signed in (any more). `sentence` says why, in the reader's language; `code` is one of those that a sign-in page knows. */
export class SignInNeeded extends Error {
  override readonly name = "SignInNeeded";
  readonly code: string;
  readonly sentence: string;
  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
    this.sentence = sentence;
  }
}

/** With status 401. Whoever is just signing in gets other codes, and those are refusals of the form. */
const SIGN_IN_NEEDED: ReadonlySet<string> = new Set(["sign-in-required", "session-ended", "account-suspended"]);

/** Outages that pass by themselves: service unavailable, insufficient storage. */
const PASSING: ReadonlySet<number> = new Set([503, 507]);

/** The server answered, and the answer does not fit the contract. */
export class UnreadableAnswer extends Error {
  override readonly name = "UnreadableAnswer";
  readonly status: number;
  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
}

const Problem = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  detail: z.string().default(""),
});

/** Calls an endpoint by its contract. A "no" of the server is a value; an outage is thrown. */
export async function callEndpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Output extends z.ZodType,
>(
  contract: Endpoint<Params, Query, Body, Output>,
  request: EndpointRequest<Params, Query, Body>,
): Promise<Answer<z.output<Output>>> {
  const response = await reach(contract, request);
  const content: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answerOf(contract, response.status, content);
  return refusalOf(contract, content, response.status, Number(response.headers.get("retry-after") ?? 2));
}

/** The answer that the contract promises. Throws when it is none. */
export function answerOf<Output extends z.ZodType>(
  { output }: Pick<Endpoint<z.ZodType, z.ZodType, z.ZodType, Output>, "output">,
  status: number,
  content: unknown,
): Answer<z.output<Output>> {
  const answer = output.safeParse(content);
  if (!answer.success) throw new UnreadableAnswer(status, z.prettifyError(answer.error));
  return done(answer.data);
}

/** The "no" that problem details tell of. Throws an outage that passes by itself, what needs somebody, and what is no problem document. */
export function refusalOf(
  { name }: Pick<Endpoint, "name">,
  content: unknown,
  status: number,
  seconds = 2,
): { readonly ok: false; readonly refusal: CallRefusal } {
  const problem = Problem.safeParse(content);
  if (!problem.success) throw new UnreadableAnswer(status, `No problem details from ${name}`);
  if (PASSING.has(status)) throw new ServerUnavailable(problem.data.detail, seconds);
  if (status === 401 && SIGN_IN_NEEDED.has(problem.data.code)) {
    throw new SignInNeeded(problem.data.code, problem.data.detail);
  }
  return { ok: false, refusal: { ...problem.data, status } };
}

async function reach(
  contract: Pick<Endpoint, "method" | "path">,
  request: {
    params?: unknown;
    query?: unknown;
    body?: unknown;
    version?: number;
    idempotencyKey?: string;
    signal?: AbortSignal;
  },
): Promise<Response> {
  const headers: Record<string, string> = {
    accept: "application/json, application/problem+json",
    // The sentence of a refusal that this page does not know comes in the reader's language.
    "accept-language": document.documentElement.lang,
  };
  if (request.body !== undefined) headers["content-type"] = "application/json";
  if (request.idempotencyKey) headers["idempotency-key"] = request.idempotencyKey;
  if (request.version !== undefined) headers["if-match"] = `"${request.version}"`;
  try {
    return await fetch(addressOf(contract.path, request.params, request.query), {
      method: contract.method,
      headers,
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: request.signal ?? null,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ConnectionLost("The server could not be reached", { cause });
  }
}

export function addressOf(path: string, params: unknown, query: unknown): string {
  const filled = entriesOf(params).reduce(
    (address, [name, value]) => address.replace(`:${name}`, encodeURIComponent(value)),
    path,
  );
  const search = new URLSearchParams(entriesOf(query)).toString();
  return search === "" ? filled : `${filled}?${search}`;
}

function entriesOf(part: unknown): [string, string][] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]): [string, string][] => {
    if (Array.isArray(value)) return value.map((each) => [name, String(each)]);
    return value === undefined ? [] : [[name, String(value)]];
  });
}
