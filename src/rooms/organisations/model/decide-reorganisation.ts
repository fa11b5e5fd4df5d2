import {
  dayBefore,
  endedBy,
  isValidOn,
  isWholeDivision,
  nameOn,
  type Named,
  type Succession,
} from "#rooms/places/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { findCircle, type ParentLink } from "./hierarchy.ts";
import type { OrganisationGroup } from "./group.ts";
import { type CarryingPart, type Handover, handoversOf } from "./holding.ts";
import type { OrganisationId } from "./organisation.ts";
import type { BodyChange, CreatedBody, CreatedGroup, ProposedReorganisation, Target } from "./reorganisation.ts";

type Body = Named<OrganisationId>;
export type DecidedPart = CarryingPart & { readonly matter: string | null };

/** A reorganisation with every key resolved, ready to be saved. */
export type DecidedReorganisation = Pick<ProposedReorganisation, "effectiveOn" | "basis"> & {
  readonly lastDay: PlainDate;
  readonly created: readonly (CreatedBody & {
    readonly id: OrganisationId;
    readonly parentId: OrganisationId | null;
  })[];
  readonly parts: readonly DecidedPart[];
  readonly ended: readonly OrganisationId[];
  readonly renamed: readonly { readonly id: OrganisationId; readonly name: string }[];
  readonly moved: readonly { readonly id: OrganisationId; readonly parentId: OrganisationId | null }[];
  /** Whose running duties go to whom. */
  readonly handovers: readonly Handover[];
  readonly groups: readonly (Omit<CreatedGroup, "members"> & { readonly members: readonly OrganisationId[] })[];
};

/** What rows follow by; of a recorded operation it can be read again on its day. */
export type Following = Pick<DecidedReorganisation, "effectiveOn" | "lastDay" | "basis" | "handovers">;

export type ReorganisationRefusal =
  | "organisation-not-found"
  | "organisation-not-in-force"
  | "later-succession-recorded"
  | "shares-not-whole"
  | "hierarchy-circle"
  | "key-unknown"
  | "changed-and-ended"
  | "group-not-in-force";

/** What is known before the operation: the bodies it names, the events they took part in, the links above and below them. */
export type BeforeReorganisation = {
  readonly bodies: readonly Body[];
  readonly earlier: readonly Succession<OrganisationId>[];
  readonly links: readonly ParentLink<OrganisationId>[];
  /** The groups that were there on the day before. */
  readonly groups: readonly OrganisationGroup[];
};

/** @param ids the ids that the created bodies will have, by key */
export function decideReorganisation(
  { bodies, earlier, links, groups }: BeforeReorganisation,
  proposed: ProposedReorganisation,
  ids: ReadonlyMap<string, OrganisationId>,
): Outcome<DecidedReorganisation, ReorganisationRefusal> {
  const unknownKey = keysNamedBy(proposed).find((key) => !ids.has(key));
  if (unknownKey !== undefined) return refuse("key-unknown", { key: unknownKey });
  const standing = new Set(groups.map(({ id }) => id));
  if (proposed.groups.some(({ replaces }) => replaces.some((id) => !standing.has(id)))) {
    return refuse("group-not-in-force", { day: dayBefore(proposed.effectiveOn) });
  }
  const decided = resolved(proposed, ids);
  const involved = checkBodies(bodies, earlier, decided);
  if (!involved.ok) return involved;
  for (const [from, own] of Map.groupBy(decided.parts.filter(hasShare), (part) => part.from)) {
    if (!isWholeDivision(own)) return refuse("shares-not-whole", { name: nameIn(bodies, from, decided.lastDay) });
  }
  return checkHierarchy(bodies, links, decided);
}

function keysNamedBy({ creates, changes, groups }: ProposedReorganisation): string[] {
  const targets = [
    ...groups.flatMap(({ members }) => members),
    ...creates.map(({ parent }) => parent),
    ...changes.map((change) => (change.kind === "moved" ? change.parent : "to" in change ? change.to : null)),
  ];
  return targets.flatMap((target) => (target !== null && "key" in target ? [target.key] : []));
}

