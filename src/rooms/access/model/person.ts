import { z } from "zod";
import { Role } from "#shared/act.ts";
import { Instant } from "#shared/plain-date.ts";

export const MembershipId = z.uuid().brand<"MembershipId">();
export type MembershipId = z.infer<typeof MembershipId>;
export const InvitationId = z.uuid().brand<"InvitationId">();
export type InvitationId = z.infer<typeof InvitationId>;

/** Written as people write it, kept as it is compared. */
export const MailAddress = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** Roles that a person can be given; the public is whoever has not signed in. */
const GivenRole = Role.exclude(["public"]);
export const GIVEN_ROLES = GivenRole.options;

export function isGivenRole(role: Role): role is z.infer<typeof GivenRole> {
  return role !== "public";
}

/** What a person may be and for whom. */
export const Duties = z.object({
  roles: z.array(GivenRole).min(1).max(8),
  bodies: z.array(z.uuid()).max(50),
});
export type Duties = z.infer<typeof Duties>;

export const NamedBody = z.object({ id: z.uuid(), name: z.string() });

export const Member = z.object({
  id: MembershipId,
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  bodies: z.array(NamedBody),
  isSuspended: z.boolean(),
  hasTwoFactor: z.boolean(),
  version: z.int().positive(),
});
export type Member = z.infer<typeof Member>;

export const OpenInvitation = z.object({
  id: InvitationId,
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  bodies: z.array(NamedBody),
  expiresAt: Instant,
  isExpired: z.boolean(),
  isMailed: z.boolean(),
});
export type OpenInvitation = z.infer<typeof OpenInvitation>;

export const OwnSession = z.object({
  id: z.string(),
  startedAt: Instant,
  lastSeenAt: Instant,
  address: z.string().nullable(),
  browser: z.string().nullable(),
  isCurrent: z.boolean(),
});
export type OwnSession = z.infer<typeof OwnSession>;

/** How the server lets people in. */
export const EntranceMode = z.enum(["no-password", "accounts"]);
export type EntranceMode = z.infer<typeof EntranceMode>;
