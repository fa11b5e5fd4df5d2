import { describe, expect, test } from "vitest";
import { openTestAccounts, PASSWORD, signIn } from "./test-accounts.ts";

const { db, app, clock, administrator, openBrowser, givenPerson, givenSignedIn } = await openTestAccounts();

describe("a session", () => {
  test("ends with the suspension: the next request is refused, and the way in is shut", async () => {
    const keeper = await givenSignedIn(["administrator"]);
    const { browser, email, id } = await givenSignedIn(["office"]);
    expect((await browser.get("/api/plans")).status).toBe(200);
    const suspended = await keeper.browser.post(
      `/api/people-with-access/${id}/suspension`,
      { isSuspended: true },
      { "if-match": '"1"' },
    );
    expect(suspended.status).toBe(200);
    const refused = await browser.get("/api/plans");
    expect([refused.status, refused.body["code"]]).toEqual([401, "account-suspended"]);
    const again = await signIn(openBrowser(), email);
    expect([again.status, again.body["code"]]).toEqual([403, "account-suspended"]);
  });

  test("ends when roles change, and the new ones hold after signing in again", async () => {
    const keeper = await givenSignedIn(["administrator"]);
    const { browser, email, id } = await givenSignedIn(["office"]);
    await keeper.browser.post(
      `/api/people-with-access/${id}/duties`,
      { roles: ["observer"], bodies: [] },
      { "if-match": '"1"' },
    );
    expect((await browser.get("/api/plans")).body["code"]).toBe("session-ended");
    await signIn(browser, email);
    expect((await browser.get("/api/who-acts")).body).toMatchObject({ actor: { roles: ["observer"] } });
    expect((await browser.get("/api/people-with-access")).status).toBe(403);
  });

  test("of more than seven days opens nothing, not even the library's own paths", async () => {
    const { browser, email } = await givenSignedIn(["office"]);
    await db
      .withSchema("identity")
      .withTables<{ session: { created_at: string; user_id: string }; user: { id: string; email: string } }>()
      .updateTable("session")
      .from("user")
      .set({ created_at: new Date(clock.now.getTime() - 8 * 24 * 3600 * 1000).toISOString() })
      .whereRef("user.id", "=", "session.user_id")
      .where("user.email", "=", email)
      .execute();
    const read = await browser.get("/api/plans");
    const kept = await browser.post("/api/auth/change-password", {
      currentPassword: PASSWORD,
      newPassword: "nắng lên trên đồi chè xanh",
    });
    expect([read, kept].map(({ status, body }) => [status, body["code"]])).toEqual([
      [401, "session-ended"],
      [401, "session-ended"],
    ]);
    expect((await signIn(openBrowser(), email)).status).toBe(200);
  });

  test("that is dead does not keep a page from coming", async () => {
    const { browser } = await givenSignedIn(["office"]);
    const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    await browser.post("/api/auth/sign-out");
    const page = await app.inject({ url: "/dang-nhap", headers: { cookie } });
    expect(page.json<{ code: string }>().code).toBe("not-found"); // no built pages in this test, and no 401
  });

  test("is listed, ended one by one and everywhere else at once; another person's is not there", async () => {
    const one = await givenSignedIn();
    const stranger = await givenSignedIn();
    const second = openBrowser();
    await signIn(second, one.email);
    const listed = (await one.browser.get("/api/account/sessions")).body["items"] as unknown as Record<
      string,
      unknown
    >[];
    expect(listed.filter(({ isCurrent }) => isCurrent === true).length).toBe(1);
    expect(listed.length).toBe(2);
    const current = listed.find(({ isCurrent }) => isCurrent)?.["id"];
    const stolen = await stranger.browser.post(`/api/account/sessions/${String(current)}/end`);
    expect([stolen.status, stolen.body["code"]]).toEqual([404, "session-not-found"]);
    expect((await one.browser.post("/api/account/sessions/end-others")).body).toEqual({ ended: 1 });
    expect((await second.get("/api/plans")).status).toBe(401);
    expect((await one.browser.get("/api/plans")).status).toBe(200);
  });

  test("is ended by signing out, and the cookie that was kept opens nothing", async () => {
    const { browser } = await givenSignedIn(["office"]);
    const kept = [...browser.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    await browser.post("/api/auth/sign-out");
    const refused = await app.inject({ url: "/api/plans", headers: { cookie: kept } });
    expect(refused.statusCode).toBe(401);
  });

  test.for([
    { case: "another site", headers: { origin: "https://evil.example" } },
    { case: "a sandboxed page", headers: { origin: "null" } },
    { case: "a browser that hides where it comes from", headers: { origin: "" } },
  ])("writes nothing for $case", async ({ headers }) => {
    const { browser } = await givenSignedIn(["office"]);
    const refused = await browser.post("/api/plans/import", { text: "KẾ HOẠCH" }, headers);
    expect([refused.status, refused.body["code"]]).toEqual([403, "origin-not-allowed"]);
  });
});

describe("the list of people", () => {
  test("is searched by parts of names and addresses, with or without marks, and paged", async () => {
    const { browser } = await givenSignedIn(["administrator"]);
    const { email } = await givenPerson();
    const found = async (query: string) =>
      (await browser.get(`/api/people-with-access?${query}`)).body as unknown as {
        items: { email: string }[];
        nextCursor: string | null;
      };
    const number = /\d+/u.exec(email)?.[0] ?? "";
    expect((await found(`search=tran%20van%20${number}`)).items.map((person) => person.email)).toContain(email);
    expect((await found(`search=${email}`)).items.map((person) => person.email)).toEqual([email]);
    expect((await found("search=%25")).items).toEqual([]);
    const page = await found("limit=1");
    const next = await found(`limit=1&cursor=${page.nextCursor ?? ""}`);
    expect([page.items.length, next.items.length]).toEqual([1, 1]);
    expect(next.items[0]?.email).not.toBe(page.items[0]?.email);
  });
});

describe("the last administrator", () => {
  test("stays", async () => {
    const own = await givenSignedIn(["administrator"]);
    const others = await db
      .selectFrom("membership")
      .select(["id", "version"])
      .where("workspace_id", "=", administrator.workspaceId)
      .where("suspended_at", "is", null)
      .where("id", "<>", own.id)
      .execute();
    for (const { id, version } of others) {
      await own.browser.post(
        `/api/people-with-access/${id}/suspension`,
        { isSuspended: true },
        { "if-match": `"${version}"` },
      );
    }
    const refused = await own.browser.post(
      `/api/people-with-access/${own.id}/duties`,
      { roles: ["office"], bodies: [] },
      { "if-match": '"1"' },
    );
    expect([refused.status, refused.body["code"]]).toEqual([409, "last-administrator"]);
  });
});
