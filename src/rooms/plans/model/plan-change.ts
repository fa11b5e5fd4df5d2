import { z } from "zod";
import type { Proposal } from "#rooms/extraction/model/index.ts";
import { matchesBetween } from "#shared/likeness.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { PlacedInstruction } from "./amending/instruction.ts";
import { PlanId, ProposalId } from "./plan.ts";

/** An item of a plan's version: what a proposal says and where. */
export const VersionItem = z.object({
  id: ProposalId,
  kind: z.enum(["assignment", "target", "programme", "goal", "solution"]),
  words: z.string(),
  /** Who, by when, what comes out: what may change while the words stay. */
  terms: z.string(),
  anchor: z.string(),
});
export type VersionItem = z.infer<typeof VersionItem>;

const ChangeKind = z.enum(["kept", "moved", "changed", "repealed", "new"]);
type ChangeKind = z.infer<typeof ChangeKind>;

/** How an item of the earlier version goes on in the later one; `new` has no earlier item, `repealed` no later one. */
export const PlanChange = z.object({
  kind: ChangeKind,
  before: VersionItem.nullable(),
  after: VersionItem.nullable(),
  /** How alike the words are, 0–1, and what they share; null where there is nothing to compare. */
  likeness: z.object({ score: z.number(), shared: z.array(z.string()) }).nullable(),
  /** Who said so; null while it is only proposed. */
  decidedBy: z.string().nullable(),
  /** The amending document's instruction that changed its words, by place; null where none did. */
  instruction: z.int().nonnegative().nullable(),
});
export type PlanChange = z.infer<typeof PlanChange>;

/** A new version comes as a whole, or as a document that says what changes. */
export const ReadAs = z.enum(["whole", "amending"]);
export type ReadAs = z.infer<typeof ReadAs>;

/** An instruction of the amending document; one that could not be carried out is settled by a person's note. */
export const PlanInstruction = PlacedInstruction.extend({
  ordinal: z.int().nonnegative(),
  settled: z.object({ by: z.string(), note: z.string() }).nullable(),
});
export type PlanInstruction = z.infer<typeof PlanInstruction>;

const versionOfPlan = z.object({ planId: PlanId, title: z.string(), publishedOn: PlainDate.nullable() });
export const PlanChanges = z.object({
  planId: PlanId,
  title: z.string(),
  version: z.int().positive(),
  isPublished: z.boolean(),
  previous: versionOfPlan.nullable(),
  readAs: ReadAs,
  /** The draft's words hold amending instructions, so it may be read either way. */
  canAmend: z.boolean(),
  instructions: z.array(PlanInstruction),
  items: z.array(PlanChange),
});
export type PlanChanges = z.infer<typeof PlanChanges>;

export const PlanVersions = z.object({ items: z.array(versionOfPlan), inForce: PlanId.nullable() });
export type PlanVersions = z.infer<typeof PlanVersions>;

/** What a person decided: by the earlier item's id, the later item it goes on as, or null where it is repealed. */
export type DecidedChange = { readonly after: ProposalId | null; readonly by: string };

const ALIKE = 0.35;
const CANDIDATES = 5;

/**
 * How the items of one version go on in the next: what a person decided stands; the same words are kept (or moved); of the rest the
 * likest pairs of a kind belong together, the likest first; what one instruction takes and gives belongs together however unlike;
 * what finds no partner is repealed, or new.
 */
