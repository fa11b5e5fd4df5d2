import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invitePerson, openAccounts } from "#rooms/access/server/index.ts";
import type { App } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { buildServer } from "./build-server.ts";
import { openTestProvider, type TestProvider } from "./test-provider.ts";

const ADDRESS = "http://127.0.0.1:7549";
const { db } = await openTestDatabase();
let provider: TestProvider;
let administrator: Act;
let app: App;

beforeAll(async () => {
  provider = await openTestProvider(ADDRESS);
  administrator = await givenWorkspace(db, ["administrator"]);
  const settings = {
    publicAddress: ADDRESS,
    secret: "a secret of enough characters for the tests",
    provider: { ...provider, name: "Sở Nội vụ" },
  };
  const { workspaceId } = administrator;
  const accounts = await openAccounts({ db, workspaceId, settings });
  app = await buildServer({ db, accounts, entrance: accounts.identify, logLevel: "silent" });
}, 60_000);
afterAll(async () => {
  await app.close();
  await provider.close();
});

async function invite(name: string): Promise<void> {
  const invited = { name, email: `${name}@office.example`, roles: ["coordinator" as const], bodies: [] };
  const act = { ...administrator, at: new Date().toISOString() as Act["at"] };
  const outcome = await invitePerson(db, act, { ...invited, locale: "vi" }, undefined);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}

/** A jar for each side, filled as a browser would. */
function keep(jar: Map<string, string>, cookies: readonly string[]): void {
  for (const cookie of cookies) {
    const [pair = ""] = cookie.split(";");
    const at = pair.indexOf("=");
    if (/max-age=0|expires=thu, 01 jan 1970/iu.test(cookie)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

function written(jar: ReadonlyMap<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

/** Walks the provider's own pages: who you are, what you agree to, and back to us. */
async function walkProvider(start: string, name: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = start;
  for (let step = 0; step < 12; step += 1) {
    if (address.startsWith(ADDRESS)) return address.slice(ADDRESS.length);
    const page = await fetch(address, { redirect: "manual", headers: { cookie: written(jar) } });
    keep(jar, page.headers.getSetCookie());
    const onward = page.headers.get("location") ?? (await submit(await page.text(), address, name, jar));
    address = new URL(onward, provider.issuer).href;
  }
  throw new Error("The provider did not lead back");
}

async function submit(html: string, at: string, name: string, jar: Map<string, string>): Promise<string> {
  const action = /action="([^"]+)"/u.exec(html)?.[1] ?? at;
  const prompt = /name="prompt" value="([^"]+)"/u.exec(html)?.[1] ?? "";
  const sent = await fetch(new URL(action, provider.issuer), {
    method: "POST",
    redirect: "manual",
    headers: { cookie: written(jar), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ prompt, login: name, password: "any" }),
  });
  keep(jar, sent.headers.getSetCookie());
  return sent.headers.get("location") ?? "";
}

async function signInAs(name: string) {
  const jar = new Map<string, string>();
  const begun = await app.inject({
    method: "POST",
    url: "/api/auth/sign-in/social",
    headers: { origin: ADDRESS },
    payload: { callbackURL: "/" },
  });
  keep(jar, [begun.headers["set-cookie"] ?? []].flat());
  const back = await walkProvider(begun.json<{ url: string }>().url, name);
  const callback = await app.inject({ url: back, headers: { cookie: written(jar) } });
  keep(jar, [callback.headers["set-cookie"] ?? []].flat());
  const acts = await app.inject({ url: "/api/who-acts", headers: { cookie: written(jar) } });
  return {
    landed: callback.headers.location ?? "",
    acts: acts.json<{ actor: { name: string; roles: string[] } | null }>(),
  };
}

describe("the office's own sign-in", () => {
  test("lets an invited person in as what the invitation says, and again without it", async () => {
    await invite("binh");
    const first = await signInAs("binh");
    expect(first).toMatchObject({ landed: "/", acts: { actor: { name: "binh", roles: ["coordinator"] } } });
    expect((await signInAs("binh")).acts.actor?.roles).toEqual(["coordinator"]);
    const audit = await db
      .selectFrom("audit_entry")
      .select("act")
      .where("workspace_id", "=", administrator.workspaceId)
      .where("actor_name", "=", "binh")
      .execute();
    expect(audit.map(({ act }) => act)).toEqual(["invitation-accepted", "signed-in", "signed-in"]);
  });

  test.for([
    { case: "whom nobody invited", name: "nguoi-la" },
    { case: "whose address the provider does not vouch for", name: "gia-mao" },
  ])("keeps out a person $case", async ({ name }) => {
    await invite("that").catch(() => undefined);
    const { landed, acts } = await signInAs(name);
    expect(landed).toMatch(/^\/dang-nhap\?error=/u);
    expect(acts.actor).toBeNull();
    const users = await db
      .withSchema("identity")
      .withTables<{ user: { email: string } }>()
      .selectFrom("user")
      .select("email")
      .execute();
    expect(users.map(({ email }) => email)).not.toContain(`${name}@office.example`);
  });
});
