import { describe, expect, test } from "vitest";
import type { Role } from "#shared/act.ts";
import { PARTS_OF_START, startRoleOf, whoseOf } from "./start.ts";

describe("the start page", () => {
  test.for<[roles: Role[], expected: string | undefined]>([
    [["office"], "monitor"],
    [["office", "administrator"], "monitor"],
    [["approving-leader"], "supervisor"],
    [["approving-leader", "lead"], "head"],
    [["lead"], "handler"],
    [["coordinator"], "handler"],
    [["observer"], "observer"],
    [["administrator"], "observer"],
    [["enterprise"], undefined],
    [["public"], undefined],
  ])("%j opens it as %s", ([roles, expected]) => {
    expect(startRoleOf({ roles })).toBe(expected);
  });

  test("counts the duties of the bodies that a person works for, and all for whoever gives or watches", () => {
    const bodies = ["Sở Tài chính"];
    expect([whoseOf("handler", { bodies }), whoseOf("head", { bodies }), whoseOf("handler", { bodies: [] })]).toEqual(["mine", "mine", "all"]); // prettier-ignore
    // The giving committee leads nothing itself: counted by its own duties its people would see none.
    expect((["supervisor", "monitor", "observer"] as const).map((role) => whoseOf(role, { bodies }))).toEqual(["all", "all", "all"]); // prettier-ignore
  });

  test("begins with what has to be done for those who do, and with the whole for those who watch", () => {
    expect(PARTS_OF_START.handler[0]).toBe("tally");
    expect(PARTS_OF_START.observer[0]).toBe("cells");
  });
});
