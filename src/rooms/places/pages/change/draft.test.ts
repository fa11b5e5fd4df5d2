import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { PlaceChange, PlaceId, PlaceSummary } from "../../model/index.ts";
import { changeOfDraft, type Draft, emptyPart, isComplete, isDecided, receiversOf } from "./draft.ts";

const ID = PlaceId.parse("01890000-0000-7000-8000-000000000001");
const place = PlaceSummary.parse({ id: ID, code: "C1", name: "xã Một", kind: "commune", designation: "xã", region: "east", parent: null, confidence: "stated", validFrom: null, validTo: null }); // prettier-ignore
const part = { ...emptyPart(0), from: { name: "xã Một", place }, to: { name: "phường Mới", place: null }, code: "C9" };
const draft: Draft = { day: PlainDate.parse("2028-01-01"), instrument: "Nghị quyết 1", issuer: "", parts: [part] };

describe("the form of a change of places", () => {
  test("a receiver that does not exist begins with the change, of the level and region of what it came from", () => {
    const change = PlaceChange.parse(changeOfDraft(draft, {}));
    expect(change.creates).toMatchObject([{ code: "C9", kind: "commune", designation: "phường", region: "east" }]);
    expect(change.parts).toEqual([{ kind: "merged", from: "C1", to: "C9", share: 1, matter: null }]);
  });

  test.for([
    { case: "a new place without its kind", parts: [{ ...part, to: { name: "Mới", place: null } }] },
    { case: "a new place without a code", parts: [{ ...part, code: "" }] },
    { case: "a place that nobody knows", parts: [{ ...part, from: { name: "xã Không", place: null } }] },
  ])("is not complete with $case", ({ parts }) => {
    expect([isComplete(draft), isComplete({ ...draft, parts })]).toEqual([true, false]);
  });

  test("offers only the places that the change lets follow, and is decided with a reason", () => {
    expect(receiversOf(draft, { placeId: ID })).toEqual([{ code: "C9", name: "phường Mới" }]);
    expect(isDecided(undefined)).toBe(false);
    expect(isDecided({ kind: "rebased", to: "", basis: "gộp xã" })).toBe(false);
    expect(isDecided({ kind: "closed", to: "", basis: "gộp xã" })).toBe(true);
  });

  test("carries each decision under the id of its row", () => {
    const said = {
      [ID]: { kind: "rebased", to: "C9", basis: " gộp xã " },
      [`${ID}x`]: { kind: "", to: "", basis: "" },
    } as const;
    expect(changeOfDraft(draft, said).decisions).toEqual({ [ID]: { kind: "rebased", to: "C9", basis: "gộp xã" } });
  });
});
