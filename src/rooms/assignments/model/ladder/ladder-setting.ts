import { z } from "zod";

const days = z.int().min(1).max(60);
const severalDays = z.array(days).max(3).readonly();

/**
 * When a duty is reminded of and to whom it is told that nothing came, in working days from its deadline. The article text of
 * Decision 42/2014/QĐ-TTg was not at hand and provincial copies differ, so this is a setting of the territory, each with its basis.
 */
export const LadderSetting = z
  .object({
    /** So many working days before the deadline those who carry it out are reminded. */
    before: severalDays,
    onDay: z.boolean(),
    /** So many working days after it they are reminded again. */
    after: severalDays,
    /** The grace until the head of the leading body is told; null: never. */
    headAfter: days.nullable(),
    /** The grace until the office is told; null: never. */
    officeAfter: days.nullable(),
    /** Within so many days a standing duty is asked for a sign of life, where its rhythm names no span of its own. */
    aliveDays: z.int().min(1).max(366),
  })
  .refine(
    ({ headAfter, officeAfter }) => headAfter === null || officeAfter === null || officeAfter >= headAfter,
    "office-before-head",
  );
export type LadderSetting = z.infer<typeof LadderSetting>;

/**
 * A choice of ours until the office settles its own; no rule names it, nor do the instruments that were read name a number of days for a
 * duty "thường xuyên".
 */
export const SHIPPED_LADDER: LadderSetting = {
  before: [5],
  onDay: true,
  after: [1],
  headAfter: 3,
  officeAfter: 10,
  aliveDays: 90,
};

export const LadderAudience = z.enum(["handler", "head", "office"]);
export type LadderAudience = z.infer<typeof LadderAudience>;

/** `before-5`, `on-day`, `after-1`, `head-3`, `office-10`: the same rung of the same deadline is climbed once. */
export const RungKey = z.string().regex(/^(?:on-day|(?:before|after|head|office)-\d{1,2})$/u);

/** The states in which the leading body still owes the work; while the giver looks at a report, nobody is chased. */
export const OWED_STATES = ["given", "accepted", "in-progress", "handed-back"] as const;

/** The farthest working day of a ladder on either side of the deadline. */
export function reachOf({ before, after, headAfter, officeAfter }: LadderSetting): number {
  return Math.max(0, ...before, ...after, headAfter ?? 0, officeAfter ?? 0);
}
