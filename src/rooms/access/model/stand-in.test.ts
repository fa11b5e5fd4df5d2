import { expect, test } from "vitest";
import { actorStandingIn, passesOn } from "./stand-in.ts";

const BODY = "0197c1a0-0000-7000-8000-000000000001";
const self = {
  id: "b",
  name: "Bình",
  roles: ["approving-leader" as const],
  bodies: ["0197c1a0-0000-7000-8000-000000000002"],
};

test("whoever acts for somebody has that person's work and nothing of their own, under both names", () => {
  const absent = {
    id: "a",
    name: "An",
    roles: ["lead" as const, "office" as const, "administrator" as const],
    bodies: [BODY],
  };
  expect(actorStandingIn(self, absent)).toEqual({ id: "b", name: "Bình, thay An", roles: ["lead"], bodies: [BODY] });
});

test("an office or an administrator passes nothing on", () => {
  expect(passesOn({ roles: ["office", "administrator", "observer"] })).toBe(false);
  expect(passesOn({ roles: ["office", "coordinator"] })).toBe(true);
});
