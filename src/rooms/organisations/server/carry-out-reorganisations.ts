import { dayBefore } from "#rooms/places/model/index.ts";
import { type Act, CLOCK, WorkspaceId } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { Instant, type PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import { handoversOf } from "../model/index.ts";
import { foresee, letFollow } from "./follow-bodies.ts";
import type { SuccessionFollower } from "./ports.ts";
import { listWaiting, type WaitingSuccession } from "./succession-queries.ts";
import { organisationTables } from "./tables.ts";
import { forgetWritten } from "./withdrawal/ahead-queries.ts";

type Followers = { readonly followers: readonly SuccessionFollower[] };

/**
 * What was recorded ahead of its day is carried out on its morning, in the order of the days also when several have gone by: rows that
 * have no days of their own follow, and dated ones that came in the meantime are divided. Run again it writes nothing.
 */
export async function carryOutReorganisations(
  db: Database,
  workspace: string,
  { on, at, followers }: Followers & { readonly on: PlainDate; readonly at: string },
): Promise<void> {
  const act: Act = { workspaceId: WorkspaceId.parse(workspace), actor: CLOCK, at: Instant.parse(at), on };
  const carried = await inTransaction(db, (transaction) => carryOutDue(transaction, act, { followers }));
  if (!carried.ok) throw new Error(`${carried.refusal.code} ${JSON.stringify(carried.refusal.params)}`);
}

/** Also asked before another operation is recorded, so that its rows stand where they belong by then. */
export async function carryOutDue(
  transaction: OpenTransaction,
  act: Act,
  { followers }: Followers,
): Promise<Outcome<void, "reorganisation-not-balanced">> {
  for (const due of await listWaiting(transaction, act.workspaceId, act.on)) {
    const carried = await carryOut(transaction, act, due, { followers });
    if (!carried.ok) return carried;
  }
  return done(undefined);
}

async function carryOut(
  transaction: OpenTransaction,
  act: Act,
  { id, effectiveOn, basis, parts }: WaitingSuccession,
  { followers }: Followers,
): Promise<Outcome<void, "reorganisation-not-balanced">> {
  const following = { effectiveOn, lastDay: dayBefore(effectiveOn), basis, handovers: handoversOf(parts) };
  const foreseen = await foresee(transaction, act, following, { followers, waiting: [] });
  const reasoned = basis.instrument === null ? act : { ...act, reason: basis.instrument };
  const followed = await letFollow(transaction, reasoned, following, { followers, balance: foreseen.balance });
  if (!followed.ok) return followed;
  await organisationTables(transaction)
    .updateTable("organisation_succession")
    .set({ followed_at: act.at })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .execute();
  await forgetWritten(transaction, act, id);
  await appendAudit(transaction, reasoned, {
    act: "succession-followed",
    subject: { kind: "organisation-succession", id },
    after: { effectiveOn, ...foreseen },
  });
  return done(undefined);
}
