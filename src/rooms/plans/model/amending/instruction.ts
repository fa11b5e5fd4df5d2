import { z } from "zod";
import { Span } from "#rooms/documents/model/index.ts";

/** A step of an address: `khoản 2`, `mục II`, `gạch đầu dòng thứ nhất`. Outer steps have the lower rank. */
export const AddressStep = z.object({ word: z.string(), label: z.string(), rank: z.number() });
export type AddressStep = z.infer<typeof AddressStep>;

/** Which clause is meant, the outermost step first. */
export const Address = z.array(AddressStep);
export type Address = z.infer<typeof Address>;

export const InstructionKind = z.enum([
  "replace", // a clause is to read otherwise
  "replace-title", // only its own line, what stands below stays
  "add", // a new clause
  "repeal", // a clause goes
  "replace-words", // words are to read otherwise, in a clause or everywhere
  "drop-words",
  "add-words", // words come before or after other words
  "other", // it amends, and the grammar cannot say how
]);
export type InstructionKind = z.infer<typeof InstructionKind>;

/** What an amending document orders in one place, as its words say it. */
export type Instruction = {
  readonly kind: InstructionKind;
  /** Where the amending document orders it. */
  readonly span: Span;
  readonly targets: readonly Address[];
  /** `add`: the clause beside which the new one stands; `add-words`: on which side of the known words. */
  readonly beside: { readonly side: "after" | "before"; readonly address: Address } | null;
  /** The words to be found, for the kinds that say words. */
  readonly known: readonly string[];
  /** The new wording; empty for what goes. */
  readonly wording: string;
  /** Numbers of documents named in it or above it: what is amended. */
  readonly numbers: readonly string[];
};

/** Why an instruction waits for a person. */
export const OpenReason = z.enum([
  "not-understood",
  "no-such-clause",
  "several-such-clauses",
  "already-there",
  "words-not-found",
  "overlaps",
  "another-document",
  "no-wording",
]);
export type OpenReason = z.infer<typeof OpenReason>;

/** A stretch of the earlier text and what stands in its place in the later one. */
export const Edit = z.object({ before: Span, after: Span });
export type Edit = z.infer<typeof Edit>;

/** An instruction against the plan in force: where it changes the words, or why it is open. */
export const PlacedInstruction = z.object({
  kind: InstructionKind,
  span: Span,
  words: z.string(),
  edits: z.array(Edit),
  open: OpenReason.nullable(),
});
export type PlacedInstruction = z.infer<typeof PlacedInstruction>;
