import { z } from "zod";
import { DocumentId, Rendition } from "#rooms/documents/model/index.ts";
import { PlanId } from "./plan.ts";

/** The files of a plan's document. */
export const PlanFiles = z.object({
  planId: PlanId,
  title: z.string(),
  documentId: DocumentId,
  /** "Lưu hành nội bộ": stands on every page of the plan, and it may never be published. */
  isInternal: z.boolean(),
  files: z.array(Rendition),
  /** What the one who asks may do here. */
  may: z.object({ add: z.boolean(), purge: z.boolean() }),
});
export type PlanFiles = z.infer<typeof PlanFiles>;
