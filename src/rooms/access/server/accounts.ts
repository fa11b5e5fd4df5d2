import { identifyBySession } from "./identify.ts";
import { openSignIn, type SignInGround } from "./open-sign-in.ts";
import type { Accounts } from "./settings.ts";
import { signInRoutes } from "./sign-in-routes.ts";

/** What only a server with accounts needs, better-auth with it. */
export function accountsOn(ground: SignInGround): Accounts {
  const signIn = openSignIn(ground);
  return {
    settings: ground.settings,
    identify: (request, reply) => identifyBySession(signIn, ground, request, reply),
    routes: (app) => signInRoutes(app, signIn, ground),
  };
}
