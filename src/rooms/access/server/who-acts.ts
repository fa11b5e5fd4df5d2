import type { z } from "zod";
import { type Act, isAnonymous } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { LOOPBACK_ACTOR, type whoActsEndpoint } from "../model/index.ts";
import { named, namesOfBodies } from "./bodies.ts";
import { findMember } from "./member-queries.ts";
import type { SignInSettings } from "./settings.ts";
import { listAbsent } from "./stand-in.ts";
import { identityTables } from "./tables.ts";

type WhoActs = z.input<typeof whoActsEndpoint.output>;

export async function whoActs(db: Database, act: Act, settings: SignInSettings | undefined): Promise<Outcome<WhoActs>> {
  const { actor } = act;
  const [names, account] = await Promise.all([
    namesOfBodies(db, act.workspaceId, actor.bodies),
    settings && !isAnonymous(actor) ? findAccount(db, act) : undefined,
  ]);
  const absent = account ? await listAbsent(db, act.workspaceId, account.email, act.on) : [];
  return done({
    mode: settings ? "accounts" : "no-password",
    actor: isAnonymous(actor) ? null : actor,
    bodies: named(actor.bodies, names),
    absent: absent.map(({ id, name }) => ({ id, name })),
    standsInFor: act.standsInFor ?? null,
    isViewingAs: actor.id === LOOPBACK_ACTOR.id && actor.name !== LOOPBACK_ACTOR.name,
    hasTwoFactor: account?.hasTwoFactor ?? false,
    hasPassword: Boolean(account?.hasPassword),
    email: account?.email ?? null,
    provider: settings?.provider?.name ?? null,
    sendsMail: settings?.mail !== undefined,
  });
}

async function findAccount(db: Database, act: Act) {
  const member = await findMember(db, act.workspaceId, act.actor.id);
  if (!member) return undefined;
  return identityTables(db)
    .selectFrom("user")
    .select(["email", "two_factor_enabled as hasTwoFactor"])
    .select((row) =>
      row
        .exists(
          row
            .selectFrom("account")
            .select("account.id")
            .whereRef("account.user_id", "=", "user.id")
            .where("provider_id", "=", "credential"),
        )
        .as("hasPassword"),
    )
    .where("id", "=", member.subject)
    .executeTakeFirst();
}
