import { afterAll, expect } from "vitest";
import { invitePerson, openAccounts } from "#rooms/access/server/index.ts";
import type { App } from "#server-kit/index.ts";
import { openMail } from "#server-kit/mail/index.ts";
import { openTestMailServer, wordsOf } from "#server-kit/mail/test-mail-server.ts";
import type { Act, Role } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { buildServer } from "./build-server.ts";

const ADDRESS = "http://lotrinh.example";
export const PASSWORD = "mưa rơi trên mái ngói cũ";
type Roles = Exclude<Role, "public">[];

/** A server with accounts, its mail server, and people with browsers: for tests of who gets in. The clock moves by hand. */
export async function openTestAccounts() {
  const { db } = await openTestDatabase();
  const mailServer = await openTestMailServer();
  const mail = openMail({ url: mailServer.url, from: "Lộ Trình <lotrinh@office.example>" });
  const settings = { publicAddress: ADDRESS, secret: "a secret of enough characters for the tests", mail };
  const clock = { now: new Date() };
  const administrator = await givenWorkspace(db, ["administrator"]);
  const { workspaceId } = administrator;
  const accounts = await openAccounts({ db, workspaceId, settings, now: () => clock.now });
  const app = await buildServer({
    db,
    accounts,
    entrance: accounts.identify,
    trustedProxies: ["10.0.0.1"],
    logLevel: "silent",
  });
  afterAll(async () => {
    await app.close();
    mail.close();
    await mailServer.close();
  });

  const openBrowser = browserOpener(app);
  const tokenTo = (email: string) => {
    const letter = mailServer.letters.findLast(({ to }) => to.includes(email));
    return (letter && /#(\S+)/u.exec(wordsOf(letter))?.[1]) ?? "";
  };

  let count = 0;
  const invite = async (email: string, roles: Roles = ["lead"]) => {
    const act = { ...administrator, at: clock.now.toISOString() as Act["at"] };
    const invited = { name: `Trần Văn ${count}`, email, roles, bodies: [], locale: "vi" as const };
    const outcome = await invitePerson(db, act, invited, settings);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return { token: tokenTo(email), id: outcome.value.invitationId };
  };
  const givenInvitation = async (roles?: Roles) => {
    count += 1;
    const email = `nguoi${count}@office.example`;
    return { email, ...(await invite(email, roles)) };
  };
  const givenPerson = async (roles?: Roles) => {
    const { email, token } = await givenInvitation(roles);
    const browser = openBrowser();
    const accepted = await browser.post("/api/auth/accept-invitation", { token, password: PASSWORD });
    expect([accepted.status, accepted.body]).toEqual([200, { email }]);
    return { email, browser };
  };
  const givenSignedIn = async (roles?: Roles) => {
    const { email, browser } = await givenPerson(roles);
    expect((await signIn(browser, email)).status).toBe(200);
    return { email, browser, id: (await browser.get("/api/who-acts")).body["actor"]?.["id"] ?? "" };
  };
  return { db, app, mailServer, clock, administrator, openBrowser, tokenTo, invite, givenInvitation, givenPerson, givenSignedIn }; // prettier-ignore
}

export async function signIn(browser: Browser, email: string, password = PASSWORD) {
  return browser.post("/api/auth/sign-in/email", { email, password });
}

let browserCount = 0;
/** An address of its own for each: two that share one would share its limit of attempts. */
function nextAddress(): string {
  browserCount += 1;
  return `198.18.${Math.floor(browserCount / 250)}.${1 + (browserCount % 250)}`;
}

/** One browser: keeps its cookies and says where it comes from. */
const browserOpener =
  (app: App) =>
  (remoteAddress = nextAddress()) => {
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
  };
export type Browser = ReturnType<ReturnType<typeof browserOpener>>;
