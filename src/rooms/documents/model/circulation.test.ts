import { describe, expect, test } from "vitest";
import { Role } from "#shared/act.ts";
import { circulationOf, destinationOf, INTERNAL_MARK } from "./circulation.ts";

const internal = { isInternal: true };
const open = { isInternal: false };

describe("a document marked Lưu hành nội bộ", () => {
  test("never leaves the offices", () => {
    expect(circulationOf(internal, "outside")).toMatchObject({ refusal: { code: "document-internal" } });
  });

  test.for(["office", "office-file"] as const)("says so wherever its words go within them: %s", (to) => {
    expect(circulationOf(internal, to)).toMatchObject({ ok: true, value: { mark: INTERNAL_MARK } });
  });
});

test.for(["office", "office-file", "outside"] as const)("any other document goes %s without a mark", (to) => {
  expect(circulationOf(open, to)).toMatchObject({ ok: true, value: { mark: null } });
});

test("enterprises and the public are outside, everyone else is of the offices", () => {
  const outside = Role.options.filter(
    (role) => destinationOf({ id: "a", name: "A", roles: [role], bodies: [] }) === "outside",
  );
  expect(outside.toSorted()).toEqual(["enterprise", "public"]);
});
