import { z } from "zod";
import { Stage, StatedValue } from "./observation.ts";

/** What a derived value was reckoned from: a figure of an input, with the source and the day on which it was recorded. */
const DerivedFrom = z.object({
  name: z.string(),
  code: z.string(),
  indicatorId: z.uuid(),
  period: z.string(),
  value: z.number(),
  stage: Stage,
  source: z.string(),
  /** The day of the recording; of an input that is itself derived the latest of its own. */
  asOf: z.string(),
});

/** A value that follows from others: never stored, and it says from what. */
export const DerivedValue = StatedValue.extend({ from: z.array(DerivedFrom) });
export type DerivedValue = z.infer<typeof DerivedValue>;
