import { type Actor, Role } from "./act.ts";
import { done, type Outcome, refuse } from "./outcome.ts";

/*
 * One policy per action, pure, asked by the use case and by the page. A policy carries the name of its permission, so that every
 * endpoint is tied to one (`endpoint({ permission })`), the edge can refuse before anything runs, and `docs/permissions.md` and the
 * walk over all routes are drawn from the same code that decides.
 */

export type NotAllowed = "not-allowed";
export type Verdict = Outcome<void, NotAllowed>;

/** On which rows somebody may act: on all of the workspace, on those of the bodies acted for (or the person's own), on none. */
export type Reach = "every-row" | "own-rows" | "none";

export type Permission = {
  /** `room.action`, as `docs/permissions.md` lists it. */
  readonly permission: `${string}.${string}`;
  readonly reachOf: (actor: Actor) => Reach;
};

/** For an action that is asked of a role alone. */
export type Policy = Permission & ((actor: Actor) => Verdict);

/** A row and the bodies that it belongs to: those that lead it, report it, keep it. The room says which. */
export type OwnedRow = { readonly bodies: readonly string[] };

/** For an action on rows that belong to bodies: the row has to be shown, so a use case cannot forget to ask about it. */
export type RowPolicy = Permission & ((actor: Actor, row: OwnedRow) => Verdict);

export type RowGrants = {
  /** Roles that act on every row of the workspace. */
  readonly everywhere: readonly Role[];
  /** Roles that act on the rows of the bodies they act for. */
  readonly own: readonly Role[];
};

export function policy(permission: Permission["permission"], roles: readonly Role[]): Policy {
  const reachOf = (actor: Actor): Reach => (holdsOneOf(actor, roles) ? "every-row" : "none");
  return Object.assign((actor: Actor) => verdict(reachOf(actor) === "every-row"), { permission, reachOf });
}

/** A list asks `reachOf` and, at `own-rows`, filters by `actor.bodies`. */
export function rowPolicy(permission: Permission["permission"], { everywhere, own }: RowGrants): RowPolicy {
  const reachOf = (actor: Actor): Reach => {
    if (holdsOneOf(actor, everywhere)) return "every-row";
    return holdsOneOf(actor, own) && actor.bodies.length > 0 ? "own-rows" : "none";
  };
  const decide = (actor: Actor, { bodies }: OwnedRow): Verdict => {
    const reach = reachOf(actor);
    return verdict(
      reach === "every-row" || (reach === "own-rows" && bodies.some((body) => actor.bodies.includes(body))),
    );
  };
  return Object.assign(decide, { permission, reachOf });
}

function holdsOneOf({ roles }: Actor, asked: readonly Role[]): boolean {
  return roles.some((role) => asked.includes(role));
}

function verdict(isAllowed: boolean): Verdict {
  return isAllowed ? done(undefined) : refuse("not-allowed");
}

/** Every role that may do it on some row at least, where it acts for a body. */
export function rolesThatMay({ reachOf }: Permission): Role[] {
  return Role.options.filter((role) => reachOf({ id: role, name: role, roles: [role], bodies: [role] }) !== "none");
}
