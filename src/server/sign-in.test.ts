import { describe, expect, test } from "vitest";
import { wordsOf } from "#server-kit/mail/test-mail-server.ts";
import { openTestAccounts, PASSWORD, signIn } from "./test-accounts.ts";
import { codeOf } from "./test-authenticator.ts";

const { db, mailServer, clock, openBrowser, tokenTo, invite, givenInvitation, givenPerson, givenSignedIn } =
  await openTestAccounts();

/** One letter in the midst is another one: the last may carry bits that nobody reads. */
function forgedFrom(token: string): string {
  const at = Math.floor(token.length / 2);
  return `${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`;
}

describe("an invitation", () => {
  test("comes by mail in the person's language, under a stable id, and opens the way in", async () => {
    const { email, token, id } = await givenInvitation(["lead", "observer"]);
    const letter = mailServer.letters.findLast(({ to }) => to.includes(email));
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
    const { token } = await invite(first.email);
    const accept = (sealed: string) =>
      openBrowser().post("/api/auth/accept-invitation", { token: sealed, password: PASSWORD });
    expect((await accept(first.token)).status).toBe(200);
    const second = await accept(token);
    expect([second.status, second.body["code"]]).toEqual([410, "link-invalid"]);
  });

  test("expires after seven days, and neither a forged nor a withdrawn link opens", async () => {
    const { token, id } = await givenInvitation();
    const at = clock.now;
    clock.now = new Date(at.getTime() + 8 * 24 * 3600 * 1000);
    const late = await openBrowser().post("/api/auth/read-invitation", { token });
    clock.now = at;
    const forged = await openBrowser().post("/api/auth/read-invitation", { token: forgedFrom(token) });
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

describe("a forgotten password", () => {
  test("is set anew by a link that comes by mail, works once and signs out everywhere; nobody learns who has an account", async () => {
    const { email, browser } = await givenSignedIn();
    const asked = await openBrowser().post("/api/auth/request-password-reset", { email });
    const nobody = await openBrowser().post("/api/auth/request-password-reset", { email: "khong-ai@office.example" });
    expect([asked.status, asked.answer.body]).toEqual([nobody.status, nobody.answer.body]);
    await expect.poll(() => mailServer.letters.at(-1)?.to).toEqual([email]);
    const token = tokenTo(email);
    const change = (newPassword: string) => openBrowser().post("/api/auth/reset-password", { token, newPassword });
    expect((await change("matkhau123456")).body["code"]).toBe("password-too-common");
    expect((await change("nắng lên trên đồi chè xanh")).status).toBe(200);
    expect((await change("lần thứ hai không được nữa")).body["code"]).toBe("link-invalid");
    expect((await browser.get("/api/plans")).status).toBe(401);
    expect((await signIn(openBrowser(), email)).status).toBe(401);
    expect((await signIn(openBrowser(), email, "nắng lên trên đồi chè xanh")).status).toBe(200);
  });
});
