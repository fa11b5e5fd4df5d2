import { describe, expect, test } from "vitest";
import { PlaceId } from "#rooms/places/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import {
  decideTerritory,
  endedTerritory,
  type TerritoryDecision,
  type TerritoryLine,
  territoryOn,
} from "./territory.ts";

const day = (text: string) => PlainDate.parse(text);
const OLD = PlaceId.parse("01890000-0000-7000-8000-000000000001");
const CITY = PlaceId.parse("01890000-0000-7000-8000-000000000002");
const places = new Map([
  [OLD as string, { validFrom: null, validTo: day("2025-06-30") }],
  [CITY as string, { validFrom: day("2025-07-01"), validTo: null }],
]);
const line = (
  kind: TerritoryLine["kind"],
  placeId: PlaceId | null,
  validFrom: string | null = null,
): TerritoryLine => ({
  kind,
  placeId,
  validFrom: validFrom === null ? null : day(validFrom),
  basis: null,
  decidedBy: "An",
  decidedOn: day("2025-07-10"),
});
const stated = line("words", OLD);
const decision = (
  kind: TerritoryDecision["kind"],
  placeId: PlaceId | null,
  from = "2025-07-01",
): TerritoryDecision => ({
  kind,
  placeId,
  from: day(from),
  basis: "Nghị quyết",
});

describe("the territory of a target", () => {
  test("is the old place before the day of the decision and the new one from it on", () => {
    const lines = [stated, line("rebased", CITY, "2025-07-01")];
    expect([territoryOn(lines, day("2025-06-30"))?.placeId, territoryOn(lines, day("2025-07-01"))?.placeId]).toEqual([
      OLD,
      CITY,
    ]);
  });

  test("asks once its place has ended, and no more when somebody decided", () => {
    expect(endedTerritory(stated, places.get(OLD), day("2025-06-30"))).toBeNull();
    expect(endedTerritory(stated, places.get(OLD), day("2025-07-01"))).toBe("2025-06-30");
    expect(endedTerritory(line("continued", OLD), places.get(OLD), day("2025-07-01"))).toBeNull();
    expect(endedTerritory(line("closed", null), undefined, day("2025-07-01"))).toBeNull();
  });
});

describe("decideTerritory", () => {
  test.for([
    { case: "goes on for the old area", lines: [stated], said: decision("continued", null), expected: OLD },
    { case: "is based on what follows", lines: [stated], said: decision("rebased", CITY), expected: CITY },
    { case: "is closed", lines: [stated], said: decision("closed", null), expected: null },
    { case: "is set where nothing named it", lines: [], said: decision("set", CITY), expected: CITY },
  ])("a target $case", ({ lines, said, expected }) => {
    expect(decideTerritory(lines, said, places)).toEqual({ ok: true, value: expected });
  });

  test.for([
    { case: "a place that stands is not continued", lines: [line("set", CITY)], said: decision("continued", null), code: "territory-not-ended" }, // prettier-ignore
    { case: "nothing is continued without a place", lines: [], said: decision("continued", null), code: "territory-unknown" }, // prettier-ignore
    { case: "no target moves to a place that has ended", lines: [stated], said: decision("rebased", OLD), code: "territory-place-not-in-force" }, // prettier-ignore
    { case: "a place has to be named", lines: [stated], said: decision("rebased", null), code: "territory-place-missing" }, // prettier-ignore
    { case: "a closed one stays closed", lines: [stated, line("closed", null, "2025-07-01")], said: decision("continued", null), code: "territory-closed" }, // prettier-ignore
  ])("$case", ({ lines, said, code }) => {
    expect(decideTerritory(lines, said, places)).toMatchObject({ ok: false, refusal: { code } });
  });
});
