import { sql } from "kysely";
import { dayBefore } from "#rooms/places/model/index.ts";
import { forgetEntries } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type CarryingPart,
  type Handover,
  handoversOf,
  madeBy,
  mayKeepOrganisations,
  type NotAllowed,
  OrganisationId,
  type ReturningRows,
  type WithdrawalEffect,
  type WrittenRow,
} from "../../model/index.ts";
import { rebuildClosure } from "../closure-writes.ts";
import { countOf } from "../follow-bodies.ts";
import { indexBodyWords } from "../index-words.ts";
import { searchBodiesAgain } from "../organisation-writes.ts";
import type { OrganisationPorts } from "../ports.ts";
import { listPartsOf } from "../succession-queries.ts";
import { organisationTables } from "../tables.ts";
import { type AheadRow, holdAhead, markWithdrawn } from "./ahead-queries.ts";
import { findBuiltOn, findNamed, type HangsRefusal, refuseChanged } from "./what-hangs.ts";
import { putRowsBack } from "./written-rows.ts";

export type WithdrawSuccession = { readonly successionId: string } & (
  | { readonly mode: "dry-run" }
  | { readonly mode: "withdraw"; readonly reason: string; readonly rowsSeen: number }
);
export type WithdrawRefusal =
  | NotAllowed
  | HangsRefusal
  | "succession-not-found"
  | "succession-carried-out"
  | "succession-withdrawn"
  | "moving-rows-not-seen"
  | "reorganisation-not-balanced";

/**
 * Takes back an operation whose day has not come: what it wrote at once goes, what it changed is as it was. What nobody can take back
 * unseen (somebody gave its bodies something, or another operation goes on from it) is refused.
 */
export async function withdrawSuccession(
  db: Database,
  act: Act,
  input: WithdrawSuccession,
  { followers }: Pick<OrganisationPorts, "followers">,
): Promise<Outcome<WithdrawalEffect, WithdrawRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<WithdrawalEffect, WithdrawRefusal>> => {
    const allowed = mayKeepOrganisations(act.actor);
    if (!allowed.ok) return allowed;
    const ahead = await holdAhead(transaction, act, input.successionId);
    if (!ahead) return refuse("succession-not-found");
    const waiting = stillWaiting(ahead, act);
    if (!waiting.ok) return waiting;
    const builtOn = await findBuiltOn(transaction, act, ahead);
    if (!builtOn.ok) return builtOn;

    // A dry run does it all, so that it tells what the deed will, and goes back.
    if (input.mode === "dry-run") await sql`savepoint withdrawal_tried`.execute(transaction);
    const returned = await goBack(transaction, act, { ahead, written: waiting.value }, { followers });
    if (!returned.ok) return returned;
    const effect = { successionId: ahead.id, effect: ahead.effect, rows: [...returned.value] };
    if (input.mode === "dry-run") {
      await sql`rollback to savepoint withdrawal_tried`.execute(transaction);
      return done(effect);
    }
    const count = countOf(effect.rows);
    if (count !== input.rowsSeen) return refuse("moving-rows-not-seen", { count, seen: input.rowsSeen });
    await markWithdrawn(transaction, act, ahead.id, input.reason);
    const { proposed, effectiveOn } = ahead;
    const subject = { kind: "organisation-succession", id: ahead.id };
    const taken = { act: "succession-withdrawn", subject, before: { effectiveOn, proposed }, after: { rows: effect.rows } }; // prettier-ignore
    await appendAudit(transaction, { ...act, reason: input.reason }, taken);
    return done(effect);
  });
}

function stillWaiting({ written, withdrawal, effectiveOn }: AheadRow, act: Act) {
  if (withdrawal !== null) return refuse("succession-withdrawn", { by: withdrawal.by });
  if (written === null || effectiveOn <= act.on) return refuse("succession-carried-out", { day: effectiveOn });
  return done(written);
}

type Back = { readonly ahead: AheadRow; readonly written: readonly WrittenRow[] };

