import type { PlainDate } from "#shared/plain-date.ts";
import type { KnownFigure } from "./office-figure.ts";

/** On which day, and where, something happened that the law is asked about. */
export type Event = { readonly on: PlainDate; readonly territory: string | null };

function isInForce({ validFrom, validTo }: Pick<KnownFigure, "validFrom" | "validTo">, on: PlainDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

/**
 * The figure in force on the day of the event, never today's: an office's own before the statute book's, a province's before the
 * country's, the later one before the earlier. Undefined when nothing is known of that day.
 */
export function figureInForce(
  figures: readonly KnownFigure[],
  key: string,
  { on, territory }: Event,
): KnownFigure | undefined {
  const candidates = figures.filter(
    (figure) =>
      figure.key === key && isInForce(figure, on) && (figure.territory === null || figure.territory === territory),
  );
  return candidates.toSorted(byPrecedence)[0];
}

/** Every key once, with the figure in force and what it puts aside: the office sees what its own figure stands before. */
export function figuresInForce(figures: readonly KnownFigure[], event: Event): InForce[] {
  const byKey = Map.groupBy(figures, ({ key }) => key);
  return [...byKey].flatMap(([key, all]) => {
    const figure = figureInForce(all, key, event);
    if (!figure) return [];
    const others = all.filter((other) => other !== figure);
    return [{ figure, others: others.toSorted((one, other) => compareDays(other.validFrom, one.validFrom)) }];
  });
}

export type InForce = { readonly figure: KnownFigure; readonly others: KnownFigure[] };

function byPrecedence(one: KnownFigure, other: KnownFigure): number {
  const ranks = [
    Number(other.office !== null) - Number(one.office !== null),
    Number(other.territory !== null) - Number(one.territory !== null),
    compareDays(other.validFrom, one.validFrom),
    compareDays(other.office?.writtenOn ?? null, one.office?.writtenOn ?? null),
  ];
  return ranks.find((rank) => rank !== 0) ?? 0;
}

function compareDays(one: string | null, other: string | null): number {
  if (one === other) return 0;
  return (one ?? "") < (other ?? "") ? -1 : 1;
}