function resolved(
  { effectiveOn, basis, creates, changes, groups }: ProposedReorganisation,
  ids: ReadonlyMap<string, OrganisationId>,
): DecidedReorganisation {
  const idOf = (target: Target): OrganisationId => {
    const id = "id" in target ? target.id : ids.get(target.key);
    if (id === undefined) throw new Error("Every key was looked up before");
    return id;
  };
  const parts = changes.map((change) => partOf(change, idOf));
  return {
    effectiveOn,
    basis,
    lastDay: dayBefore(effectiveOn),
    created: creates.map((body) => ({
      ...body,
      id: idOf({ key: body.key }),
      parentId: body.parent === null ? null : idOf(body.parent),
    })),
    parts,
    handovers: handoversOf(parts),
    groups: groups.map(({ members, ...group }) => ({ ...group, members: members.map(idOf) })),
    ended: [...endedBy({ effectiveOn, parts }).keys()],
    renamed: changes.flatMap((change) => (change.kind === "renamed" ? [{ id: change.from, name: change.name }] : [])),
    moved: changes.flatMap((change) => {
      if (change.kind !== "moved") return [];
      return [{ id: change.from, parentId: change.parent === null ? null : idOf(change.parent) }];
    }),
  };
}

function partOf(change: BodyChange, idOf: (target: Target) => OrganisationId): DecidedPart {
  const { kind, from } = change;
  switch (kind) {
    case "renamed":
    case "moved":
      return { kind, from, to: from, share: null, matter: null };
    case "ended":
      return { kind, from, to: null, share: 1, matter: null };
    case "merged":
    case "split":
      return {
        kind,
        from,
        to: idOf(change.to),
        share: change.share,
        matter: change.matter,
        isCarrier: change.isCarrier,
      };
  }
}

function hasShare({ kind }: DecidedPart): boolean {
  return kind !== "renamed" && kind !== "moved";
}

function checkBodies(
  bodies: readonly Body[],
  earlier: readonly Succession<OrganisationId>[],
  { created, parts, ended, renamed, moved, groups, lastDay, effectiveOn }: DecidedReorganisation,
): Outcome<void, ReorganisationRefusal> {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const own = new Set(created.map(({ id }) => id));
  const givers = new Set(parts.map(({ from }) => from));
  const takers = [...parts.map(({ to }) => to), ...moved.map(({ parentId }) => parentId)];
  const members = groups.flatMap((group) => group.members);
  const receivers = [...takers, ...created.map(({ parentId }) => parentId), ...members].filter((id) => id !== null);
  for (const id of [...givers, ...receivers]) {
    if (own.has(id)) continue;
    const body = known.get(id);
    if (!body) return refuse("organisation-not-found");
    const day = givers.has(id) ? lastDay : effectiveOn;
    if (!isValidOn(body, day)) return refuse("organisation-not-in-force", { name: nameOn(body.names, day), day });
  }
  const changed = new Set([...renamed, ...moved].map(({ id }) => id));
  const twice = ended.find((id) => changed.has(id) || receivers.includes(id));
  if (twice !== undefined) return refuse("changed-and-ended", { name: nameIn(bodies, twice, lastDay) });
  // What a body is given on that day or later, it cannot be given once it has ended on the day before.
  const closing = new Set(ended);
  for (const event of earlier.filter((each) => each.effectiveOn >= effectiveOn)) {
    const taken = event.parts.flatMap(({ from, to }) => {
      return [...(givers.has(from) ? [from] : []), ...(to !== null && closing.has(to) ? [to] : [])];
    });
    const [first] = taken;
    if (first !== undefined)
      return refuse("later-succession-recorded", { name: nameIn(bodies, first, lastDay), day: event.effectiveOn });
  }
  return done(undefined);
}

function checkHierarchy(
  bodies: readonly Body[],
  links: readonly ParentLink<OrganisationId>[],
  decided: DecidedReorganisation,
): Outcome<DecidedReorganisation, "hierarchy-circle"> {
  const { moved, created, effectiveOn } = decided;
  const rehung = new Set(moved.map(({ id }) => id));
  const standing = links.filter((link) => isValidOn(link, effectiveOn) && !rehung.has(link.child));
  const hung = [...moved, ...created].flatMap(({ id, parentId }) =>
    parentId === null ? [] : [{ child: id, parent: parentId, validFrom: effectiveOn, validTo: null }],
  );
  const circle = findCircle([...rehung], [...standing, ...hung]);
  return circle === undefined
    ? done(decided)
    : refuse("hierarchy-circle", { name: nameIn(bodies, circle, effectiveOn) });
}

function nameIn(bodies: readonly Body[], id: OrganisationId, day: PlainDate): string {
  return nameOn(bodies.find((body) => body.id === id)?.names ?? [], day);
}
