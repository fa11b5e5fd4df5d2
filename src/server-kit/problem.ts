import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { Say } from "#shared/say.ts";
import { type Locale, LOCALES } from "#shared/sentences.ts";
import { spokenParams } from "#shared/spoken-params.ts";
import { type OutageCode, outageOf } from "#store/index.ts";
import { type Problem, RefusedRequest } from "./app.ts";
import { BODY_LIMIT_BYTES } from "./limits.ts";

export function sendProblem(say: Say, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(say, error, request);
  if (problem.status === 503 || problem.status === 507) reply.header("retry-after", problem.params["seconds"]);
  return reply.code(problem.status).type("application/problem+json").serializer(JSON.stringify).send(problem);
}

export function problemOf(say: Say, error: unknown, request: FastifyRequest): Problem {
  const refused = refusedBy(error, request);
  if (refused.status >= 500) request.log.error({ err: error }, "request failed");
  const detail = say(localeOf(request), `refusal.${refused.code}`, spokenParams(refused.params));
  return {
    type: "about:blank",
    title: refused.code,
    status: refused.status,
    code: refused.code,
    detail,
    params: refused.params,
    instance: request.id,
  };
}

/** Nothing is wrong with the request: it may be sent again, with the same idempotency key. */
class Outage extends RefusedRequest {
  readonly seconds: number;

  constructor(code: OutageCode) {
    const { status, seconds } = OUTAGES[code];
    super(status, code, { seconds, folder: "LOTRINH_DATA" });
    this.seconds = seconds;
  }
}

const OUTAGES: Readonly<Record<OutageCode, { readonly status: number; readonly seconds: number }>> = {
  "database-restarting": { status: 503, seconds: 2 },
  "database-busy": { status: 503, seconds: 5 },
  "disk-full": { status: 507, seconds: 30 },
  "data-folder-read-only": { status: 507, seconds: 30 },
};

function refusedBy(error: unknown, request: FastifyRequest): RefusedRequest {
  if (error instanceof RefusedRequest) return error;
  const outage = outageOf(error);
  if (outage !== undefined) return new Outage(outage);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    // People type it, and a browser takes some that no letter reaches; all else of a form is chosen, or checked by the page.
    if (first?.params["format"] === "email") return new RefusedRequest(400, "mail-address-unreadable");
    const place = `${error.validationContext ?? "request"}${first?.instancePath ?? ""}`;
    return new RefusedRequest(400, "request-invalid", { place, problem: first?.message ?? "" });
  }
  const status = (error as FastifyError).statusCode ?? 500;
  if (status === 413) {
    return new RefusedRequest(413, "request-too-large", { megabytes: Math.floor(BODY_LIMIT_BYTES / 1_000_000) });
  }
  if (status >= 400 && status < 500) {
    return new RefusedRequest(status, "request-invalid", { place: "request", problem: (error as Error).message });
  }
  return new RefusedRequest(500, "internal-error", { requestId: request.id });
}

/** The first of our languages that the reader accepts; Vietnamese when none is named. */
function localeOf(request: FastifyRequest): Locale {
  const accepted = (request.headers["accept-language"] ?? "").toLowerCase().split(",");
  for (const range of accepted) {
    const locale = LOCALES.find((each) => range.trim().startsWith(each));
    if (locale) return locale;
  }
  return LOCALES[0];
}
