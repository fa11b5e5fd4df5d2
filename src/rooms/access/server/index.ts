export { hasAdministrator } from "./has-administrator.ts";
export { invitePerson } from "./invite-person.ts";
export { type Accounts, openAccounts } from "./open-accounts.ts";
export { getInvitationLink } from "./open-invitation.ts";
export { accessRoutes } from "./routes.ts";
export type { SignInSettings } from "./settings.ts";
