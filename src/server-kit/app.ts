import type { FastifyInstance } from "fastify";
import type { Act } from "#shared/act.ts";
import type { RefusalParams } from "#shared/outcome.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks, for which workspace, and when; set before any handler runs. */
    act: Act;
  }
}

export type App = FastifyInstance;

/** A refusal on its way to the edge, where it becomes a problem document. */
export class RefusedRequest extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: RefusalParams;

  constructor(status: number, code: string, params: RefusalParams = {}) {
    super(code);
    this.name = "RefusedRequest";
    this.status = status;
    this.code = code;
    this.params = params;
  }
}
