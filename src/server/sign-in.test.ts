import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invitePerson, openAccounts } from "#rooms/access/server/index.ts";
import type { App } from "#server-kit/index.ts";
import { openMail } from "#server-kit/mail/index.ts";
import { openTestMailServer, wordsOf } from "#server-kit/mail/test-mail-server.ts";
import type { Act, Role } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { buildServer } from "./build-server.ts";
import { codeOf } from "./test-authenticator.ts";

const ADDRESS = "http://lotrinh.example";
const PASSWORD = "mưa rơi trên mái ngói cũ";
const { db } = await openTestDatabase();
const mailServer = await openTestMailServer();
const mail = openMail({ url: mailServer.url, from: "Lộ Trình <lotrinh@office.example>" });
let clock = new Date();
let administrator: Act;
let app: App;

beforeAll(async () => {
  administrator = await givenWorkspace(db, ["administrator"]);
  const settings = { publicAddress: ADDRESS, secret: "a secret of enough characters for the tests", mail };
  const { workspaceId } = administrator;
  const accounts = await openAccounts({ db, workspaceId, settings, now: () => clock });
  app = await buildServer({
    db,
    accounts,
    entrance: accounts.identify,
    trustedProxies: ["10.0.0.1"],
    logLevel: "silent",
  });
});
afterAll(async () => {
  await app.close();
  mail.close();
  await mailServer.close();
});

let browserCount = 0;
/** An address of its own for each: two that share one would share its limit of attempts. */
function nextAddress(): string {
  browserCount += 1;
  return `198.18.${Math.floor(browserCount / 250)}.${1 + (browserCount % 250)}`;
}

