import type { FastifyReply, FastifyRequest } from "fastify";
import { RefusedRequest } from "#server-kit/index.ts";
import { type Act, ANONYMOUS } from "#shared/act.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";
import { findMemberOfSubject } from "./member-queries.ts";
import type { SignIn, SignInGround } from "./open-sign-in.ts";

const LONGEST_SESSION_MS = 7 * 24 * 60 * 60 * 1000;
/** Here a session that has ended is no refusal: one asks who acts, or signs in again. */
const OPEN_TO_ENDED = /^\/(?!api\/)|^\/api\/(?:auth\/|who-acts|health|ready)/u;
const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Who asks, by the session's cookie. The session and the membership are read anew for every request, so that whoever is suspended or
 * given other roles is out, or is what they are now, from the next request on.
 */
export async function identifyBySession(
  signIn: SignIn,
  { db, workspaceId, settings, now }: SignInGround,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Act> {
  checkOrigin(request, settings.publicAddress);
  const at = now();
  const standing = { workspaceId, at: instantOf(at), on: dayInVietNam(at) };
  const { cookie } = request.headers;
  if (cookie === undefined || !cookie.includes("lotrinh.session_token=")) return { ...standing, actor: ANONYMOUS };

  const { response: found, headers } = await signIn.api.getSession({
    headers: new Headers({ cookie }),
    returnHeaders: true,
  });
  const isFresh = found !== null && at.getTime() - found.session.createdAt.getTime() < LONGEST_SESSION_MS;
  const member = isFresh ? await findMemberOfSubject(db, workspaceId, found.user.id) : undefined;
  if (!found || !member || member.suspended_at !== null) {
    if (!OPEN_TO_ENDED.test(request.url)) throw new RefusedRequest(401, "session-ended");
    return { ...standing, actor: ANONYMOUS };
  }
  for (const renewed of headers.getSetCookie()) reply.header("set-cookie", renewed);
  const { id, name, roles, bodies } = member;
  return { ...standing, actor: { id, name, roles, bodies }, sessionId: found.session.id };
}

/** A page elsewhere can make a browser send our cookie; the browser says where the request came from, and that has to be us. */
function checkOrigin({ method, headers: { origin, cookie } }: FastifyRequest, publicAddress: string): void {
  if (SAFE_METHODS.has(method)) return;
  const isOurs = origin === publicAddress || (origin === undefined && cookie === undefined);
  if (!isOurs) throw new RefusedRequest(403, "origin-not-allowed");
}
