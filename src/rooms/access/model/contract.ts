import { z } from "zod";
import { Actor, Role } from "#shared/act.ts";
import { endpoint } from "#shared/endpoint.ts";
import { LOCALES } from "#shared/sentences.ts";
import {
  Duties,
  EntranceMode,
  InvitationId,
  MailAddress,
  Member,
  MembershipId,
  NamedBody,
  OpenInvitation,
  OwnSession,
} from "./person.ts";
import { mayAskWhoActs, mayKeepPeople, ownAccount } from "./policy.ts";

export const whoActsEndpoint = endpoint({
  name: "whoActs",
  method: "GET",
  path: "/api/who-acts",
  summary: "Who asks, with which roles and for which bodies, and how the server lets people in",
  permission: mayAskWhoActs,
  output: z.object({
    mode: EntranceMode,
    /** Absent: nobody has signed in. */
    actor: Actor.nullable(),
    bodies: z.array(NamedBody),
    /** The person at the loopback looks and acts as somebody else. */
    isViewingAs: z.boolean(),
    /** Who is absent today by a delegation and may be acted for. */
    absent: z.array(z.object({ id: MembershipId, name: z.string() })),
    /** For whom the person acts now; null: for themselves. */
    standsInFor: z.string().nullable(),
    hasTwoFactor: z.boolean(),
    /** False for whoever comes in through the office's own sign-in alone, and where there are no passwords. */
    hasPassword: z.boolean(),
    email: z.string().nullable(),
    /** The name of the office's own sign-in, where there is one. */
    provider: z.string().nullable(),
    sendsMail: z.boolean(),
  }),
});

export const listOwnSessionsEndpoint = endpoint({
  name: "listOwnSessions",
  method: "GET",
  path: "/api/account/sessions",
  summary: "Where the person who asks is signed in",
  permission: ownAccount,
  output: z.object({ items: z.array(OwnSession) }),
});

export const endOwnSessionEndpoint = endpoint({
  name: "endOwnSession",
  method: "POST",
  path: "/api/account/sessions/:sessionId/end",
  summary: "Signs the person out in one place",
  permission: ownAccount,
  params: z.object({ sessionId: z.string().min(1).max(100) }),
  output: z.object({ ended: z.int() }),
});

export const endOtherSessionsEndpoint = endpoint({
  name: "endOtherSessions",
  method: "POST",
  path: "/api/account/sessions/end-others",
  summary: "Signs the person out everywhere but here",
  permission: ownAccount,
  output: z.object({ ended: z.int() }),
});

export const listAccountsEndpoint = endpoint({
  name: "listAccounts",
  method: "GET",
  path: "/api/people-with-access",
  summary: "Who gets in, with roles, bodies and state, and who is invited",
  permission: mayKeepPeople,
  query: z.object({
    cursor: z.string().optional(),
    /** Parts of names and mail addresses, with or without marks. */
    search: z.string().trim().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z.object({
    items: z.array(Member),
    nextCursor: z.string().nullable(),
    /** All that are open, with the first page only. */
    invitations: z.array(OpenInvitation),
  }),
});

export const invitePersonEndpoint = endpoint({
  name: "invitePerson",
  method: "POST",
  path: "/api/invitations",
  summary: "Invites a person by mail, with roles and bodies",
  permission: mayKeepPeople,
  body: Duties.extend({
    name: z.string().trim().min(1).max(200),
    email: MailAddress,
    /** The language of the mail. */
    locale: z.enum(LOCALES).default("vi"),
  }),
  output: z.object({ invitationId: InvitationId, isMailed: z.boolean() }),
});

export const getInvitationLinkEndpoint = endpoint({
  name: "getInvitationLink",
  method: "GET",
  path: "/api/invitations/:invitationId/link",
  summary: "The link of an open invitation, to hand over where no mail goes out",
  permission: mayKeepPeople,
  params: z.object({ invitationId: InvitationId }),
  output: z.object({ link: z.string() }),
});

export const withdrawInvitationEndpoint = endpoint({
  name: "withdrawInvitation",
  method: "POST",
  path: "/api/invitations/:invitationId/withdraw",
  summary: "Makes the link of an open invitation useless",
  permission: mayKeepPeople,
  params: z.object({ invitationId: InvitationId }),
  output: z.object({ invitationId: InvitationId }),
});

export const setDutiesEndpoint = endpoint({
  name: "setDuties",
  method: "POST",
  path: "/api/people-with-access/:membershipId/duties",
  summary: "Gives a person roles and bodies in place of the earlier ones, and signs them out everywhere",
  permission: mayKeepPeople,
  params: z.object({ membershipId: MembershipId }),
  body: Duties,
  output: z.object({ version: z.int() }),
  edits: true,
});

export const suspendPersonEndpoint = endpoint({
  name: "suspendPerson",
  method: "POST",
  path: "/api/people-with-access/:membershipId/suspension",
  summary: "Keeps a person out from the next request on, or lets them in again",
  permission: mayKeepPeople,
  params: z.object({ membershipId: MembershipId }),
  body: z.object({ isSuspended: z.boolean() }),
  output: z.object({ version: z.int() }),
  edits: true,
});

export const resetSecondStepEndpoint = endpoint({
  name: "resetSecondStep",
  method: "POST",
  path: "/api/people-with-access/:membershipId/second-step/reset",
  summary: "Turns a lost second step off and signs the person out everywhere",
  permission: mayKeepPeople,
  params: z.object({ membershipId: MembershipId }),
  body: z.object({ reason: z.string().trim().min(5).max(500) }),
  output: z.object({ version: z.int() }),
  edits: true,
});

/*
 * Signing in itself goes through better-auth below `/api/auth` and carries secrets, so nothing of it is kept under an idempotency
 * key. These are the forms of our own two calls there.
 */
export const ACCEPT_INVITATION_PATH = "/api/auth/accept-invitation";
export const READ_INVITATION_PATH = "/api/auth/read-invitation";
export const ReadInvitation = z.object({ token: z.string().min(1).max(300) });
export const AcceptInvitation = ReadInvitation.extend({ password: z.string().max(1000) });
export const InvitationFace = z.object({ name: z.string(), email: z.string(), roles: z.array(Role) });
export type InvitationFace = z.infer<typeof InvitationFace>;
