import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import {
  ACCEPT_INVITATION_PATH,
  AcceptInvitation,
  InvitationFace,
  READ_INVITATION_PATH,
  ReadInvitation,
} from "./contract.ts";
import { mayAskWhoActs } from "./policy.ts";

/*
 * What the pages call below `/api/auth`. The routes stand in `server/sign-in-routes.ts` and hand on to better-auth; these contracts
 * are the page's side of them, so that a page calls them as it calls everything.
 */
const call = { method: "POST", summary: "", permission: mayAskWhoActs } as const;
const Nothing = z.object({});

export const signInEndpoint = endpoint({
  ...call,
  name: "signIn",
  path: "/api/auth/sign-in/email",
  body: z.object({ email: z.string(), password: z.string() }),
  /** The password was right, and a code is asked for. */
  output: z.object({ twoFactorRedirect: z.boolean().default(false) }),
});
export const signInAtOfficeEndpoint = endpoint({
  ...call,
  name: "signInAtOffice",
  path: "/api/auth/sign-in/social",
  body: z.object({ callbackURL: z.string() }),
  /** Where the office's provider asks who one is. */
  output: z.object({ url: z.url() }),
});
export const signOutEndpoint = endpoint({
  ...call,
  name: "signOut",
  path: "/api/auth/sign-out",
  body: Nothing,
  output: Nothing,
});
export const verifyCodeEndpoint = endpoint({
  ...call,
  name: "verifyCode",
  path: "/api/auth/two-factor/verify-totp",
  body: z.object({ code: z.string() }),
  output: Nothing,
});
export const verifyRecoveryCodeEndpoint = endpoint({
  ...verifyCodeEndpoint,
  name: "verifyRecoveryCode",
  path: "/api/auth/two-factor/verify-backup-code",
});
export const enableTwoFactorEndpoint = endpoint({
  ...call,
  name: "enableTwoFactor",
  path: "/api/auth/two-factor/enable",
  body: z.object({ password: z.string() }),
  output: z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) }),
});
export const disableTwoFactorEndpoint = endpoint({
  ...call,
  name: "disableTwoFactor",
  path: "/api/auth/two-factor/disable",
  body: z.object({ password: z.string() }),
  output: Nothing,
});
export const renewRecoveryCodesEndpoint = endpoint({
  ...call,
  name: "renewRecoveryCodes",
  path: "/api/auth/two-factor/generate-backup-codes",
  body: z.object({ password: z.string() }),
  output: z.object({ backupCodes: z.array(z.string()) }),
});
export const askForResetEndpoint = endpoint({
  ...call,
  name: "askForReset",
  path: "/api/auth/request-password-reset",
  body: z.object({ email: z.string() }),
  output: Nothing,
});
export const resetPasswordEndpoint = endpoint({
  ...call,
  name: "resetPassword",
  path: "/api/auth/reset-password",
  body: z.object({ token: z.string(), newPassword: z.string() }),
  output: Nothing,
});
export const changePasswordEndpoint = endpoint({
  ...call,
  name: "changePassword",
  path: "/api/auth/change-password",
  body: z.object({ currentPassword: z.string(), newPassword: z.string() }),
  output: Nothing,
});
export const readInvitationEndpoint = endpoint({
  ...call,
  name: "readInvitation",
  path: READ_INVITATION_PATH,
  body: ReadInvitation,
  output: InvitationFace,
});
export const acceptInvitationEndpoint = endpoint({
  ...call,
  name: "acceptInvitation",
  path: ACCEPT_INVITATION_PATH,
  body: AcceptInvitation,
  output: z.object({ email: z.string() }),
});
