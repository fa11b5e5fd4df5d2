import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { fold } from "#shared/fold.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentId } from "./assignment.ts";
import { AssignmentAct } from "./life.ts";

export const AssignmentSourceId = z.uuid().brand<"AssignmentSourceId">();
export type AssignmentSourceId = z.infer<typeof AssignmentSourceId>;

/** Công văn, thông báo kết luận, công điện, quyết định, thư, văn bản khác. */
export const SourceKind = z.enum(["dispatch", "conclusion", "telegram", "decision", "letter", "other"]);

const words = (longest: number) => z.string().trim().min(1).max(longest);

/** A stored file, by its content. */
const StoredFile = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/u), fileName: words(255) });

/**
 * The document outside a plan that assignments come from. Number (without spaces), day and issuer tell it from any other; given again,
 * it is the same source.
 */
export const AssignmentSource = z.object({
  kind: SourceKind,
  /** `1187/UBND-KTN`; null where the document bears none. */
  number: words(100).nullable(),
  issuedOn: PlainDate,
  issuer: words(300),
  /** The issuing body in the register; null: found by its name on the day, or left open. */
  giverId: OrganisationId.nullable().default(null),
  summary: words(2_000).nullable().default(null),
  /** The words of the document, where somebody pasted them; spans of items lie in them. */
  words: z.string().max(200_000).nullable().default(null),
  file: StoredFile.nullable().default(null),
  /** By what right and on what ground it is given: never empty. */
  basis: words(2_000),
});
export type AssignmentSource = z.infer<typeof AssignmentSource>;

/** A body by its name in the document; with the id where a person has chosen it. */
export const GivenBody = z.object({ name: words(300), organisationId: OrganisationId.nullable().default(null) });
export type GivenBody = z.infer<typeof GivenBody>;

/** What had already happened by the record of an office's own list; judged by the life table like any act. */
const GivenStep = z.object({
  act: AssignmentAct,
  on: PlainDate,
  words: words(4_000).nullable().default(null),
  product: words(2_000).nullable().default(null),
  newDueOn: PlainDate.nullable().default(null),
});

export const GivenAssignment = z.object({
  words: words(10_000),
  /** Where the words stand in those of the source; both null when they were typed. */
  start: z.int().nonnegative().nullable().default(null),
  end: z.int().nonnegative().nullable().default(null),
  leads: z.array(GivenBody).min(1).max(50),
  coordinators: z.array(GivenBody).max(200).default([]),
  product: words(2_000).nullable().default(null),
  /** The first date; null: none set. */
  dueOn: PlainDate.nullable().default(null),
  /** How the document words the deadline. */
  deadlineWords: words(500).nullable().default(null),
  /** Null: the day of the source. */
  givenOn: PlainDate.nullable().default(null),
  steps: z.array(GivenStep).max(100).default([]),
});
export type GivenAssignment = z.infer<typeof GivenAssignment>;

const MOST_ITEMS = 5_000;

export const GiveAssignments = z.object({
  source: AssignmentSource,
  items: z.array(GivenAssignment).min(1).max(MOST_ITEMS),
});
export type GiveAssignments = z.infer<typeof GiveAssignments>;

export const AssignmentsGiven = z.object({
  sourceId: AssignmentSourceId,
  /** In the order of the items. `isNew` is false for what this source had given before. */
  items: z.array(z.object({ assignmentId: AssignmentId, code: z.string(), isNew: z.boolean() })).readonly(),
});
export type AssignmentsGiven = z.infer<typeof AssignmentsGiven>;

/** The same words to the same bodies from one source are one assignment, however they are spaced. */
export function keyOfItem({ words: text, leads }: Pick<GivenAssignment, "words" | "leads">): string {
  const plain = (each: string) => fold(each).replace(/\s+/gu, " ").trim();
  return [plain(text), ...leads.map(({ name }) => plain(name)).toSorted()].join("\n");
}

/** A part of an assignment that may be the document's or set by the one who gives it. */
export const GiverField = z.enum(["leads", "coordinators", "product"]);
export type GiverField = z.infer<typeof GiverField>;

/**
 * What of an assignment the document's words do not say, so that a person has set it: it is never shown as if the document said it.
 * Where no words are kept nothing can be held against them.
 */
export function setByGiver(
  words: string | null,
  { leads, coordinators, product }: Pick<GivenAssignment, "leads" | "coordinators" | "product">,
): GiverField[] {
  if (words === null) return [];
  const plain = (text: string) => fold(text).replace(/\s+/gu, " ").trim();
  const all = plain(words);
  const isSaid = (text: string) => all.includes(plain(text));
  const fields: GiverField[] = [];
  if (!leads.every(({ name }) => isSaid(name))) fields.push("leads");
  if (!coordinators.every(({ name }) => isSaid(name))) fields.push("coordinators");
  if (product !== null && !isSaid(product)) fields.push("product");
  return fields;
}
