import { z } from "zod";

/**
 * What a territory lays down about extensions. The article text of Decision 42/2014/QĐ-TTg was not at hand and provincial copies
 * differ, so this is a setting and no law of ours. In every case the first date stays visible and the giver decides.
 */
export const ExtensionRule = z.object({
  askBy: z.enum(["due-day", "any-day"]),
  /** How many extensions one assignment may be given; null: no limit. */
  most: z.int().positive().nullable(),
});
export type ExtensionRule = z.infer<typeof ExtensionRule>;

export const DEFAULT_EXTENSION_RULE: ExtensionRule = { askBy: "due-day", most: null };
