import type { PlainDate } from "#shared/plain-date.ts";
import { dayBefore, type Validity } from "../validity.ts";

export type StandingBoundary = {
  readonly id: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
};

export type BoundaryDays = {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  /** Ends the day before. */
  readonly closes: StandingBoundary | null;
  /** Began on the same day: what is loaded mends it. */
  readonly replaces: StandingBoundary | null;
};

/**
 * The days on which a boundary holds that is loaded from a day: until the next one that is known, or until its place ends. What held
 * before ends the day before; what began on the very day was wrong and gives way.
 */
export function boundaryDays(from: PlainDate, place: Validity, standing: readonly StandingBoundary[]): BoundaryDays {
  const later = standing.filter(({ validFrom }) => validFrom > from).map(({ validFrom }) => dayBefore(validFrom));
  const ends = [...later, ...(place.validTo === null ? [] : [place.validTo])].toSorted();
  const before = standing.find(({ validFrom, validTo }) => validFrom < from && (validTo === null || validTo >= from));
  return {
    validFrom: from,
    validTo: ends[0] ?? null,
    closes: before ?? null,
    replaces: standing.find(({ validFrom }) => validFrom === from) ?? null,
  };
}
