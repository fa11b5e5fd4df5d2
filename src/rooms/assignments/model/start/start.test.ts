import { describe, expect, test } from "vitest";
import type { Role } from "#shared/act.ts";
import { PARTS_OF_START, startRoleOf } from "./start.ts";

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

  test("begins with what has to be done for those who do, and with the whole for those who watch", () => {
    expect(PARTS_OF_START.handler[0]).toBe("tally");
    expect(PARTS_OF_START.observer[0]).toBe("cells");
  });
});
