import { z } from "zod";
import { ReadingNotice } from "#rooms/documents/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlanFiles } from "./plan-files.ts";
import { PlanId } from "./plan.ts";
import { mayReviewPlans } from "./policy.ts";

/** Longest text that a paste may carry, in UTF-16 units: about 800 pages. */
export const LONGEST_PASTE = 2_000_000;

export const importPlanEndpoint = endpoint({
  name: "importPlan",
  method: "POST",
  path: "/api/plans/import",
  summary: "Reads a pasted text and opens its review; the same text again opens the same plan",
  permission: mayReviewPlans,
  body: z.object({
    text: z.string().max(LONGEST_PASTE),
    /** The name of the dropped file; absent when the text was pasted. */
    fileName: z.string().max(255).optional(),
  }),
  output: z.object({ planId: PlanId, isNew: z.boolean() }),
});

/** A document that an archive holds, by the name it has there. */
export const ImportMember = z.object({ name: z.string(), sizeBytes: z.int().nonnegative() });
export type ImportMember = z.infer<typeof ImportMember>;

export const ImportedFile = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("imported"),
    planId: PlanId,
    isNew: z.boolean(),
    notices: z.array(ReadingNotice).readonly(),
    isInternal: z.boolean(),
  }),
  z.object({ kind: z.literal("archive"), members: z.array(ImportMember).readonly() }),
]);
export type ImportedFile = z.infer<typeof ImportedFile>;

/** What a long reading does just now: reading one of several files, recognising one of several pages, finding proposals, comparing copies. */
export const ImportProgress = z.object({
  step: z.enum(["reading", "recognising", "finding-proposals", "comparing"]),
  done: z.int().nonnegative(),
  of: z.int().nonnegative(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

const MEMBER = z.string().min(1).max(1000);

/** The body is the bytes of the file; `text/event-stream` is told the progress of a long reading. */
export const importFileEndpoint = endpoint({
  name: "importFile",
  method: "POST",
  path: "/api/plans/import-file",
  summary: "Reads a file of any known kind and opens its review; of an archive, says which documents it holds",
  permission: mayReviewPlans,
  query: z.object({
    fileName: z.string().min(1).max(255),
    /** Which document of an archive is the plan, by the name that the answer gave it. */
    member: MEMBER.optional(),
    /** Which others are its annexes, in their order: they are read after the plan, as part of it. Named once for each. */
    annex: z.preprocess((given) => (typeof given === "string" ? [given] : given), z.array(MEMBER).max(100).optional()),
  }),
  output: ImportedFile,
});

/** The body is the bytes of the file, the progress as of `importFile`. */
export const addPlanFileEndpoint = endpoint({
  name: "addPlanFile",
  method: "POST",
  path: "/api/plans/:planId/files",
  summary:
    "Keeps another copy of the plan's document (the signed PDF beside the Word draft) and tells where the two differ",
  permission: mayReviewPlans,
  params: z.object({ planId: PlanId }),
  query: z.object({ fileName: z.string().min(1).max(255) }),
  output: PlanFiles,
});
