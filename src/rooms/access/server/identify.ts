import type { FastifyReply, FastifyRequest } from "fastify";
import { cookieNamed, RefusedRequest } from "#server-kit/index.ts";
import { type Act, ANONYMOUS } from "#shared/act.ts";
import { dayInVietNam, instantOf, type PlainDate } from "#shared/plain-date.ts";
import { actorStandingIn, STAND_IN_COOKIE, whoActsEndpoint } from "../model/index.ts";
import { readKnownPerson, writeKnownPerson } from "./known-person.ts";
import { findMember, findMemberOfSubject, type MemberRow } from "./member-queries.ts";
import type { SignIn, SignInGround } from "./open-sign-in.ts";
import { listAbsent } from "./stand-in.ts";

const LONGEST_SESSION_MS = 7 * 24 * 60 * 60 * 1000;
const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Who asks, by the session's cookie. The session and the membership are read anew for every request, so that whoever is suspended or
 * given other roles is out, or is what they are now, from the next request on.
 */
export async function identifyBySession(
  signIn: SignIn,
  ground: SignInGround,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Act> {
  const { db, workspaceId, settings, now } = ground;
  checkOrigin(request, settings.publicAddress);
  const at = now();
  const standing = { workspaceId, at: instantOf(at), on: dayInVietNam(at) };
  const { cookie } = request.headers;
  if (!asksWho(request) || cookie === undefined || !cookie.includes("lotrinh.session_token=")) {
    return { ...standing, actor: ANONYMOUS };
  }

  const { response: found, headers } = await signIn.api.getSession({
    headers: new Headers({ cookie }),
    returnHeaders: true,
  });
  const isFresh = found !== null && at.getTime() - found.session.createdAt.getTime() < LONGEST_SESSION_MS;
  const member = isFresh ? await findMemberOfSubject(db, workspaceId, found.user.id) : undefined;
  if (!found || !member || member.suspended_at !== null) {
    if (!isOpenToEnded(request)) throw await refusalOfEnded(ground, cookie);
    return { ...standing, actor: ANONYMOUS };
  }
  for (const renewed of headers.getSetCookie()) reply.header("set-cookie", renewed);
  const { id, name, roles, bodies } = member;
  const known = writeKnownPerson(settings, id, cookie);
  if (known !== undefined) reply.header("set-cookie", known);
  const own = { ...standing, actor: { id, name, roles, bodies }, sessionId: found.session.id };
  const absent = await absentWished(ground, cookie, member, standing.on);
  return absent ? { ...own, actor: actorStandingIn(own.actor, absent), standsInFor: absent.name } : own;
}

/** Who is absent and acted for, where the browser asks for it and a delegation of the day allows it. */
async function absentWished(
  { db, workspaceId }: SignInGround,
  cookie: string,
  { email }: MemberRow,
  day: PlainDate,
): Promise<MemberRow | undefined> {
  const wished = cookieNamed(STAND_IN_COOKIE, cookie);
  if (wished === undefined || wished === "") return undefined;
  return (await listAbsent(db, workspaceId, email, day)).find(({ id }) => id === wished);
}

/** The pages themselves and their files are the same for everybody, so no session is looked up for them. */
function asksWho({ routeOptions: { url } }: FastifyRequest): boolean {
  return url?.startsWith("/api/") ?? false;
}

/** Here a session that has ended is no refusal: one asks who acts, or signs in again. */
function isOpenToEnded({ routeOptions: { config } }: FastifyRequest): boolean {
  return config.contract === undefined || config.contract.name === whoActsEndpoint.name;
}

/** Suspending deletes the sessions, so who it was is told by what this browser knows; the sentence is then the right one. */
async function refusalOfEnded({ db, workspaceId, settings }: SignInGround, cookie: string) {
  const known = readKnownPerson(settings, cookie);
  const person = known === undefined ? undefined : await findMember(db, workspaceId, known);
  const isSuspended = person !== undefined && person.suspended_at !== null;
  return new RefusedRequest(401, isSuspended ? "account-suspended" : "session-ended");
}

/** A page elsewhere can make a browser send our cookie; the browser says where the request came from, and that has to be us. */
function checkOrigin({ method, headers: { origin, cookie } }: FastifyRequest, publicAddress: string): void {
  if (SAFE_METHODS.has(method)) return;
  const isOurs = origin === publicAddress || (origin === undefined && cookie === undefined);
  if (!isOurs) throw new RefusedRequest(403, "origin-not-allowed");
}