/** One browser: keeps its cookies and says where it comes from. */
function openBrowser(remoteAddress = nextAddress()) {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  async function ask(method: "GET" | "POST", url: string, body?: object, headers: Record<string, string> = {}) {
    const answer = await app.inject({
      method,
      url,
      remoteAddress,
      ...(body && { payload: body }),
      headers: {
        ...(method === "POST" && { origin: ADDRESS, "idempotency-key": crypto.randomUUID() }),
        ...(jar.size > 0 && { cookie: cookie() }),
        ...headers,
      },
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (value === "" || maxAge === 0) jar.delete(name);
      else jar.set(name, encodeURIComponent(value));
    }
    return { status: answer.statusCode, body: answer.json<Record<string, never>>(), answer };
  }
  return {
    get: (url: string, headers?: Record<string, string>) => ask("GET", url, undefined, headers),
    post: (url: string, body: object = {}, headers?: Record<string, string>) => ask("POST", url, body, headers),
    jar,
  };
}
type Browser = ReturnType<typeof openBrowser>;

let count = 0;
async function givenInvitation(roles: Exclude<Role, "public">[] = ["lead"]) {
  count += 1;
  const email = `nguoi${count}@office.example`;
  const act = { ...administrator, at: clock.toISOString() as Act["at"] };
  const invited = { name: `Trần Văn ${count}`, email, roles, bodies: [], locale: "vi" as const };
  const settings = { publicAddress: ADDRESS, secret: "a secret of enough characters for the tests", mail };
  const outcome = await invitePerson(db, act, invited, settings);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const letter = mailServer.letters.findLast(({ to }) => to.includes(email));
  const link = letter && /http\S+/u.exec(wordsOf(letter))?.[0];
  return { email, token: link?.split("#")[1] ?? "", letter, id: outcome.value.invitationId };
}

async function givenPerson(roles?: Exclude<Role, "public">[]) {
  const { email, token } = await givenInvitation(roles);
  const browser = openBrowser();
  const accepted = await browser.post("/api/auth/accept-invitation", { token, password: PASSWORD });
  expect([accepted.status, accepted.body]).toEqual([200, { email }]);
  return { email, browser };
}

async function signIn(browser: Browser, email: string, password = PASSWORD) {
  return browser.post("/api/auth/sign-in/email", { email, password });
}

async function givenSignedIn(roles?: Exclude<Role, "public">[]) {
  const { email, browser } = await givenPerson(roles);
  expect((await signIn(browser, email)).status).toBe(200);
  return { email, browser, id: (await browser.get("/api/who-acts")).body["actor"]?.["id"] ?? "" };
}

describe("an invitation", () => {
  test("comes by mail in the person's language, under a stable id, and opens the way in", async () => {
    const { email, token, letter, id } = await givenInvitation(["lead", "observer"]);
    expect(letter?.source).toMatch(new RegExp(`^Message-ID:\\s+<invitation-${id}@lotrinh.example>`, "mu"));
    expect(letter && wordsOf(letter)).toContain("Đường dẫn chỉ dùng được một lần");
    const browser = openBrowser();
    const face = await browser.post("/api/auth/read-invitation", { token });
    expect(face.body).toMatchObject({ email, roles: ["lead", "observer"] });
    await browser.post("/api/auth/accept-invitation", { token, password: PASSWORD });
    await signIn(browser, email);
    expect((await browser.get("/api/who-acts")).body).toMatchObject({
      mode: "accounts",
      actor: { roles: ["lead", "observer"] },
    });
  });

  test("opens once", async () => {
    const { token } = await givenInvitation();
    const both = await Promise.all(
      [1, 2].map(() => openBrowser().post("/api/auth/accept-invitation", { token, password: PASSWORD })),
    );
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 410]));
  });

  test("of an address that has come in by an earlier one opens nothing", async () => {
    const first = await givenInvitation();
    const act = { ...administrator, at: clock.toISOString() as Act["at"] };
    const invited = {
      name: "Hai lần",
      email: first.email,
      roles: ["office" as const],
      bodies: [],
      locale: "vi" as const,
    };
    const settings = { publicAddress: ADDRESS, secret: "a secret of enough characters for the tests", mail };
    await invitePerson(db, act, invited, settings);
    const letter = mailServer.letters.findLast(({ to }) => to.includes(first.email));
    const token = (letter && /#(\S+)/u.exec(wordsOf(letter))?.[1]) ?? "";
    const accept = (sealed: string) =>
      openBrowser().post("/api/auth/accept-invitation", { token: sealed, password: PASSWORD });
    expect((await accept(first.token)).status).toBe(200);
    const second = await accept(token);
    expect([second.status, second.body["code"]]).toEqual([410, "link-invalid"]);
  });

  test("expires after seven days, and neither a forged nor a withdrawn link opens", async () => {
    const { token, id } = await givenInvitation();
    const at = clock;
    clock = new Date(at.getTime() + 8 * 24 * 3600 * 1000);
    const late = await openBrowser().post("/api/auth/read-invitation", { token });
    clock = at;
    const forged = await openBrowser().post("/api/auth/read-invitation", { token: `${token.slice(0, -2)}AA` });
    const { browser } = await givenSignedIn(["administrator"]);
    expect((await browser.post(`/api/invitations/${id}/withdraw`)).status).toBe(200);
    const withdrawn = await openBrowser().post("/api/auth/read-invitation", { token });
    expect([late, forged, withdrawn].map(({ status, body }) => [status, body["code"]])).toEqual(
      Array.from({ length: 3 }, () => [410, "link-invalid"]),
    );
  });

  test.for([
    ["ngắn quá", "password-too-short"],
    ["MatKhau123456", "password-too-common"],
  ] as const)("refuses the password %s", async ([password, code]) => {
    const { token } = await givenInvitation();
    const refused = await openBrowser().post("/api/auth/accept-invitation", { token, password });
    expect([refused.status, refused.body["code"]]).toEqual([422, code]);
  });
});

