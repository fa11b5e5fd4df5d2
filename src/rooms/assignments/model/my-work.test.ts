import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { actsOfLine, groupsOf } from "./my-work.ts";

const BODY = "01900000-0000-7000-8000-000000000001";
const actor = (roles: Role[], bodies: string[] = [BODY]): Actor => ({ id: "a", name: "A", roles, bodies });
const groups = (of: Actor) => groupsOf(of).map(([group, { whose }]) => `${group} of ${whose}`);

describe("what falls to a person", () => {
  test.for([
    {
      who: "the office",
      of: actor(["office"], []),
      first: "to-confirm of all",
      has: "stale of all",
      lacks: "handed-back of mine",
    },
    {
      who: "a leader who gave",
      of: actor(["approving-leader"]),
      first: "to-confirm of given",
      has: "to-extend of given",
      lacks: "to-confirm of all",
    },
    {
      who: "a lead body",
      of: actor(["lead"]),
      first: "handed-back of mine",
      has: "overdue of mine",
      lacks: "to-confirm of all",
    },
    {
      who: "a coordinating body",
      of: actor(["coordinator"]),
      first: "handed-back of mine",
      has: "stale of mine",
      lacks: "to-extend of all",
    },
    {
      who: "an observer",
      of: actor(["observer"], []),
      first: "overdue of all",
      has: "due-soon of all",
      lacks: "to-confirm of all",
    },
  ])("$who", ({ of, first, has, lacks }) => {
    expect(groups(of)[0]).toBe(first);
    expect(groups(of)).toContain(has);
    expect(groups(of)).not.toContain(lacks);
  });
});

test("a silent duty without a deadline, or past it, asks for a date first; any other for a sign of life", () => {
  const dueOn = PlainDate.parse("2027-01-31");
  expect(actsOfLine("stale", { dueOn: null, isLate: false })[0]).toBe("set-deadline");
  expect(actsOfLine("stale", { dueOn, isLate: true })[0]).toBe("set-deadline");
  expect(actsOfLine("stale", { dueOn, isLate: false })).toEqual(["accept", "tell-progress", "set-deadline"]);
});
