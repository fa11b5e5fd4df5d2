import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { createEmptyDatabase, testDatabaseUrl } from "#store/test-database.ts";
import { readConfiguration } from "./configuration.ts";
import { createAdministrator } from "./create-administrator.ts";
import { startServer, type StartedServer } from "./start-server.ts";

const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-start-"));
const exampleText = new URL("../../examples/quang-nam/plan.txt", import.meta.url).pathname;
const settings = { LOTRINH_DATA: dataFolder, PORT: "0", LOG_LEVEL: "silent" };

afterAll(() => rm(dataFolder, { recursive: true, force: true }));

async function started(): Promise<StartedServer> {
  const outcome = await startServer(readConfiguration(settings), { exampleText });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

describe("starting the server", () => {
  test("loads the example once, published, with nothing binding called context", { timeout: 60_000 }, async () => {
    const first = await started();
    const { items } = (await (await fetch(`${first.address}/api/plans`)).json()) as { items: { id: string }[] };
    const page = (await (await fetch(`${first.address}/api/plans/${items[0]?.id}`)).json()) as {
      isIllustration: boolean;
      state: string;
      face: { number: string | null; issuedOn: string | null; isIllustration: boolean };
      sentences: { isBinding: boolean; fate: string }[];
    };
    await first.close();
    expect(first.isExampleLoaded).toBe(true);
    expect(items.length).toBe(1);
    expect(page).toMatchObject({ state: "published", face: { number: null, issuedOn: null, isIllustration: true } });
    expect(page.sentences.filter(({ isBinding, fate }) => isBinding && fate === "context")).toEqual([]);

    const second = await started();
    const again = (await (await fetch(`${second.address}/api/plans`)).json()) as { items: unknown[] };
    await second.close();
    expect([second.isExampleLoaded, again.items.length]).toEqual([false, 1]);
  });

  test("stops although somebody's request never ends", { timeout: 40_000 }, async () => {
    const server = await started();
    const half = connect(Number(new URL(server.address).port), "127.0.0.1");
    onTestFinished(() => void half.destroy());
    await once(half, "connect");
    half.write("POST /api/plans HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{");
    const ended = once(half.resume(), "close");
    // Nothing was asked that could be answered yet.
    expect(await Promise.race([ended, pause(500, "waits")])).toBe("waits");
    await server.close();
    await ended;
  });

  test("while the clock passes the day of a reorganisation, records follow it", { timeout: 60_000 }, async () => {
    // The clock alone is planted: sockets and timers run on.
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-12-31T23:59:50+07:00") });
    const server = await started();
    try {
      const ask = async <Body>(path: string, body?: object): Promise<Body> => {
        const posted = { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() } }; // prettier-ignore
        const answer = await fetch(`${server.address}${path}`, body && posted);
        expect([path, answer.status]).toEqual([path, 200]);
        return (await answer.json()) as Body;
      };
      const listed = await ask<{ items: { id: string }[] }>("/api/organisations?kind=department");
      const [from, to] = listed.items.map(({ id }) => id);
      const { record } = await ask<{ record: { id: string } }>("/api/undertakings", {
        values: { code: "CT-2027", name: "Chương trình", kind: "programme", leadId: from },
        source: { source: "Quyết định", quote: null, asOf: null, certainty: "high" },
      });
      const basis = { instrument: "01/NQ-HĐND", issuer: null, issuedOn: null, sources: [], confidence: "stated", note: null }; // prettier-ignore
      const changes = [{ kind: "merged", from, to: { id: to }, share: 1 }];
      const merger = { effectiveOn: "2027-01-01", basis, creates: [], changes };
      const path = "/api/organisation-successions";
      const { rows } = await ask<{ rows: { count: number }[] }>(path, { ...merger, mode: "dry-run" });
      const rowsSeen = rows.reduce((sum, { count }) => sum + count, 0);
      await ask(path, { ...merger, mode: "record", rowsSeen });
      const lead = async () =>
        (await ask<{ record: { values: { leadId: string } } }>(`/api/undertakings/${record.id}`)).record.values.leadId;
      expect(await lead()).toBe(from);
      vi.setSystemTime(new Date("2027-01-01T00:01:00+07:00"));
      await expect.poll(lead, { timeout: 30_000, interval: 500 }).toBe(to);
    } finally {
      await server.close();
      vi.useRealTimers();
    }
  });

  test.for([
    { case: "on an address that others reach", environment: { HOST: "0.0.0.0" } },
    { case: "on a database server", environment: { DATABASE_URL: "postgresql://localhost/lotrinh" } },
  ])("is refused without accounts $case", async ({ environment }) => {
    const outcome = await startServer(readConfiguration({ ...settings, ...environment }), { exampleText });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "accounts-required" } });
  });

  test("says that the port is taken and leaves nothing running", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? String(address.port) : "";
    const outcome = await startServer(readConfiguration({ ...settings, PORT: port }), { exampleText });
    other.close();
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "port-taken", params: { port } } });
  });

  test("names the setting that cannot be used", () => {
    expect(() => readConfiguration({ PORT: "many" })).toThrow(/PORT/u);
  });
});