describe("signing in", () => {
  test("gives a cookie that scripts cannot read and an answer without the token", async () => {
    const { email, browser } = await givenPerson();
    const { answer, body } = await signIn(browser, email);
    const session = answer.cookies.find(({ name }) => name === "lotrinh.session_token");
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
    expect(body).toEqual({});
    expect(answer.body).not.toContain(decodeURIComponent(session?.value ?? "").split(".")[0]);
  });

  test("says the same for a wrong password and for nobody", async () => {
    const { email } = await givenPerson();
    const wrong = await signIn(openBrowser(), email, "một mật khẩu khác hẳn");
    const nobody = await signIn(openBrowser(), "khong-ai@office.example");
    expect([wrong.status, wrong.body["detail"]]).toEqual([nobody.status, nobody.body["detail"]]);
    expect(wrong.body["code"]).toBe("sign-in-wrong");
  });

  test("stands in the audit, with the address", async () => {
    const { id } = await givenSignedIn();
    const rows = await db.selectFrom("audit_entry").select("act").where("actor_id", "=", id).execute();
    expect(rows.map(({ act }) => act)).toEqual(["invitation-accepted", "signed-in"]);
  });

  test("is counted by account, from whatever address", async () => {
    const { email } = await givenPerson();
    const statuses: number[] = [];
    for (let at = 0; at < 11; at += 1)
      statuses.push((await signIn(openBrowser(`203.0.113.${at}`), email, "sai")).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    expect((await signIn(openBrowser("203.0.113.99"), email)).status).toBe(429);
  });

  test("is counted by address, whatever the body or a header says", async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 31; at += 1) {
      const headers = { "x-forwarded-for": `192.0.2.${at}`, "x-lotrinh-address": `192.0.2.${at}` };
      const body = { email: `ai-do-${at}@office.example`, password: "sai", ip: `192.0.2.${at}` };
      statuses.push((await openBrowser("203.0.113.200").post("/api/auth/sign-in/email", body, headers)).status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.slice(0, -1).every((status) => status === 401)).toBe(true);
  });

  test("is not held against an address behind which a whole office signs in", async () => {
    const { email } = await givenPerson();
    const counted = async () => {
      const rows = await db
        .withSchema("identity")
        .withTables<{ attempt: { key: string; count: number } }>()
        .selectFrom("attempt")
        .select("count")
        .where("key", "=", "sign-in address 203.0.113.201")
        .execute();
      return rows.reduce((sum, { count: attempts }) => sum + attempts, 0);
    };
    expect((await signIn(openBrowser("203.0.113.201"), email, "sai")).status).toBe(401);
    expect(await counted()).toBe(1);
    expect((await signIn(openBrowser("203.0.113.201"), email)).status).toBe(200);
    expect(await counted()).toBe(1);
  });

  test("leads back to pages of ours alone", async () => {
    for (const callbackURL of ["//evil.example", "/\\evil.example", "https://evil.example/"]) {
      const refused = await openBrowser().post("/api/auth/sign-in/social", { callbackURL });
      expect([refused.status, refused.body["code"]]).toEqual([400, "request-invalid"]);
    }
  });

  test.for(["/sign-up/email", "/update-user", "/delete-user", "/change-email", "/get-session", "/list-sessions"])(
    "leaves %s of the library shut",
    async (path) => {
      const { browser } = await givenSignedIn();
      const answers = [await browser.post(`/api/auth${path}`), await browser.get(`/api/auth${path}`)];
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    },
  );
});

