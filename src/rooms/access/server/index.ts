export { identifyBySession } from "./identify.ts";
export { getInvitationLink } from "./open-invitation.ts";
export { invitePerson } from "./invite-person.ts";
export { openSignIn, type SignIn, type SignInGround } from "./open-sign-in.ts";
export { accessRoutes } from "./routes.ts";
export type { ProviderSettings, SignInSettings } from "./settings.ts";
export { signInRoutes } from "./sign-in-routes.ts";
