import { z } from "zod";
import { PlaceId } from "#rooms/places/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";

/**
 * How a line came about: the target's own words name the place, the head of the plan does, a person set it; and once the place ended:
 * the target goes on for the old area, is based on the place that follows, or is closed.
 */
const TerritoryKind = z.enum(["words", "head", "set", "continued", "rebased", "closed"]);
export type TerritoryKind = z.infer<typeof TerritoryKind>;

/** What a person may say. */
const TerritoryDecisionKind = TerritoryKind.extract(["set", "continued", "rebased", "closed"]);

/** For which place a target counts from a day on. Lines are only ever added. */
export const TerritoryLine = z.object({
  kind: TerritoryKind,
  placeId: PlaceId.nullable(),
  /** `null`: from the beginning. */
  validFrom: PlainDate.nullable(),
  basis: z.string().nullable(),
  decidedBy: z.string(),
  decidedOn: PlainDate,
});
export type TerritoryLine = z.infer<typeof TerritoryLine>;

/** The line that holds on a day: of those that have begun, the one said last. */
export function territoryOn(lines: readonly TerritoryLine[], day: PlainDate): TerritoryLine | undefined {
  return lines.findLast(({ validFrom }) => validFrom === null || validFrom <= day);
}

type Days = { readonly validFrom: PlainDate | null; readonly validTo: PlainDate | null };

/** The last day of the place, when it ended and nobody has said yet what becomes of the target. */
export function endedTerritory(
  line: Pick<TerritoryLine, "kind"> | undefined,
  place: Days | undefined,
  day: PlainDate,
): PlainDate | null {
  if (!line || !place || line.kind === "continued" || line.kind === "closed") return null;
  return place.validTo !== null && place.validTo < day ? place.validTo : null;
}

export const TerritoryDecision = z.object({
  kind: TerritoryDecisionKind,
  /** The place it counts for; of a continued target the old one, of a closed one none. */
  placeId: PlaceId.nullable(),
  from: PlainDate,
  basis: z.string().trim().min(3).max(1_000),
});
export type TerritoryDecision = z.infer<typeof TerritoryDecision>;

export type TerritoryRefusal =
  | "territory-place-missing"
  | "territory-place-not-in-force"
  | "territory-not-ended"
  | "territory-unknown"
  | "territory-closed";

/** May a person say so? Gives the place of the next line. */
export function decideTerritory(
  lines: readonly TerritoryLine[],
  { kind, placeId, from }: TerritoryDecision,
  places: ReadonlyMap<string, Days>,
): Outcome<PlaceId | null, TerritoryRefusal> {
  const standing = territoryOn(lines, from);
  if (standing?.kind === "closed" && kind !== "set") return refuse("territory-closed");
  if (kind === "closed") return done(null);
  if (kind === "continued") {
    if (!standing || standing.placeId === null) return refuse("territory-unknown");
    const isEnded = endedTerritory(standing, places.get(standing.placeId), from) !== null;
    return isEnded ? done(standing.placeId) : refuse("territory-not-ended");
  }
  if (placeId === null) return refuse("territory-place-missing");
  const place = places.get(placeId);
  const begins = place?.validFrom ?? null;
  const ends = place?.validTo ?? null;
  const isInForce = place !== undefined && (begins === null || begins <= from) && (ends === null || ends >= from);
  return isInForce ? done(placeId) : refuse("territory-place-not-in-force", { day: from });
}
