import { describe, expect, test } from "vitest";
import { type Browser, openTestAccounts } from "./test-accounts.ts";

const { clock, givenSignedIn } = await openTestAccounts();

describe("acting for somebody absent", () => {
  const addPerson = async (office: Browser, name: string, email: string) =>
    (await office.post("/api/people", { name, email: email.toUpperCase(), phone: null })).body["personId"] ?? "";
  const delegate = (office: Browser, from: string, toId: string, validFrom: string, validTo: string) =>
    office.post(`/api/people/${from}/delegations`, { toId, reason: "Đi công tác", validFrom, validTo });
  const standIn = (browser: Browser, id: string) => browser.jar.set("lotrinh-stand-in", id);
  const today = (shift: number) =>
    new Date(clock.now.getTime() + shift * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);

  const givenBoth = async () => {
    const office = await givenSignedIn(["office"]);
    const away = await givenSignedIn(["approving-leader"]);
    const deputy = await givenSignedIn(["lead"]);
    const from = await addPerson(office.browser, "Người đi vắng", away.email);
    const to = await addPerson(office.browser, "Người ở nhà", deputy.email);
    return { office, away, deputy, from, to };
  };

  test("gives the absent person's work and nothing of one's own, while the delegation stands, under both names", async () => {
    const office = await givenSignedIn(["office"]);
    const away = await givenSignedIn(["approving-leader", "administrator"]);
    const deputy = await givenSignedIn(["lead"]);
    const from = await addPerson(office.browser, "Người đi vắng", away.email);
    const to = await addPerson(office.browser, "Người ở nhà", deputy.email);
    expect((await delegate(office.browser, from, to, today(-1), today(1))).status).toBe(200);

    const asked = (await deputy.browser.get("/api/who-acts")).body;
    expect(asked).toMatchObject({ absent: [{ id: away.id }], standsInFor: null, actor: { roles: ["lead"] } });
    standIn(deputy.browser, away.id);
    const acts = (await deputy.browser.get("/api/who-acts")).body;
    expect(acts["actor"]).toMatchObject({ id: deputy.id, roles: ["approving-leader"], name: expect.stringMatching(/^Trần Văn \d+, thay Trần Văn \d+$/u) }); // prettier-ignore
    expect((await deputy.browser.get("/api/people-with-access")).status).toBe(403);

    const suspended = await givenSignedIn(["administrator"]);
    await suspended.browser.post(`/api/people-with-access/${away.id}/suspension`, { isSuspended: true }, { "if-match": '"1"' }); // prettier-ignore
    expect((await deputy.browser.get("/api/who-acts")).body).toMatchObject({ absent: [], actor: { roles: ["lead"] } });
  });

  test("is nobody's wish: without a delegation of the day the cookie changes nothing", async () => {
    const office = await givenSignedIn(["office"]);
    const away = await givenSignedIn(["approving-leader"]);
    const deputy = await givenSignedIn(["lead"]);
    standIn(deputy.browser, away.id);
    expect((await deputy.browser.get("/api/who-acts")).body).toMatchObject({ actor: { roles: ["lead"] } });
    const from = await addPerson(office.browser, "Người đi vắng", away.email);
    const to = await addPerson(office.browser, "Người ở nhà", deputy.email);
    await delegate(office.browser, from, to, today(1), today(2));
    expect((await deputy.browser.get("/api/who-acts")).body).toMatchObject({ absent: [], actor: { roles: ["lead"] } });
  });

  test("is said by the person themselves, begins with its first day, and lapses in the midst of the deputy's session", async () => {
    const { away, deputy, to } = await givenBoth();
    const written = { toId: to, reason: "Nghỉ phép", validFrom: today(1), validTo: today(2) };
    const early = await away.browser.post("/api/account/absence", { ...written, validFrom: today(-1) });
    expect([early.status, early.body["code"]]).toEqual([422, "absence-begins-earlier"]);
    expect((await away.browser.post("/api/account/absence", written)).status).toBe(200);
    expect((await away.browser.post("/api/account/absence", written)).body["code"]).toBe("already-delegated");
    expect((await away.browser.get("/api/account/absence")).body).toMatchObject({ delegations: [{ reason: "Nghỉ phép", to: { id: to } }] }); // prettier-ignore

    standIn(deputy.browser, away.id);
    const rolesAfter = async (days: number) => {
      const started = clock.now;
      clock.now = new Date(started.getTime() + days * 86_400_000);
      const { body } = await deputy.browser.get("/api/who-acts");
      clock.now = started;
      return (body["actor"] as unknown as { roles: string[] }).roles;
    };
    expect(await rolesAfter(0)).toEqual(["lead"]);
    expect(await rolesAfter(1)).toEqual(["approving-leader"]);
    expect(await rolesAfter(2)).toEqual(["approving-leader"]);
    expect(await rolesAfter(3)).toEqual(["lead"]);
  });

  test("goes no further than whom it was given to: a deputy's own deputy gets the deputy's work and nothing of the first one's", async () => {
    const { office, away, deputy, from, to } = await givenBoth();
    const third = await givenSignedIn(["lead"]);
    const last = await addPerson(office.browser, "Người thứ ba", third.email);
    expect((await delegate(office.browser, from, to, today(0), today(1))).status).toBe(200);
    const written = { toId: last, reason: "Cũng đi vắng", validFrom: today(0), validTo: today(1) };
    expect((await deputy.browser.post("/api/account/absence", written)).status).toBe(200);
    expect((await third.browser.get("/api/who-acts")).body["absent"]).toEqual([{ id: deputy.id, name: expect.any(String) }]); // prettier-ignore
    standIn(third.browser, away.id);
    expect((await third.browser.get("/api/who-acts")).body).toMatchObject({ standsInFor: null, actor: { roles: ["lead"] } }); // prettier-ignore
  });

  test("is taken back by whoever gave it, in their own name only, and by nobody else", async () => {
    const { office, away, deputy, from, to } = await givenBoth();
    const give = async (day: string) =>
      (await away.browser.post("/api/account/absence", { toId: to, reason: "Đi họp", validFrom: day, validTo: day })).body["delegationId"] ?? ""; // prettier-ignore
    const [now, later] = [await give(today(0)), await give(today(5))];
    const end = (browser: Browser, id: string) => browser.post(`/api/account/absence/${id}/end`, {});
    expect((await end(deputy.browser, now)).body["code"]).toBe("delegation-not-found");
    standIn(deputy.browser, away.id);
    expect((await end(deputy.browser, now)).body["code"]).toBe("stands-in-now");
    expect((await end(away.browser, later)).status).toBe(200);
    const kept = (await office.browser.get(`/api/people/${from}`)).body["delegations"] as unknown as { id: string }[];
    expect(kept.map(({ id }) => id)).toEqual([now]);
    expect((await end(away.browser, now)).status).toBe(200);

    const stranger = await givenSignedIn(["lead"]);
    expect((await stranger.browser.get("/api/account/absence")).body).toMatchObject({ person: null, delegations: [] });
    const unknown = await stranger.browser.post("/api/account/absence", { toId: to, reason: "Đi họp", validFrom: today(0), validTo: today(0) }); // prettier-ignore
    expect([unknown.status, unknown.body["code"]]).toEqual([409, "own-person-unknown"]);
  });
});
