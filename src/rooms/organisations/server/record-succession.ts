import { v7 as newUuid } from "uuid";
import { nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type BeforeReorganisation,
  type DecidedReorganisation,
  decideReorganisation,
  mayKeepOrganisations,
  type NotAllowed,
  OrganisationId,
  type ProposedReorganisation,
  type ReorganisationEffect,
  type ReorganisationRefusal,
  writtenBetween,
} from "../model/index.ts";
import { carryOutDue } from "./carry-out-reorganisations.ts";
import { countOf, type Foreseen, foresee, letFollow } from "./follow-bodies.ts";
import { listNamed } from "./organisation-queries.ts";
import type { OrganisationPorts } from "./ports.ts";
import { loadBefore } from "./reorganisation-queries.ts";
import { saveReorganisation } from "./save-reorganisation.ts";
import { listWaiting } from "./succession-queries.ts";
import { insertAhead } from "./withdrawal/ahead-queries.ts";
import { lookAtRows } from "./withdrawal/written-rows.ts";

export type RecordSuccession =
  | (ProposedReorganisation & { readonly mode: "dry-run" })
  | (ProposedReorganisation & { readonly mode: "record"; readonly rowsSeen: number });
export type RecordSuccessionRefusal =
  | NotAllowed
  | ReorganisationRefusal
  | "moving-rows-not-seen"
  | "reorganisation-not-balanced";

/**
 * Records one dated reorganisation, and every room's rows follow on the same transaction; ahead of its day only the dated ones, all others
 * on the day (`carryOutReorganisations`). A dry run only says what would change.
 */
export async function recordSuccession(
  db: Database,
  act: Act,
  input: RecordSuccession,
  { followers }: Pick<OrganisationPorts, "followers">,
): Promise<Outcome<ReorganisationEffect, RecordSuccessionRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepOrganisations(act.actor);
    if (!allowed.ok) return allowed;
    const before = await loadBefore(transaction, act, input);
    const ids = new Map(input.creates.map(({ key }) => [key, newId(OrganisationId)]));
    const decided = decideReorganisation(before, input, ids);
    if (!decided.ok) return decided;

    const isDryRun = input.mode === "dry-run";
    if (!isDryRun) {
      const carried = await carryOutDue(transaction, act, { followers });
      if (!carried.ok) return carried;
    }
    const waiting = await listWaiting(transaction, act.workspaceId, decided.value.effectiveOn);
    const foreseen = await foresee(transaction, act, decided.value, { followers, waiting });
    const givers = await listNamed(transaction, act.workspaceId, [...new Set(foreseen.rows.map(({ from }) => from))]);
    const effect = effectOf({ ...before, bodies: [...before.bodies, ...givers] }, decided.value, foreseen);
    if (isDryRun) return done(effect);
    const count = countOf(effect.rows);
    if (count !== input.rowsSeen) return refuse("moving-rows-not-seen", { count, seen: input.rowsSeen });
    return record(transaction, act, { proposed: input, decided: decided.value, effect }, { followers });
  });
}

type ToRecord = {
  readonly proposed: ProposedReorganisation;
  readonly decided: DecidedReorganisation;
  readonly effect: ReorganisationEffect;
};

async function record(
  transaction: OpenTransaction,
  act: Act,
  { proposed, decided, effect }: ToRecord,
  { followers }: Pick<OrganisationPorts, "followers">,
): Promise<Outcome<ReorganisationEffect, "reorganisation-not-balanced">> {
  const successionId = newUuid();
  const isAhead = decided.effectiveOn > act.on;
  const look = () => lookAtRows(transaction, act, touchedBy(decided), decided.effectiveOn);
  const before = isAhead ? await look() : null;
  await saveReorganisation(transaction, act, successionId, decided);
  const { effectiveOn, basis, parts } = decided;
  const now = followers.filter(({ isDated }) => isDated || !isAhead);
  const followed = await letFollow(transaction, act, decided, { followers: now, balance: effect.balance });
  if (!followed.ok) return followed;
  const recorded = { ...effect, successionId };
  if (before !== null) {
    const written = writtenBetween(before, await look());
    await insertAhead(transaction, act, { id: successionId, proposed, effect: recorded, written });
  }
  await appendAudit(transaction, act, {
    act: "succession-recorded",
    subject: { kind: "organisation-succession", id: successionId },
    after: { effectiveOn, basis, parts, effect: recorded },
  });
  return done(recorded);
}

function touchedBy({ created, parts, handovers }: DecidedReorganisation): OrganisationId[] {
  const ends = [...parts, ...handovers].flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  return [...new Set([...created.map(({ id }) => id), ...ends])];
}

function effectOf(
  { bodies, links, groups }: BeforeReorganisation,
  decided: DecidedReorganisation,
  { rows, balance }: Foreseen,
): ReorganisationEffect {
  const { created, ended, renamed, moved, lastDay } = decided;
  const fresh = new Map(created.map(({ id, name }) => [id, name]));
  const known = new Map(bodies.map((body) => [body.id, nameOn(body.names, lastDay)]));
  const named = (id: OrganisationId) => ({ id, name: fresh.get(id) ?? known.get(id) ?? "" });
  const gone = new Set(ended);
  const seen = new Set([...ended, ...moved.map(({ id }) => id)]);
  const left = links.filter(({ child, parent, validTo }) => {
    return gone.has(parent) && !seen.has(child) && (validTo === null || validTo > lastDay);
  });
  return {
    successionId: null,
    created: created.map(({ id }) => named(id)),
    ended: ended.map((id) => ({ ...named(id), lastDay })),
    renamed: renamed.map(({ id, name }) => ({ id, name, before: named(id).name })),
    moved: moved.map(({ id, parentId }) => ({ ...named(id), parent: parentId === null ? null : named(parentId) })),
    involved: [...new Set([...decided.parts, ...rows].flatMap(({ from, to }) => (to === null ? [from] : [from, to])))]
      .filter((id) => !gone.has(id) && !fresh.has(id))
      .map(named),
    withoutParent: [...new Set(left.map(({ child }) => child))].map(named),
    rows: [...rows],
    balance: [...balance],
    groups: decided.groups.map(({ name, replaces, members }) => ({
      name,
      replaces: groups.filter(({ id }) => replaces.includes(id)).map((group) => group.name),
      memberCount: members.length,
    })),
  };
}