async function goBack(
  transaction: OpenTransaction,
  act: Act,
  { ahead, written }: Back,
  { followers }: Pick<OrganisationPorts, "followers">,
): Promise<Outcome<readonly ReturningRows[], HangsRefusal | "reorganisation-not-balanced">> {
  const { id, effectiveOn, proposed } = ahead;
  const made = madeBy(written);
  const parts = await listPartsOf(transaction, act.workspaceId, id);
  const handovers = handoversOf(parts);
  const withdrawn = {
    effectiveOn,
    lastDay: dayBefore(effectiveOn),
    basis: proposed.basis,
    handovers,
    made: made.bodies,
    endsOn: lastDaysBefore(written),
  };
  const rows: ReturningRows[] = [];
  for (const { rejoin, label, countHeld } of followers) {
    if (!rejoin) continue;
    const before = await countHeld(transaction, act, effectiveOn);
    const own = await rejoin(transaction, act, withdrawn);
    const after = await countHeld(transaction, act, effectiveOn);
    const without = countOf(own.filter(({ from }) => from === null));
    if (after !== before + without) return refuse("reorganisation-not-balanced", { label, before, after, without });
    rows.push(...own);
  }
  const changed = await putRowsBack(transaction, act, written);
  if (changed) return refuseChanged(transaction, act, changed, ahead);
  await removeSuccession(transaction, act, id);
  const named = await findNamed(transaction, act, made, ahead);
  if (!named.ok) return named;
  await removeMade(transaction, act, made);
  await describeAgain(transaction, act, parts, written);
  return done([...rows, ...portfoliosOf(written, handovers)]);
}

/** The bodies whose last day the operation set, with the one that they had. */
function lastDaysBefore(written: readonly WrittenRow[]): ReadonlyMap<OrganisationId, PlainDate | null> {
  const ended = written.filter(({ table, before }) => table === "organisation" && before !== null);
  return new Map(
    ended.map(({ key, before }) => [
      OrganisationId.parse(key["id"]),
      PlainDate.nullable().parse(before?.["valid_to"] ?? null),
    ]),
  );
}

/** Posts that are one again, by the body that they would have come to. */
function portfoliosOf(written: readonly WrittenRow[], handovers: readonly Handover[]): ReturningRows[] {
  const lines = written.filter(({ table, after }) => table === "portfolio" && "organisation_id" in after);
  const ofBody = Map.groupBy(lines, ({ after }) => OrganisationId.parse(after["organisation_id"]));
  return [...ofBody].map(([from, own]) => {
    const givers = handovers.filter(({ to }) => to === from);
    const to = givers.length === 1 ? (givers[0]?.from ?? null) : null;
    return { label: "people.succession.portfolio", from, to, count: own.length };
  });
}

async function removeSuccession(transaction: OpenTransaction, act: Act, id: string): Promise<void> {
  const tables = organisationTables(transaction);
  await tables
    .deleteFrom("organisation_succession_part")
    .where("workspace_id", "=", act.workspaceId)
    .where("succession_id", "=", id)
    .execute();
  await tables
    .deleteFrom("organisation_succession")
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .execute();
}

async function removeMade(transaction: OpenTransaction, act: Act, { bodies, groups }: ReturnType<typeof madeBy>) {
  const tables = organisationTables(transaction);
  if (groups.length > 0)
    await tables
      .deleteFrom("organisation_group")
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "in", groups)
      .execute();
  if (bodies.length === 0) return;
  await sql`delete from organisation_closure where workspace_id = ${act.workspaceId}
    and (descendant_id = any(${bodies}::uuid[]) or ancestor_id = any(${bodies}::uuid[]))`.execute(transaction);
  await tables
    .deleteFrom("organisation_word")
    .where("workspace_id", "=", act.workspaceId)
    .where("organisation_id", "in", bodies)
    .execute();
  await tables
    .deleteFrom("organisation")
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "in", bodies)
    .execute();
}

/** What is made from links and names: the closure, the words of the search. */
async function describeAgain(
  transaction: OpenTransaction,
  act: Act,
  parts: readonly CarryingPart[],
  written: readonly WrittenRow[],
): Promise<void> {
  const gone = new Set(madeBy(written).bodies);
  const touched = parts.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const hung = written.filter(({ table }) => table === "organisation_parent").map(({ key }) => OrganisationId.parse(key["organisation_id"])); // prettier-ignore
  const standing = [...new Set([...touched, ...hung])].filter((id) => !gone.has(id));
  await rebuildClosure(transaction, act.workspaceId, standing);
  await searchBodiesAgain(transaction, act.workspaceId, standing);
  await indexBodyWords(transaction, act.workspaceId, standing);
  await forgetEntries(transaction, act.workspaceId, [...gone]);
}
