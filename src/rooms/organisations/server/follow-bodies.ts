import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import { type Following, type FollowingRows, handoversThrough, type RowBalance } from "../model/index.ts";
import type { SuccessionFollower } from "./ports.ts";
import type { WaitingSuccession } from "./succession-queries.ts";

export type Foreseen = { readonly rows: readonly FollowingRows[]; readonly balance: readonly RowBalance[] };

/** Which rows of each follower move, and what it holds before and after. Rows that stand with a giver only by then are among them. */
export async function foresee(
  db: Database,
  act: Act,
  following: Following,
  { followers, waiting }: { followers: readonly SuccessionFollower[]; waiting: readonly WaitingSuccession[] },
): Promise<Foreseen> {
  const throughOthers = { ...following, handovers: handoversThrough(waiting, following.handovers) };
  const rows: FollowingRows[] = [];
  const balance: RowBalance[] = [];
  for (const { label, isDated, preview, countHeld } of followers) {
    const followsOn = followsLater(isDated, following.effectiveOn, act.on);
    const moving = await preview(db, act, isDated ? following : throughOthers);
    const without = countOf(moving.filter(({ to }) => to === null));
    const before = await countHeld(db, act, following.effectiveOn);
    rows.push(...moving.map((row) => ({ ...row, followsOn })));
    balance.push({ label, before, after: before - without, without, followsOn });
  }
  return { rows, balance };
}

export function countOf(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

function followsLater(isDated: boolean, effectiveOn: PlainDate, today: PlainDate): PlainDate | null {
  return !isDated && effectiveOn > today ? effectiveOn : null;
}

/** Lets rooms' rows follow; none may be lost or doubled on the way. */
export async function letFollow(
  transaction: OpenTransaction,
  act: Act,
  following: Following,
  { followers, balance }: { followers: readonly SuccessionFollower[]; balance: readonly RowBalance[] },
): Promise<Outcome<void, "reorganisation-not-balanced">> {
  for (const { label, follow, countHeld } of followers) {
    await follow(transaction, act, following);
    const counted = await countHeld(transaction, act, following.effectiveOn);
    const expected = balance.find((line) => line.label === label);
    if (counted !== expected?.after) {
      const { before = 0, without = 0 } = expected ?? {};
      return refuse("reorganisation-not-balanced", { label, before, after: counted, without });
    }
  }
  return done(undefined);
}
