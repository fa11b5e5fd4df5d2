import type { FastifyInstance } from "fastify";
import type { Act } from "#shared/act.ts";
import type { RefusalParams } from "#shared/outcome.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks, for which workspace, and when; set before any handler runs. */
    act: Act;
  }
  interface FastifyInstance {
    /** What a failed request is told, for answers that are streamed. */
    problemOf: (error: unknown, request: FastifyRequest) => Problem;
  }
}

export type App = FastifyInstance;

/** RFC 9457 problem details. `code` is stable; `detail` is its sentence in the reader's language. */
export type Problem = {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly params: RefusalParams;
  /** The request id, which the log and the audit carry too. */
  readonly instance: string;
};

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
