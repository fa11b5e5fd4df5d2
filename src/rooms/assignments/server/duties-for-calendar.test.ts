import { describe, expect, test } from "vitest";
import { findActor } from "#rooms/access/server/index.ts";
import { givenMember } from "#rooms/access/server/given-member.ts";
import { calendarWording } from "#rooms/calendar/model/index.ts";
import { calendarRoutes } from "#rooms/calendar/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { listDutiesForCalendar } from "./duties-for-calendar.ts";
import { givenDuties } from "./given-duties.ts";

const { db } = await openTestDatabase();

/** A feed under a fresh secret, as the calendar of the person reads it. */
async function feedOf(bodies: "planning" | "bids", hasDuties: boolean): Promise<string> {
  const duties = await givenDuties(db);
  const { id } = await givenMember(db, duties.act, { name: "Bà Bình", roles: ["lead"], bodies: [duties[bodies]] });
  const act = { ...duties.as("lead", duties[bodies]), actor: { ...duties.as("lead", duties[bodies]).actor, id } };
  const app = await openTestApp(act, [calendarWording], (scope) =>
    calendarRoutes(scope, db, { findFigure: async () => undefined, findActor, listDuties: listDutiesForCalendar }),
  );
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");
  await app.ask("POST", "/api/calendar/feeds", { body: { name: "Điện thoại", secret, locale: "vi", hasDuties } });
  const { text } = await app.read(`/api/calendar/feed/${secret}/lich.ics`);
  await app.close();
  return text;
}

describe("a calendar address of one's own", () => {
  test("tells the due days of what falls to its owner, each under an id that stays", async () => {
    const text = await feedOf("planning", true);
    expect(text).toContain("DTSTART;VALUE=DATE:20261231");
    expect(text).toContain("SUMMARY:Hạn nhiệm vụ NV-01");
    expect(text.match(/UID:duty-[0-9a-f-]{36}@/gu)?.length).toBe(1);
  });

  test("tells no duty of others, and none where the owner did not ask for them", async () => {
    expect(await feedOf("bids", true)).not.toContain("Hạn nhiệm vụ");
    expect(await feedOf("planning", false)).not.toContain("Hạn nhiệm vụ");
  });
});
