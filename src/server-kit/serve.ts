import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import type { Endpoint } from "#shared/endpoint.ts";
import type { Outcome } from "#shared/outcome.ts";
import { type Database, inTransaction, requestDigest, withIdempotency } from "#store/index.ts";
import { type App, RefusedRequest } from "./app.ts";

/** What a handler works with: the handle (already in a transaction for a POST) and the act. */
export type Scope = { readonly db: Database; readonly act: Act };

type Part<Schema extends z.ZodType | undefined> = Schema extends z.ZodType ? z.output<Schema> : undefined;

export type Call<Contract extends Endpoint> = {
  readonly params: Part<NonNullable<Contract["params"]>>;
  readonly query: Part<NonNullable<Contract["query"]>>;
  readonly body: Part<NonNullable<Contract["body"]>>;
  /** What the caller saw, from `If-Match`; 0 where the endpoint does not edit. */
  readonly version: number;
};

/**
 * Puts a contract on the wire: parse, call, translate. A POST runs with its idempotency key in one transaction: the same key and
 * request again give the first answer, a refusal rolls all back.
 *
 * @param statuses the HTTP status of every refusal that the handler may give; a forgotten one does not compile
 */
export function serve<Contract extends Endpoint, Code extends string>(
  app: App,
  db: Database,
  contract: Contract,
  handle: (scope: Scope, call: Call<Contract>) => Promise<Outcome<z.input<Contract["output"]>, Code>>,
  statuses: Readonly<Record<Code, number>>,
): void {
  const { method, path, summary, name, params, query, body, output } = contract;
  app.route({
    method,
    url: path,
    config: { contract },
    schema: {
      operationId: name,
      summary,
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      response: { 200: output },
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const call = callOf(contract, request);
      const outcome =
        method === "GET"
          ? await handle({ db, act: request.act }, call)
          : await runOnce(db, contract, request, call, handle);
      if (outcome.ok) return reply.send(outcome.value);
      const { code, params: mentioned } = outcome.refusal;
      throw new RefusedRequest(statusOf(statuses, code), code, mentioned);
    },
  });
}

const OWN_STATUSES: Readonly<Record<string, number>> = { "idempotency-key-reused": 409, "answer-forgotten": 410 };

export function statusOf(statuses: Readonly<Record<string, number>>, code: string): number {
  const status = statuses[code] ?? OWN_STATUSES[code];
  if (status === undefined) throw new Error(`No HTTP status is given for the refusal ${code}`);
  return status;
}

function runOnce<Contract extends Endpoint, Code extends string>(
  db: Database,
  contract: Contract,
  request: FastifyRequest,
  call: Call<Contract>,
  handle: (scope: Scope, call: Call<Contract>) => Promise<Outcome<z.input<Contract["output"]>, Code>>,
) {
  const key = idempotencyKey(request);
  const { params, query, body, version } = call;
  const asked = { key, endpoint: contract.name, requestDigest: requestDigest({ params, query, body, version }) };
  return inTransaction(db, (transaction) =>
    withIdempotency(transaction, request.act, asked, () => handle({ db: transaction, act: request.act }, call)),
  );
}

function callOf<Contract extends Endpoint>(contract: Contract, request: FastifyRequest): Call<Contract> {
  const version = contract.edits ? versionSeen(request) : 0;
  const { params, query, body } = request;
  // Fastify has parsed the three parts by the contract's own schemas.
  return { params, query, body, version } as Call<Contract>;
}

const LONGEST_KEY = 200;

export function idempotencyKey(request: FastifyRequest): string {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || key.trim() === "" || key.length > LONGEST_KEY) {
    throw new RefusedRequest(400, "idempotency-key-missing");
  }
  return key;
}

function versionSeen(request: FastifyRequest): number {
  const version = /^"(\d{1,9})"$/u.exec(request.headers["if-match"] ?? "")?.[1];
  if (version === undefined) throw new RefusedRequest(428, "version-missing");
  return Number(version);
}
