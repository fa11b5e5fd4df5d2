import { describe, expect, test } from "vitest";
import { newId } from "#shared/id.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { OrganisationId } from "./organisation.ts";
import { type Delegation, type NamedPerson, peopleBehind, PersonId, type PortfolioLine, standInOf } from "./person.ts";

const day = (text: string): PlainDate => PlainDate.parse(text);
const person = (name: string): NamedPerson => ({ id: newId(PersonId), name });
const [AN, BINH, CHI] = [person("Lê Thị An"), person("Trần Bình"), person("Phạm Chi")];
const BODY = { id: newId(OrganisationId), name: "Sở Công Thương" };
const line = (who: NamedPerson, more: Partial<PortfolioLine> = {}): PortfolioLine => ({
  id: crypto.randomUUID(),
  person: who,
  body: BODY,
  post: "supervisor",
  field: null,
  handlingUnit: null,
  basis: null,
  validFrom: day("2025-01-01"),
  validTo: null,
  ...more,
});
const away = (from: NamedPerson, to: NamedPerson, first: string, last: string): Delegation => {
  return { id: crypto.randomUUID(), from, to, reason: "đi công tác", validFrom: day(first), validTo: day(last) };
};
const duty = { body: BODY.id, field: null, named: [] };

describe("who is behind a duty on a day", () => {
  test("comes from the portfolio of that day", () => {
    const lines = [
      line(AN, { validTo: day("2025-06-30") }),
      line(BINH, { validFrom: day("2025-07-01") }),
      line(CHI, { post: "handler" }),
    ];
    const names = (on: string) =>
      peopleBehind(duty, lines, [], day(on)).map(({ post, person: { name } }) => [post, name]);
    expect(names("2025-06-30")).toEqual([
      ["supervisor", AN.name],
      ["handler", CHI.name],
    ]);
    expect(names("2025-07-01")[0]).toEqual(["supervisor", BINH.name]);
    expect(names("2024-12-31")).toEqual([]);
  });

  test("prefers the duty's own field, and falls back to the whole body", () => {
    const lines = [line(AN), line(BINH, { field: "công nghiệp" })];
    const supervisor = (field: string | null) =>
      peopleBehind({ ...duty, field }, lines, [], day("2025-02-01"))[0]?.person;
    expect([supervisor("công nghiệp"), supervisor("thương mại"), supervisor(null)]).toEqual([BINH, AN, AN]);
  });

  test("is whoever was named for the duty itself, on the days of that naming only", () => {
    const named = [
      {
        post: "supervisor" as const,
        person: CHI,
        handlingUnit: null,
        validFrom: day("2025-03-01"),
        validTo: day("2025-03-31"),
      },
    ];
    const supervisor = (on: string) => peopleBehind({ ...duty, named }, [line(AN)], [], day(on))[0];
    expect(supervisor("2025-03-31")).toMatchObject({ person: CHI, by: "duty" });
    expect(supervisor("2025-04-01")).toMatchObject({ person: AN, by: "portfolio" });
  });

  test("leaves a post empty that nobody fills, and takes no line of another body", () => {
    const other = { ...BODY, id: newId(OrganisationId) };
    expect(peopleBehind(duty, [line(AN, { body: other })], [], day("2025-02-01"))).toEqual([]);
  });
});

describe("who acts in an absence", () => {
  const delegations = [away(AN, BINH, "2025-03-10", "2025-03-14"), away(BINH, CHI, "2025-03-12", "2025-03-20")];
  test.for([
    { on: "2025-03-09", expected: null },
    { on: "2025-03-10", expected: BINH },
    // The deputy is away too: their own deputy was not chosen by the first.
    { on: "2025-03-12", expected: BINH },
    { on: "2025-03-15", expected: null },
  ])("on $on", ({ on, expected }) => {
    expect(standInOf(AN, delegations, day(on))).toEqual(expected);
  });
});