describe("an office with accounts, on its own PostgreSQL server", () => {
  const PASSWORD = "sông Thu Bồn chảy về Cửa Đại";
  const ADDRESS = "https://lotrinh.office.example";

  /** Asks as a browser behind the office's proxy does. */
  async function ask(port: number, path: string, { cookie = "", body }: { cookie?: string; body?: object } = {}) {
    return fetch(`http://127.0.0.1:${port}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        origin: ADDRESS,
        cookie,
        "x-forwarded-for": "198.51.100.7",
        "x-forwarded-proto": "http",
        ...(body && { "content-type": "application/json" }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async function portAtHand(): Promise<number> {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
    const address = probe.address();
    await new Promise((resolve) => probe.close(resolve));
    return typeof address === "object" && address ? address.port : 0;
  }

  test(
    "takes its first administrator from the command line; cookies are Secure, and only a named proxy tells addresses",
    { timeout: 240_000 },
    async () => {
      const empty = await createEmptyDatabase();
      const port = await portAtHand();
      const environment = {
        ...settings,
        LOTRINH_DATA: join(dataFolder, "office"),
        DATABASE_URL: testDatabaseUrl(empty),
        HOST: "0.0.0.0",
        PORT: String(port),
        PUBLIC_ADDRESS: ADDRESS,
      };
      const who = { exampleText, name: "Lê Quản Trị", email: "quantri@office.example" };
      const created = await createAdministrator(readConfiguration(environment), who);
      if (!created.ok) throw new Error(created.refusal.code);
      const token = created.value.link.split("#")[1];
      const sessionsBehind = async (proxies: object): Promise<{ cookie: string; address: string }> => {
        const outcome = await startServer(readConfiguration({ ...environment, ...proxies }), { exampleText });
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        await ask(port, "/api/auth/accept-invitation", { body: { token, password: PASSWORD } });
        const signedIn = await ask(port, "/api/auth/sign-in/email", { body: { email: who.email, password: PASSWORD } });
        const cookie = signedIn.headers.getSetCookie().find((each) => each.includes("session_token")) ?? "";
        const listed = await ask(port, "/api/account/sessions", { cookie: cookie.split(";")[0] ?? "" });
        const { items } = (await listed.json()) as { items: { isCurrent: boolean; address: string }[] };
        await outcome.value.close();
        return { cookie, address: items.find(({ isCurrent }) => isCurrent)?.address ?? "" };
      };
      const direct = await sessionsBehind({});
      const proxied = await sessionsBehind({ TRUSTED_PROXIES: "127.0.0.1" });
      await empty.close();

      // Whatever a header says of the way in: the address that people type is https, so the cookie goes over https alone.
      expect(direct.cookie).toMatch(/^__Secure-lotrinh\.session_token=.*; Secure/u);
      expect(proxied.cookie).toMatch(/; HttpOnly.*; Secure|; Secure.*; HttpOnly/u);
      expect([direct.address, proxied.address]).toEqual(["127.0.0.1", "198.51.100.7"]);
    },
  );
});
