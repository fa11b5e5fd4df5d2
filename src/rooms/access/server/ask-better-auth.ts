import type { FastifyRequest } from "fastify";
import { RefusedRequest } from "#server-kit/index.ts";
import { isAnonymous } from "#shared/act.ts";
import { ADDRESS_HEADER, type SignIn, type SignInGround } from "./open-sign-in.ts";

export type Asked = {
  readonly status: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
  readonly location: string | undefined;
};

const REFUSALS: Readonly<Record<string, { readonly status: number; readonly code: string }>> = {
  INVALID_EMAIL_OR_PASSWORD: { status: 401, code: "sign-in-wrong" },
  ACCOUNT_SUSPENDED: { status: 403, code: "account-suspended" },
  INVALID_CODE: { status: 401, code: "code-wrong" },
  INVALID_BACKUP_CODE: { status: 401, code: "code-wrong" },
  INVALID_TWO_FACTOR_COOKIE: { status: 401, code: "two-factor-expired" },
  ACCOUNT_TEMPORARILY_LOCKED: { status: 429, code: "too-many-attempts" },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: { status: 429, code: "too-many-attempts" },
  INVALID_PASSWORD: { status: 403, code: "password-wrong" },
  INVALID_TOKEN: { status: 410, code: "link-invalid" },
  UNAUTHORIZED: { status: 401, code: "session-ended" },
};
const LOCKED_MINUTES = 15;

/** Hands a call on to better-auth with the headers it needs and no other, and says its "no" in our words. */
export async function askBetterAuth(
  signIn: SignIn,
  { settings }: SignInGround,
  request: FastifyRequest,
  { path, body }: { readonly path: string; readonly body?: unknown },
): Promise<Asked> {
  const headers = new Headers({ origin: settings.publicAddress, [ADDRESS_HEADER]: request.ip });
  const { cookie, "user-agent": browser, "accept-language": language } = request.headers;
  if (browser !== undefined) headers.set("user-agent", browser);
  if (language !== undefined) headers.set("accept-language", language);
  if (cookie !== undefined) headers.set("cookie", isAnonymous(request.act.actor) ? withoutSession(cookie) : cookie);
  if (body !== undefined) headers.set("content-type", "application/json");
  const response = await signIn.handler(
    new Request(`${settings.publicAddress}/api/auth${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  const content = contentOf(text);
  if (response.status >= 400) throw refusalOf(response.status, content);
  return {
    status: response.status === 302 ? 302 : 200,
    content,
    cookies: response.headers.getSetCookie(),
    location: response.headers.get("location") ?? undefined,
  };
}

/** A session that we do not accept (too old, of nobody here, suspended) is none to the library either. */
function withoutSession(cookie: string): string {
  return cookie
    .split(";")
    .filter((pair) => !pair.includes("lotrinh.session_token="))
    .join(";");
}

function contentOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === "object" && content !== null ? { ...content } : {};
  } catch {
    return {};
  }
}

function refusalOf(status: number, content: Readonly<Record<string, unknown>>): Error {
  const code = typeof content["code"] === "string" ? content["code"] : "";
  const known = REFUSALS[code] ?? (status === 401 ? REFUSALS["UNAUTHORIZED"] : undefined);
  if (known) {
    return new RefusedRequest(known.status, known.code, known.status === 429 ? { minutes: LOCKED_MINUTES } : {});
  }
  if (status >= 500) return new Error(`better-auth failed: ${status} ${code}`);
  return new RefusedRequest(400, "request-invalid", { place: "request", problem: code });
}
