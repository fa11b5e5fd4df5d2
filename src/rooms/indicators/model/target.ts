import { z } from "zod";
import { Span } from "#rooms/documents/model/index.ts";
import { TargetProposal } from "#rooms/extraction/model/index.ts";

export const TargetId = z.uuid().brand<"TargetId">();
export type TargetId = z.infer<typeof TargetId>;

/** A level to be reached (mức phấn đấu), in the document's words. Which indicator measures it is chosen later, by a person. */
export const Target = Span.extend({
  id: TargetId,
  words: z.string().min(1),
  clause: z.int().nonnegative(),
  subject: z.string().nullable(),
  comparator: TargetProposal.shape.comparator,
  value: z.number(),
  value2: z.number().nullable(),
  unit: z.string(),
  year: z.int().nullable(),
});
export type Target = z.infer<typeof Target>;

/** Whether two targets ask for the same level of the same year, however each is worded. */
export function sameFigures(one: Target, other: Target): boolean {
  return (["comparator", "value", "value2", "unit", "year"] as const).every((key) => one[key] === other[key]);
}
