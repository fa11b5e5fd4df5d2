export { namesOfBodies } from "./bodies.ts";
export { findActor } from "./find-actor.ts";
export { hasAdministrator } from "./has-administrator.ts";
export { invitePerson } from "./invite-person.ts";
export { findLetterMember, type LetterMember, listMembersForEvent, listMembersForLetters } from "./letter-members.ts";
export { openAccounts } from "./open-accounts.ts";
export { getInvitationLink } from "./open-invitation.ts";
export { accessRoutes } from "./routes.ts";
export type { Accounts, SignInSettings } from "./settings.ts";
