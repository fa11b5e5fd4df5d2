import { describe, expect, test } from "vitest";
import type { Actor, Role } from "./act.ts";
import { policy, rolesThatMay, rowPolicy } from "./permission.ts";

const MINE = "019b0000-0000-7000-8000-000000000001";
const OTHER = "019b0000-0000-7000-8000-000000000002";

function acting(roles: readonly Role[], bodies: readonly string[] = [MINE]): Actor {
  return { id: "p", name: "Người thử", roles: [...roles], bodies };
}

const mayReview = policy("plans.review", ["office", "administrator"]);
const mayReport = rowPolicy("reports.write", { everywhere: ["office"], own: ["lead", "coordinator"] });

describe("a policy of roles", () => {
  test.for([
    { roles: ["office"], isAllowed: true },
    { roles: ["observer", "administrator"], isAllowed: true },
    { roles: ["lead"], isAllowed: false },
    { roles: [], isAllowed: false },
  ] satisfies { roles: Role[]; isAllowed: boolean }[])("$roles: $isAllowed", ({ roles, isAllowed }) => {
    expect(mayReview(acting(roles)).ok).toBe(isAllowed);
    expect(mayReview.reachOf(acting(roles))).toBe(isAllowed ? "every-row" : "none");
  });
});

describe("a policy of rows that belong to bodies", () => {
  test.for([
    { case: "the office, a row of any body", actor: acting(["office"], []), bodies: [OTHER], isAllowed: true },
    { case: "a lead, its own row", actor: acting(["lead"]), bodies: [OTHER, MINE], isAllowed: true },
    { case: "a lead, the row of another body", actor: acting(["lead"]), bodies: [OTHER], isAllowed: false },
    { case: "a lead, a row of nobody", actor: acting(["lead"]), bodies: [], isAllowed: false },
    { case: "a lead who acts for no body", actor: acting(["lead"], []), bodies: [MINE], isAllowed: false },
    { case: "an observer of the body", actor: acting(["observer"]), bodies: [MINE], isAllowed: false },
  ])("$case: $isAllowed", ({ actor, bodies, isAllowed }) => {
    expect(mayReport(actor, { bodies }).ok).toBe(isAllowed);
  });

  test("says how far a list may reach", () => {
    expect(
      [["office"], ["coordinator"], ["public"]].map((roles) => mayReport.reachOf(acting(roles as Role[]))),
    ).toEqual(["every-row", "own-rows", "none"]);
  });
});

describe("the roles that may", () => {
  test("are those of the policy, with those that act for a body of their own", () => {
    expect(rolesThatMay(mayReview)).toEqual(["office", "administrator"]);
    expect(rolesThatMay(mayReport)).toEqual(["office", "lead", "coordinator"]);
  });
});
