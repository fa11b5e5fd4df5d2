import type { z } from "zod";
import { type Act, isAnonymous } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { LOOPBACK_ACTOR, type whoActsEndpoint } from "../model/index.ts";
import { named, namesOfBodies } from "./bodies.ts";
import { findMember } from "./member-queries.ts";
import type { SignInSettings } from "./settings.ts";
import { identityTables } from "./tables.ts";

type WhoActs = z.input<typeof whoActsEndpoint.output>;

export async function whoActs(db: Database, act: Act, settings: SignInSettings | undefined): Promise<Outcome<WhoActs>> {
  const { actor } = act;
  const names = await namesOfBodies(db, act.workspaceId, actor.bodies);
  return done({
    mode: settings ? "accounts" : "no-password",
    actor: isAnonymous(actor) ? null : actor,
    bodies: named(actor.bodies, names),
    isViewingAs: actor.id === LOOPBACK_ACTOR.id && actor.name !== LOOPBACK_ACTOR.name,
    hasTwoFactor: settings ? await hasTwoFactor(db, act) : false,
    provider: settings?.provider?.name ?? null,
    sendsMail: settings?.mail !== undefined,
  });
}

async function hasTwoFactor(db: Database, act: Act): Promise<boolean> {
  if (isAnonymous(act.actor)) return false;
  const member = await findMember(db, act.workspaceId, act.actor.id);
  if (!member) return false;
  const user = await identityTables(db)
    .selectFrom("user")
    .select("two_factor_enabled")
    .where("id", "=", member.subject)
    .executeTakeFirst();
  return user?.two_factor_enabled ?? false;
}
