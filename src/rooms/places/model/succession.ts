import { z } from "zod";
import type { PlainDate } from "#shared/plain-date.ts";
import { dayBefore, type Validity } from "./validity.ts";

/** What happened to one record in a dated event. */
export const SuccessionKind = z.enum(["renamed", "merged", "split", "ended", "moved"]);
export type SuccessionKind = z.infer<typeof SuccessionKind>;

/** The part of a succession that passes from one record to another; `to` is `null` when nobody follows. */
export type SuccessionPart<Id> = {
  readonly kind: SuccessionKind;
  readonly from: Id;
  readonly to: Id | null;
  /** 0–1 of what `from` held; `null` where the law does not say. */
  readonly share: number | null;
};

/** One dated event. All its parts happen at once on the morning of `effectiveOn`. */
export type Succession<Id> = { readonly effectiveOn: PlainDate; readonly parts: readonly SuccessionPart<Id>[] };

export type Heir<Id> = {
  /** `null`: ended without anybody known to follow. */
  readonly id: Id | null;
  /** 0–1; the shares of all heirs sum to 1. */
  readonly share: number;
  /** The law does not say how much; equal parts stand in until someone does. */
  readonly isAssumed: boolean;
};

type Holding = { readonly share: number; readonly isAssumed: boolean };

/**
 * Who holds on `day` what `id` held, by the chain of all successions until then, shares multiplied. A record that still exists
 * holds its own.
 *
 * @param since the day of the record that asks: what a body gave away before does not concern it
 */
export function successorsOn<Id extends string>(
  bodies: readonly ({ readonly id: Id } & Validity)[],
  successions: readonly Succession<Id>[],
  id: Id,
  day: PlainDate,
  since?: PlainDate,
): readonly Heir<Id>[] {
  const passed = successions
    .filter(({ effectiveOn }) => effectiveOn <= day && (since === undefined || effectiveOn > since))
    .toSorted((one, other) => one.effectiveOn.localeCompare(other.effectiveOn));
  const holdings = passed.reduce(
    (held, { parts }) => afterParts(held, parts),
    new Map<Id | null, Holding>([[id, { share: 1, isAssumed: false }]]),
  );
  return heirsOf(holdings, bodies, day);
}

function afterParts<Id extends string>(
  held: ReadonlyMap<Id | null, Holding>,
  parts: readonly SuccessionPart<Id>[],
): Map<Id | null, Holding> {
  const given = Map.groupBy(parts.filter(passesOn), ({ from }) => from);
  const after = new Map([...held].filter(([holder]) => holder === null || !given.has(holder)));
  for (const [from, ownParts] of given) {
    const holding = held.get(from);
    if (!holding) continue;
    for (const { to, share, isAssumed } of statedShares(ownParts)) {
      add(after, to, { share: holding.share * share, isAssumed: holding.isAssumed || isAssumed });
    }
  }
  return after;
}

/** A new name or a new place in the hierarchy passes nothing on. */
export function passesOn({ kind }: SuccessionPart<string>): boolean {
  return kind !== "renamed" && kind !== "moved";
}

/** Shares as stated; what is left is divided equally among the parts that state none. */
function statedShares<Id>(parts: readonly SuccessionPart<Id>[]) {
  const stated = sumOf(parts);
  const silent = parts.filter(({ share }) => share === null).length;
  const rest = Math.max(0, 1 - stated);
  return parts.map(({ to, share }) =>
    share === null
      ? { to, share: rest / silent, isAssumed: silent > 1 }
      : { to, share: silent === 0 ? share / stated : share, isAssumed: false },
  );
}

function add<Id>(holdings: Map<Id | null, Holding>, holder: Id | null, more: Holding): void {
  const before = holdings.get(holder);
  const share = (before?.share ?? 0) + more.share;
  holdings.set(holder, { share, isAssumed: more.isAssumed || before?.isAssumed === true });
}

function heirsOf<Id extends string>(
  holdings: ReadonlyMap<Id | null, Holding>,
  bodies: readonly ({ readonly id: Id } & Validity)[],
  day: PlainDate,
): readonly Heir<Id>[] {
  const ended = new Set(bodies.filter(({ validTo }) => validTo !== null && validTo < day).map(({ id }) => id));
  const heirs = new Map<Id | null, Holding>();
  for (const [holder, holding] of holdings) {
    add(heirs, holder !== null && ended.has(holder) ? null : holder, holding);
  }
  return [...heirs]
    .map(([id, { share, isAssumed }]) => ({ id, share, isAssumed }))
    .toSorted((one, other) => other.share - one.share);
}

/** Rounding of thirds and the like. */
const TOLERANCE = 1e-6;

/** Do the parts of one `from` hand over all of it, no more and no less? */
export function isWholeDivision(parts: readonly SuccessionPart<string>[]): boolean {
  const stated = sumOf(parts);
  const hasSilent = parts.some(({ share }) => share === null);
  return hasSilent ? stated < 1 - TOLERANCE : Math.abs(stated - 1) <= TOLERANCE;
}

function sumOf(parts: readonly SuccessionPart<unknown>[]): number {
  return parts.reduce((sum, { share }) => sum + (share ?? 0), 0);
}

/** The records that end with an event, and their last day. One that keeps a part of its own goes on. */
export function endedBy<Id extends string>({ effectiveOn, parts }: Succession<Id>): ReadonlyMap<Id, PlainDate> {
  const given = Map.groupBy(parts.filter(passesOn), ({ from }) => from);
  const lastDay = dayBefore(effectiveOn);
  const ended = [...given].filter(([from, ownParts]) => !ownParts.some(({ to }) => to === from));
  return new Map(ended.map(([from]) => [from, lastDay]));
}
