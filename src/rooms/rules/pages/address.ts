import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { RuleField } from "../model/index.ts";

/** The view in the address: the day, the field, the words that are looked for. */
export const RulesAddress = z.object({
  ngay: PlainDate.optional().catch(undefined),
  linhVuc: RuleField.optional().catch(undefined),
  tim: z.string().trim().min(1).max(200).optional().catch(undefined),
});
export type RulesAddress = z.infer<typeof RulesAddress>;