export function changesBetween(
  before: readonly VersionItem[],
  after: readonly VersionItem[],
  decided: ReadonlyMap<ProposalId, DecidedChange>,
  instructed: ReadonlyMap<ProposalId, number> = new Map(),
): PlanChange[] {
  const laterById = new Map(after.map((item) => [item.id, item]));
  const partners = new Map<ProposalId, ProposalId | null>();
  for (const [earlier, { after: later }] of decided) {
    if (later === null || laterById.has(later)) partners.set(earlier, later);
  }
  const taken = new Set(partners.values());
  const pair = (left: VersionItem, right: VersionItem) => {
    if (partners.has(left.id) || taken.has(right.id) || left.kind !== right.kind) return;
    partners.set(left.id, right.id);
    taken.add(right.id);
  };
  pairSameWords(before, after, pair);
  const matches = matchesBetween(
    before.map(({ words }) => words),
    after.map(({ words }) => words),
    {
      atLeast: ALIKE,
      most: CANDIDATES,
    },
  );
  for (const { left, right } of matches.toSorted((a, b) => b.likeness.score - a.likeness.score)) {
    const [earlier, later] = [before[left], after[right]];
    if (earlier && later) pair(earlier, later);
  }
  for (const earlier of before) {
    const by = instructed.get(earlier.id);
    const later = by === undefined ? [] : after.filter((item) => instructed.get(item.id) === by);
    for (const item of later) pair(earlier, item);
  }
  const instructionOf = (earlier: VersionItem | null, later: VersionItem | null) =>
    (earlier && instructed.get(earlier.id)) ?? (later && instructed.get(later.id)) ?? null;
  const likenessOfPair = likenessByPair(before, after, matches);
  const goingOn = before.map((earlier): PlanChange => {
    const later = laterById.get(partners.get(earlier.id) ?? ("" as ProposalId)) ?? null;
    const likeness = later && likenessOfPair(earlier.id, later.id);
    const decidedBy = decided.get(earlier.id)?.by ?? null;
    const instruction = instructionOf(earlier, later);
    return { kind: kindOf(earlier, later), before: earlier, after: later, likeness, decidedBy, instruction };
  });
  const news = after
    .filter(({ id }) => !taken.has(id))
    .map((later): PlanChange => ({
      kind: "new",
      before: null,
      after: later,
      likeness: null,
      decidedBy: null,
      instruction: instructionOf(null, later),
    }));
  return [...goingOn, ...news];
}

/** Of several items with the same words the one at the same place comes first. */
function pairSameWords(
  before: readonly VersionItem[],
  after: readonly VersionItem[],
  pair: (left: VersionItem, right: VersionItem) => void,
): void {
  const byWords = Map.groupBy(after, wordsKey);
  for (const left of before) {
    const same = byWords.get(wordsKey(left)) ?? [];
    for (const right of same.toSorted((a, b) => Number(b.anchor === left.anchor) - Number(a.anchor === left.anchor))) {
      pair(left, right);
    }
  }
}

function likenessByPair(
  before: readonly VersionItem[],
  after: readonly VersionItem[],
  matches: ReturnType<typeof matchesBetween>,
) {
  const known = new Map(
    matches.map(({ left, right, likeness }) => [`${before[left]?.id} ${after[right]?.id}`, likeness]),
  );
  return (left: ProposalId, right: ProposalId) => {
    const likeness = known.get(`${left} ${right}`);
    return likeness ? { score: likeness.score, shared: [...likeness.shared] } : null;
  };
}

function kindOf(before: VersionItem, after: VersionItem | null): ChangeKind {
  if (!after) return "repealed";
  if (wordsKey(before) !== wordsKey(after) || before.terms !== after.terms) return "changed";
  return before.anchor === after.anchor ? "kept" : "moved";
}

function wordsKey({ kind, words }: VersionItem): string {
  return `${kind} ${words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()}`;
}

/** What of a proposal goes on from version to version; a reference only cites. */
export function versionItemOf(id: ProposalId, proposal: Proposal, anchor: string): VersionItem | undefined {
  if (proposal.kind === "reference") return undefined;
  return { id, kind: proposal.kind, words: proposal.quote, terms: termsOf(proposal), anchor };
}

function termsOf(proposal: Proposal): string {
  if (proposal.kind !== "assignment") return "";
  const { leads, coordinators, deadline, product } = proposal;
  const names = (bodies: readonly { readonly quote: string }[]) => bodies.map(({ quote }) => quote).join(", ");
  return [names(leads), names(coordinators), deadline?.words.quote ?? "", product?.quote ?? ""].join(" · ");
}

/** The version of a chain that is in force on a day: the last one published by then. */
export function versionInForce<Version extends { readonly publishedOn: PlainDate | null }>(
  versions: readonly Version[],
  day: PlainDate,
): Version | undefined {
  return versions
    .filter(({ publishedOn }) => publishedOn !== null && publishedOn <= day)
    .toSorted((a, b) => (a.publishedOn ?? "").localeCompare(b.publishedOn ?? ""))
    .at(-1);
}
