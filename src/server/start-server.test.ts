import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readConfiguration } from "./configuration.ts";
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