describe("the second step", () => {
  test("is asked after the password, takes the code of the authenticator, and a recovery code once", async () => {
    const { email, browser } = await givenSignedIn();
    const enabled = await browser.post("/api/auth/two-factor/enable", { password: PASSWORD });
    const uri = String(enabled.body["totpURI"]);
    const recovery = enabled.body["backupCodes"] as unknown as string[];
    expect((await browser.post("/api/auth/two-factor/verify-totp", { code: codeOf(uri, new Date()) })).status).toBe(
      200,
    );

    const other = openBrowser();
    expect((await signIn(other, email)).body).toEqual({ twoFactorRedirect: true });
    expect((await other.get("/api/plans/import")).status).not.toBe(200);
    expect((await other.get("/api/who-acts")).body["actor"]).toBeNull();
    const wrong = await other.post("/api/auth/two-factor/verify-totp", { code: "000000" });
    expect([wrong.status, wrong.body["code"]]).toEqual([401, "code-wrong"]);
    expect((await other.post("/api/auth/two-factor/verify-totp", { code: codeOf(uri, new Date()) })).status).toBe(200);
    expect((await other.get("/api/who-acts")).body).toMatchObject({ hasTwoFactor: true, actor: { roles: ["lead"] } });

    const [code = ""] = recovery;
    const third = openBrowser();
    await signIn(third, email);
    expect((await third.post("/api/auth/two-factor/verify-backup-code", { code })).status).toBe(200);
    const fourth = openBrowser();
    await signIn(fourth, email);
    expect((await fourth.post("/api/auth/two-factor/verify-backup-code", { code })).body["code"]).toBe("code-wrong");
  });

  test("that is lost is reset by an administrator with a reason: signed out at once, the password alone opens, one's own stays", async () => {
    const keeper = await givenSignedIn(["administrator"]);
    const { email, browser, id } = await givenSignedIn();
    const enabled = await browser.post("/api/auth/two-factor/enable", { password: PASSWORD });
    await browser.post("/api/auth/two-factor/verify-totp", {
      code: codeOf(String(enabled.body["totpURI"]), new Date()),
    });
    const reset = (who: string, version: number) =>
      keeper.browser.post(
        `/api/people-with-access/${who}/second-step/reset`,
        { reason: "Mất điện thoại, đã gặp trực tiếp" },
        { "if-match": `"${version}"` },
      );
    expect((await reset(keeper.id, 1)).body["code"]).toBe("own-second-step");
    expect((await reset(id, 1)).body).toEqual({ version: 2 });
    expect((await reset(id, 2)).body["code"]).toBe("no-second-step");
    expect((await browser.get("/api/plans")).body["code"]).toBe("session-ended");
    const again = openBrowser();
    expect((await signIn(again, email)).body).not.toHaveProperty("twoFactorRedirect");
    expect((await again.get("/api/who-acts")).body).toMatchObject({ hasTwoFactor: false, actor: { id } });
    const codes = await again.post("/api/auth/two-factor/enable", { password: PASSWORD });
    expect(codes.status).toBe(200);
  });
});

describe("acting for somebody absent", () => {
  const addPerson = async (office: Browser, name: string, email: string) =>
    (await office.post("/api/people", { name, email: email.toUpperCase(), phone: null })).body["personId"] ?? "";
  const delegate = (office: Browser, from: string, toId: string, validFrom: string, validTo: string) =>
    office.post(`/api/people/${from}/delegations`, { toId, reason: "Đi công tác", validFrom, validTo });
  const standIn = (browser: Browser, id: string) => browser.jar.set("lotrinh-stand-in", id);
  const today = (shift: number) =>
    new Date(clock.getTime() + shift * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);

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
      const started = clock;
      clock = new Date(started.getTime() + days * 86_400_000);
      const { body } = await deputy.browser.get("/api/who-acts");
      clock = started;
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
      .set({ created_at: new Date(clock.getTime() - 8 * 24 * 3600 * 1000).toISOString() })
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

describe("a forgotten password", () => {
  test("is set anew by a link that comes by mail, works once and signs out everywhere; nobody learns who has an account", async () => {
    const { email, browser } = await givenSignedIn();
    const asked = await openBrowser().post("/api/auth/request-password-reset", { email });
    const nobody = await openBrowser().post("/api/auth/request-password-reset", { email: "khong-ai@office.example" });
    expect([asked.status, asked.answer.body]).toEqual([nobody.status, nobody.answer.body]);
    await expect.poll(() => mailServer.letters.at(-1)?.to).toEqual([email]);
    const letter = mailServer.letters.at(-1);
    const token = letter && /#(\S+)/u.exec(wordsOf(letter))?.[1];
    const change = (newPassword: string) => openBrowser().post("/api/auth/reset-password", { token, newPassword });
    expect((await change("matkhau123456")).body["code"]).toBe("password-too-common");
    expect((await change("nắng lên trên đồi chè xanh")).status).toBe(200);
    expect((await change("lần thứ hai không được nữa")).body["code"]).toBe("link-invalid");
    expect((await browser.get("/api/plans")).status).toBe(401);
    expect((await signIn(openBrowser(), email)).status).toBe(401);
    expect((await signIn(openBrowser(), email, "nắng lên trên đồi chè xanh")).status).toBe(200);
  });
});
