import { z } from "zod";

/** How a formula calls one of the indicators that it is reckoned from. */
const FormulaInput = z.object({
  name: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9_]{0,30}$/u),
  code: z.string().trim().min(1).max(60),
});
export type FormulaInput = z.infer<typeof FormulaInput>;

/**
 * An indicator reckoned from others (công thức): `+ − × ÷`, brackets, `min`, `max`, `abs`; `truoc(x)` is the value of the period
 * before, `cungky(x)` that of the same period a year before. Its values are never stored: they follow from what was observed.
 */
export const Formula = z.object({
  expression: z.string().trim().min(1).max(500),
  inputs: z.array(FormulaInput).min(1).max(12),
});
export type Formula = z.infer<typeof Formula>;
