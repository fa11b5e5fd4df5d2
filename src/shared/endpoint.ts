import type { z } from "zod";
import type { Permission } from "./permission.ts";

/**
 * A contract between page, server and API documents, written once in a room's `model/contract.ts`.
 *
 * `params`, `query` and `body` are three schemas because they travel by three ways; an absent one means "none".
 * A POST takes an idempotency key. An endpoint that `edits` takes the version it saw as `If-Match`.
 */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = {
  readonly name: string;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Fastify path below the origin, e.g. `/api/plans/:planId`. */
  readonly path: `/api/${string}`;
  /** One English line for the API documents. */
  readonly summary: string;
  /** The policy that decides who may call it; the edge refuses by it before the use case asks it of the row. */
  readonly permission: Permission;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly output: Output;
  readonly edits?: boolean;
  /** Kinds of records (as the audit names them) that the answer shows: a page that stands is asked again when one of them changes. */
  readonly shows?: readonly string[];
};

export function endpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Output extends z.ZodType = z.ZodUndefined,
>(contract: Endpoint<Params, Query, Body, Output>): Endpoint<Params, Query, Body, Output> {
  return contract;
}
