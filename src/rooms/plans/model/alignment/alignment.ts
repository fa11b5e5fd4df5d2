import { z } from "zod";
import { dueOnOf, type Proposal } from "#rooms/extraction/model/index.ts";
import { matchesBetween } from "#shared/likeness.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { VersionItem, versionItemOf } from "../plan-change.ts";
import { PlanId, ProposalId } from "../plan.ts";

/** Where the lower item cannot be squared with the upper one that it carries out. */
export const AlignmentConflict = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("later-deadline"), lower: PlainDate, upper: PlainDate }),
  z.object({ kind: z.literal("other-figure"), lower: z.string(), upper: z.string(), year: z.int().nullable() }),
]);
export type AlignmentConflict = z.infer<typeof AlignmentConflict>;

/** A lower item carries out an upper one: proposed by likeness, or said by a person. */
export const AlignmentLink = z.object({
  lower: ProposalId,
  upper: ProposalId,
  /** How alike the words are, 0–1, and what they share; null where a person linked unlike words. */
  likeness: z.object({ score: z.number(), shared: z.array(z.string()) }).nullable(),
  /** Who said so; null while it is only proposed. */
  decidedBy: z.string().nullable(),
  conflict: AlignmentConflict.nullable(),
});
export type AlignmentLink = z.infer<typeof AlignmentLink>;

/** A plan of another level: what its document calls it, and whether the lower document cites its number. */
export const AlignedPlan = z.object({
  planId: PlanId,
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  isCited: z.boolean(),
});
export type AlignedPlan = z.infer<typeof AlignedPlan>;

/** Clause by clause, how a plan carries out an upper one, with the orphans of both. */
export const Alignment = z.object({
  planId: PlanId,
  upper: AlignedPlan,
  isDecided: z.boolean(),
  lowerItems: z.array(VersionItem),
  upperItems: z.array(VersionItem),
  links: z.array(AlignmentLink),
  /** What nobody carries out, in the order of the upper document. */
  uncarried: z.array(ProposalId),
  /** What comes from nothing in the upper document, in the order of the lower one. */
  unfounded: z.array(ProposalId),
});
export type Alignment = z.infer<typeof Alignment>;

/** An item with what can contradict its counterpart. */
export type AlignableItem = {
  readonly item: VersionItem;
  readonly dueOn: PlainDate | null;
  readonly figure: { readonly value: number; readonly unit: string; readonly year: number | null } | null;
};
export type LinkDecision = {
  readonly lower: ProposalId;
  readonly upper: ProposalId;
  readonly isLinked: boolean;
  readonly by: string;
};

/** Below this, words of two levels that belong together were not told from words that do not (a choice: docs/alignment.md). */
const ALIKE = 0.2;
/** Of the likest upper items, how many one lower item is proposed to carry out. */
const PROPOSED_EACH = 2;
/** A second proposal stands only when it is nearly as like as the first. */
const NEARLY = 0.85;

/**
 * What of a plan can be carried out by another: an order or an aim. A programme is a name and a reference a number: who is to carry
 * them out an order says.
 * @returns undefined for a programme and a reference
 */
export function alignableOf(id: ProposalId, proposal: Proposal, anchor: string): AlignableItem | undefined {
  const item = versionItemOf(id, proposal, anchor);
  if (!item || item.kind === "programme") return undefined;
  const dueOn = proposal.kind === "assignment" ? dueOnOf(proposal.deadline) : null;
  const figure =
    proposal.kind === "target" && proposal.value2 === null
      ? { value: proposal.value, unit: proposal.unit, year: proposal.year }
      : null;
  return { item, dueOn, figure };
}

/**
 * Which lower items carry out which upper ones. What a person said stands, also that two do not belong together; of the rest the
 * likest are proposed, work with work and aims with aims. What is in no link is an orphan.
 */
export function alignmentOf(
  lower: readonly AlignableItem[],
  upper: readonly AlignableItem[],
  decisions: readonly LinkDecision[],
): Pick<Alignment, "links" | "uncarried" | "unfounded"> {
  const decided = new Map(decisions.map((decision) => [pairKey(decision.lower, decision.upper), decision]));
  const proposed = ["work", "aim"].flatMap((side) => likestPairs(lower.filter(isOf(side)), upper.filter(isOf(side))));
  const likeness = new Map(proposed.map((pair) => [pairKey(pair.lower.item.id, pair.upper.item.id), pair.likeness]));
  const lowerById = new Map(lower.map((each) => [each.item.id, each]));
  const upperById = new Map(upper.map((each) => [each.item.id, each]));
  const pairs = [
    ...decisions.filter(({ isLinked }) => isLinked).map((decision) => [decision.lower, decision.upper] as const),
    ...proposed
      .map((pair) => [pair.lower.item.id, pair.upper.item.id] as const)
      .filter(([left, right]) => !decided.has(pairKey(left, right))),
  ];
  const links = pairs.flatMap(([left, right]): AlignmentLink[] => {
    const [one, other] = [lowerById.get(left), upperById.get(right)];
    if (!one || !other) return [];
    const key = pairKey(left, right);
    return [
      {
        lower: left,
        upper: right,
        likeness: likeness.get(key) ?? null,
        decidedBy: decided.get(key)?.by ?? null,
        conflict: conflictOf(one, other),
      },
    ];
  });
  const [carrying, carried] = [new Set(links.map((link) => link.lower)), new Set(links.map((link) => link.upper))];
  return {
    links,
    uncarried: upper.map(({ item }) => item.id).filter((id) => !carried.has(id)),
    unfounded: lower.map(({ item }) => item.id).filter((id) => !carrying.has(id)),
  };
}

function likestPairs(lower: readonly AlignableItem[], upper: readonly AlignableItem[]) {
  const wordsOf = ({ item }: AlignableItem) => item.words;
  const matches = matchesBetween(lower.map(wordsOf), upper.map(wordsOf), { atLeast: ALIKE, most: PROPOSED_EACH });
  const best = new Map<number, number>();
  for (const { left, likeness } of matches) best.set(left, Math.max(best.get(left) ?? 0, likeness.score));
  return matches.flatMap(({ left, right, likeness }) => {
    const [one, other] = [lower[left], upper[right]];
    if (!one || !other || likeness.score < NEARLY * (best.get(left) ?? 0)) return [];
    return [{ lower: one, upper: other, likeness: { score: likeness.score, shared: [...likeness.shared] } }];
  });
}

function isOf(side: string) {
  return ({ item }: AlignableItem) => (item.kind === "target" || item.kind === "goal" ? "aim" : "work") === side;
}

function conflictOf(lower: AlignableItem, upper: AlignableItem): AlignmentConflict | null {
  if (lower.dueOn && upper.dueOn && lower.dueOn > upper.dueOn) {
    return { kind: "later-deadline", lower: lower.dueOn, upper: upper.dueOn };
  }
  const [one, other] = [lower.figure, upper.figure];
  const isSameMeasure = one && other && one.unit === other.unit && one.year === other.year;
  if (!isSameMeasure || one.value === other.value) return null;
  const written = ({ value, unit }: NonNullable<AlignableItem["figure"]>) => `${value} ${unit}`.trim();
  return { kind: "other-figure", lower: written(one), upper: written(other), year: one.year };
}

function pairKey(lower: ProposalId, upper: ProposalId): string {
  return `${lower} ${upper}`;
}
