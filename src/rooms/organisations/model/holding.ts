import { z } from "zod";
import {
  dayBefore,
  isOrdered,
  passesOn,
  type Succession,
  type SuccessionPart,
  type Validity,
} from "#rooms/places/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { OrganisationId } from "./organisation.ts";

/** The body that a duty stands with, and on which days. */
export type Holding = Validity & { readonly organisationId: OrganisationId };

/** A part of a succession; `isCarrier` where a person said that what runs goes on with this receiver. */
export type CarryingPart = SuccessionPart<OrganisationId> & { readonly isCarrier?: boolean };

/** By what somebody goes on with a duty; `nobody` where no rule says it and a person has to. */
export const HandoverRule = z.enum(["keeps", "chosen", "only-receiver", "largest-share", "ended", "nobody"]);
export type HandoverRule = z.infer<typeof HandoverRule>;

export type Handover = {
  readonly from: OrganisationId;
  readonly to: OrganisationId | null;
  readonly rule: HandoverRule;
};

/**
 * Who goes on with a duty when `from` gives away: the receiver that a person chose; `from` itself while it keeps a part; the only
 * receiver; the one with the largest stated share.
 */
export function handoverOf(parts: readonly CarryingPart[], from: OrganisationId): Handover {
  const given = parts.filter((part) => part.from === from && passesOn(part));
  const chosen = given.find(({ isCarrier }) => isCarrier === true);
  if (chosen) return { from, to: chosen.to, rule: "chosen" };
  if (given.length === 0 || given.some(({ to }) => to === from)) return { from, to: from, rule: "keeps" };
  const [first, second] = given.toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0));
  if (first?.to === null || first === undefined) return { from, to: null, rule: "ended" };
  if (!second) return { from, to: first.to, rule: "only-receiver" };
  if ((first.share ?? 0) > (second.share ?? 0)) return { from, to: first.to, rule: "largest-share" };
  return { from, to: null, rule: "nobody" };
}

/** Every body whose duties leave it by these parts. */
export function handoversOf(parts: readonly CarryingPart[]): readonly Handover[] {
  const givers = new Set(parts.filter(passesOn).map(({ from }) => from));
  return [...givers].map((from) => handoverOf(parts, from)).filter(({ from, to }) => to !== from);
}

/**
 * Whose records will stand with the givers by the day of an operation: their own, and those of bodies that hand over to them before,
 * by operations whose day is still to come. In the order of `waiting`.
 */
export function handoversThrough(
  waiting: readonly { readonly parts: readonly CarryingPart[] }[],
  handovers: readonly Handover[],
): readonly Handover[] {
  const holders = new Set([...handovers, ...waiting.flatMap(({ parts }) => parts)].map(({ from }) => from));
  const heldByThen = Map.groupBy(holders, (holder) =>
    waiting.reduce<OrganisationId | null>((held, { parts }) => held && handoverOf(parts, held).to, holder),
  );
  return handovers.flatMap((handover) => {
    return (heldByThen.get(handover.from) ?? []).map((from) => ({ ...handover, from }));
  });
}

/** Where a duty of `named` stood from day to day, by every succession after the day of the words that gave it. */
export function holdingsOf(
  named: Validity & { readonly id: OrganisationId },
  successions: readonly (Succession<OrganisationId> & { readonly parts: readonly CarryingPart[] })[],
  since: PlainDate,
): readonly Holding[] {
  const events = successions
    .filter(({ effectiveOn }) => effectiveOn > since)
    .toSorted((one, other) => one.effectiveOn.localeCompare(other.effectiveOn));
  const holdings: Holding[] = [];
  let held: { readonly by: OrganisationId; readonly from: PlainDate | null } = { by: named.id, from: null };
  for (const { effectiveOn, parts } of events) {
    const next = handoverOf(parts, held.by).to;
    if (next === held.by) continue;
    holdings.push({ organisationId: held.by, validFrom: held.from, validTo: dayBefore(effectiveOn) });
    if (next === null) return holdings.filter(isOrdered);
    held = { by: next, from: effectiveOn };
  }
  // A body that ended without a recorded succession holds nothing after its last day.
  const validTo = held.by === named.id ? named.validTo : null;
  return [...holdings, { organisationId: held.by, validFrom: held.from, validTo }].filter(isOrdered);
}
