/** How much of time a timeline shows: from a month to the vision of the plans. */
export const TimeSpan = ["month", "quarter", "year", "five-years", "vision"] as const;
export type TimeSpan = (typeof TimeSpan)[number];
