import { describe, expect, test } from "vitest";
import { actorViewing, readViewAs, writeViewAs } from "./view-as.ts";

const BODY = "019b0000-0000-7000-8000-000000000001";

describe("viewing as somebody", () => {
  test("travels in a cookie and comes back the same", () => {
    const view = { roles: ["lead" as const], bodies: [BODY] };
    expect(readViewAs(writeViewAs(view))).toEqual(view);
    expect(writeViewAs(view)).toMatch(/^[\w%.~-]+$/u);
  });

  test.for(["", "%7B", "null", "%E0%A4%A", writeViewAs({ roles: [], bodies: [] }), '{"roles":["king"],"bodies":[]}'])(
    "%s is nobody",
    (cookie) => {
      expect(readViewAs(cookie)).toBeUndefined();
    },
  );

  test("is the person at the loopback still, and says as whom", () => {
    const actor = actorViewing({ roles: ["lead"], bodies: [BODY] }, ["Sở Công Thương"]);
    expect(actor).toMatchObject({ id: "loopback", roles: ["lead"], bodies: [BODY] });
    expect(actor.name).toBe("Người dùng tại máy này, xem như Cơ quan chủ trì của Sở Công Thương");
  });
});
