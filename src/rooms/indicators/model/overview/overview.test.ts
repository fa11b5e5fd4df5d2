import { expect, test } from "vitest";
import { isWorse, whoseAtFirst } from "./overview.ts";

const BODY = "01890000-0000-7000-8000-000000000001";

test("a body sees its own figures first, whoever watches the province all of them", () => {
  expect(whoseAtFirst({ roles: ["lead"], bodies: [BODY] })).toBe("mine");
  expect(whoseAtFirst({ roles: ["lead", "observer"], bodies: [BODY] })).toBe("all");
  expect(whoseAtFirst({ roles: ["approving-leader"], bodies: [BODY] })).toBe("all");
  expect(whoseAtFirst({ roles: ["lead"], bodies: [] })).toBe("all");
});

test.for([
  ["on-road", "behind", true],
  ["behind", "off", true],
  ["ahead", "unknown", true],
  ["off", "unknown", true],
  ["unknown", "off", true],
  ["off", "behind", false],
  ["unknown", "on-road", false],
] as const)("from %s to %s: worse is %s", ([before, now, worse]) => {
  expect(isWorse(before, now)).toBe(worse);
});
