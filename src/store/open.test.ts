import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openStore } from "./open.ts";
import { storeSentences } from "./sentences.ts";
import { openTestDatabase, testDatabaseUrl } from "./test-database.ts";

const testStore = await openTestDatabase();
const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-open-"));
afterAll(() => rm(dataFolder, { recursive: true }));

async function valueOf(expression: string): Promise<unknown> {
  const { rows } = await testStore.pool.query<{ value: unknown }>(`select ${expression} as value`);
  return rows[0]?.value;
}

describe("openStore with a database URL", () => {
  test("opens a server, says where, and keeps the limits", async () => {
    const store = await openStore({
      databaseUrl: testDatabaseUrl(testStore),
      dataFolder,
      limits: { lockTimeoutMs: 1234 },
    });
    expect(store.isEmbedded).toBe(false);
    expect(store.serverVersion).toBeGreaterThanOrEqual(15);
    expect(store.location).toContain(testStore.location);
    const { rows } = await store.pool.query(
      "select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement, current_setting('timezone') as zone",
    );
    expect(rows).toEqual([{ lock: "1234ms", statement: "30s", zone: "UTC" }]);
    await store.close();
    await store.close();
  });

  test.for([
    { url: "mysql://localhost/x", code: "database-url-invalid" },
    { url: "not an address", code: "database-url-invalid" },
    { url: "postgresql://lotrinh:secret@127.0.0.1:9/x", code: "database-unreachable" },
  ])("refuses $url", async ({ url, code }) => {
    const error = await openStore({ databaseUrl: url, dataFolder }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(JSON.stringify(error)).not.toContain("secret");
    expect(storeSentences).toHaveProperty([`refusal.${code}`]);
  });
});

describe("values from the database", () => {
  test.for([
    { expression: "date '2025-06-30'", value: "2025-06-30" },
    { expression: "array[date '2025-06-30', null]", value: ["2025-06-30", null] },
    { expression: "9007199254740991::int8", value: 9007199254740991 },
    { expression: "array[1::int8, 2]", value: [1, 2] },
    { expression: "1234567890.12345678901234567890::numeric", value: "1234567890.12345678901234567890" },
    { expression: "timestamptz '2026-11-24 10:00:00.12+07'", value: "2026-11-24T03:00:00.120Z" },
    { expression: "array[timestamptz '2026-11-24 10:00+07']", value: ["2026-11-24T03:00:00.000Z"] },
    { expression: "'[1, {\"a\": null}]'::jsonb", value: [1, { a: null }] },
    { expression: "0.1::double precision", value: 0.1 },
  ])("$expression", async ({ expression, value }) => {
    expect(await valueOf(expression)).toEqual(value);
  });

  test.for(["9007199254740992::int8", "array[9007199254740993::int8]", "'infinity'::timestamptz"])(
    "%s is refused rather than rounded",
    async (expression) => {
      await expect(valueOf(expression)).rejects.toThrow(RangeError);
    },
  );
});
