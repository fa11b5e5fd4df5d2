import { describe, expect, test } from "vitest";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { actOnAssignment } from "./act-on-assignment.ts";
import { getAssignment } from "./get-assignment.ts";
import { type Duties, givenDuties } from "./given-duties.ts";
import { setComplement } from "./set-complement.ts";

const { db } = await openTestDatabase();
const day = (on: string) => PlainDate.parse(on);

/** Given on 2 November, moved to the finance department on 20 December, accepted there on the 22nd, confirmed in January. */
async function givenMoved(): Promise<Duties & { readonly later: Duties["office"] }> {
  const duties = await givenDuties(db);
  const office = (on: string) => ({ ...duties.office, on: day(on) });
  const asked = { field: "focal-body", organisationId: OrganisationId.parse(duties.finance), words: null, basis: "CV 9" } as const; // prettier-ignore
  taken(await setComplement(db, office("2026-12-20"), { assignmentId: duties.id, version: 1, asked }));
  const act = async (who: Duties["office"], version: number, step: Parameters<typeof actOnAssignment>[2]["asked"]) =>
    taken(await actOnAssignment(db, who, { assignmentId: duties.id, version, asked: step }));
  await act(duties.as("lead", duties.finance, "2026-12-22"), 2, { act: "accept" });
  await act(duties.as("lead", duties.finance, "2027-01-04"), 3, { act: "report-done", product: "Đề án" });
  const later = office("2027-01-05");
  await act(later, 4, { act: "confirm" });
  return { ...duties, later };
}

function taken(outcome: { readonly ok: boolean; readonly refusal?: unknown }): void {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
}

describe("an assignment as of a day", () => {
  test("tells the steps, the complements and the holder of the day, and offers nothing", async () => {
    const { id, later } = await givenMoved();
    const before = await getAssignment(db, later, id, day("2026-12-19"));
    expect(before).toMatchObject({ value: { asOf: "2026-12-19", today: "2027-01-05", state: "given", holders: [{ name: "Sở Kế hoạch và Đầu tư" }], steps: [], complements: [], offered: [], maySetComplement: false } }); // prettier-ignore
    const between = await getAssignment(db, later, id, day("2026-12-31"));
    expect(between).toMatchObject({ value: { state: "accepted", isLate: false, holders: [{ name: "Sở Tài chính" }], steps: [{ act: "accept" }], complements: [{ field: "focal-body" }] } }); // prettier-ignore
    const today = await getAssignment(db, later, id);
    expect(today).toMatchObject({ value: { asOf: "2027-01-05", state: "confirmed", isLate: true, steps: { length: 3 } } }); // prettier-ignore
    expect(await getAssignment(db, later, id, day("2027-01-05"))).toEqual(today);
  });
});
