import { z } from "zod";

/** How sure a value is. Low is marked wherever the value stands. */
const Certainty = z.enum(["high", "medium", "low"]);
export type Certainty = z.infer<typeof Certainty>;

/** The day that a value was true on, as precise as its source says it: a day, a month or a year. */
const AsOf = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u);

/** Where a value comes from. What the source does not give is null, never guessed. */
export const ValueSource = z.object({
  /** Document number, page address or "field visit"; null: the person who entered it answers for it alone. */
  source: z.string().trim().min(1).max(2000).nullable(),
  /** The words of the source that state it. */
  quote: z.string().trim().min(1).max(2000).nullable(),
  asOf: AsOf.nullable(),
  certainty: Certainty,
});
export type ValueSource = z.infer<typeof ValueSource>;
