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
  type MovingRows,
  type NotAllowed,
  OrganisationId,
  type ProposedReorganisation,
  type ReorganisationEffect,
  type ReorganisationRefusal,
} from "../model/index.ts";
import type { OrganisationPorts } from "./ports.ts";
import { loadBefore } from "./reorganisation-queries.ts";
import { saveReorganisation } from "./save-reorganisation.ts";

export type RecordSuccession =
  | (ProposedReorganisation & { readonly mode: "dry-run" })
  | (ProposedReorganisation & { readonly mode: "record"; readonly rowsSeen: number });
export type RecordSuccessionRefusal = NotAllowed | ReorganisationRefusal | "moving-rows-not-seen";

/** Records one dated reorganisation, and every room's rows follow on the same transaction; a dry run only says what would change. */
export async function recordSuccession(
  db: Database,
  act: Act,
  input: RecordSuccession,
  { followers }: OrganisationPorts,
): Promise<Outcome<ReorganisationEffect, RecordSuccessionRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepOrganisations(act.actor);
    if (!allowed.ok) return allowed;
    const before = await loadBefore(transaction, act, input);
    const ids = new Map(input.creates.map(({ key }) => [key, newId(OrganisationId)]));
    const decided = decideReorganisation(before, input, ids);
    if (!decided.ok) return decided;

    const rows: MovingRows[] = [];
    for (const { preview } of followers) rows.push(...(await preview(transaction, act, decided.value)));
    const effect = effectOf(before, decided.value, rows);
    if (input.mode === "dry-run") return done(effect);
    const count = rows.reduce((sum, row) => sum + row.count, 0);
    if (count !== input.rowsSeen) return refuse("moving-rows-not-seen", { count, seen: input.rowsSeen });
    return done(await record(transaction, act, decided.value, effect, { followers }));
  });
}

async function record(
  transaction: OpenTransaction,
  act: Act,
  decided: DecidedReorganisation,
  effect: ReorganisationEffect,
  { followers }: OrganisationPorts,
): Promise<ReorganisationEffect> {
  const successionId = newUuid();
  await saveReorganisation(transaction, act, successionId, decided);
  for (const { follow } of followers) await follow(transaction, act, decided);
  const recorded = { ...effect, successionId };
  const { effectiveOn, basis, parts } = decided;
  await appendAudit(transaction, act, {
    act: "succession-recorded",
    subject: { kind: "organisation-succession", id: successionId },
    after: { effectiveOn, basis, parts, effect: recorded },
  });
  return recorded;
}

function effectOf(
  { bodies, links }: BeforeReorganisation,
  decided: DecidedReorganisation,
  rows: readonly MovingRows[],
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
    withoutParent: [...new Set(left.map(({ child }) => child))].map(named),
    rows: [...rows],
  };
}
