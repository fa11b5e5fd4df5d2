import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sourcesSpelled, type ValueSource } from "../src/shared/fields/index.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { checkout, type RunningServer, startServer } from "./start-server.ts";

/** For each part: its theme, and the register behind it that is edited and exported. */
const PARTS = [
  { part: "P1", theme: "00-MUC-TIEU", register: "themes", search: "00-MUC-TIEU" },
  { part: "P2", theme: "00-MUC-TIEU", register: "themes", search: "00-MUC-TIEU" },
  { part: "P3", theme: "20-TO-CHUC", register: "themes", search: "20-TO-CHUC" },
  { part: "P4", theme: "01-CO-CAU", register: "enterprises", search: "THACO-CHULAI" },
  { part: "P5", theme: "01-CO-CAU", register: "policy-instruments", search: "CS-KC-CU-1" },
  { part: "P6", theme: "N-DET-MAY", register: "themes", search: "N-DET-MAY" },
  { part: "P7", theme: "02-CHINH-SACH", register: "policy-instruments", search: "CS-CCN-GPMB" },
  { part: "P8", theme: "N-SILICA", register: "mineral-sites", search: "SILICA-BINHNAM" },
  { part: "P9", theme: "03-CUM", register: "industrial-zones", search: "CCN-ANLUU" },
  { part: "P10", theme: "03-CUM", register: "undertakings", search: "P-KC-2125" },
  { part: "P11", theme: "04-DAT", register: "workers-housing", search: "NOCN-DANATOL" },
  { part: "P12", theme: "05-KHOANG-SAN", register: "mineral-sites", search: "VANG-BONGMIEU" },
  { part: "P13", theme: "N-VLXD", register: "balance-lines", search: "VLXD-CAT-2023" },
  { part: "P14", theme: "06-CONG-NGHE", register: "themes", search: "06-CONG-NGHE" },
  { part: "P15", theme: "07-KHONG-GIAN", register: "industrial-zones", search: "KKT-CHULAI" },
  { part: "P16", theme: "08-NONG-NGHIEP", register: "balance-lines", search: "LD-CK-2025" },
  { part: "P17", theme: "09-HA-TANG", register: "criteria-sheets", search: "KCN-ST" },
  { part: "P18", theme: "20-TO-CHUC", register: "themes", search: "20-TO-CHUC" },
] as const;

/** What a register is called where its records are kept. */
const NAMES = {
  themes: "theme",
  enterprises: "enterprise",
  "policy-instruments": "policy-instrument",
  "mineral-sites": "mineral-site",
  "industrial-zones": "industrial-zone",
  undertakings: "undertaking",
  "workers-housing": "workers-housing",
  "balance-lines": "balance-line",
  "criteria-sheets": "criteria-sheet",
} as const;

type Row = {
  id: string;
  version: number;
  values: Record<string, unknown>;
  sources: Record<string, { source: string | null }>;
};
type Listed = { items: (Omit<Row, "sources"> & { sources: Record<string, number> })[]; cited: ValueSource[] };
type Clause = { anchor: string; words: string };

/** A person goes from a sentence of the plan to what stands behind it, changes it, takes it along and comes back to the source. */
describe("every part of the plan opens from its sentence", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let plan: { id: string };
  let themes: { id: string; code: string }[];
  let words: Map<string, string>;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    page = await openPage(browser);
    // The first page of each kind brings its code along, on a machine that may be busy.
    page.setDefaultTimeout(90_000);
    ({ plan, items: themes } = await ask("/api/theme-pages"));
    const parts = JSON.parse(await readFile(join(checkout, "examples/quang-nam/parts.json"), "utf8")) as { part: string; words: string }[]; // prettier-ignore
    words = new Map(parts.map((each) => [each.part, each.words]));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test.for(PARTS)("$part: sentence → theme $theme → record → edit → export → source", async (own) => {
    const { part, theme: code, register, search } = own;
    const themeId = themes.find((each) => each.code === code)?.id ?? "";
    const said = words.get(part) ?? "";

    // The sentence, in the plan's own words, leads to its theme.
    const theme = await ask<{ clauses: Clause[] }>(`/api/theme-pages/${themeId}?plan=${plan.id}`);
    const clause = theme.clauses.find((each) => each.words.includes(said));
    expect(clause?.words).toContain(said);
    await page.goto(`${server.address}/chuyen-de/${themeId}?keHoach=${plan.id}`);
    const sentence = page.locator(`.theme-words li[data-anchor="${clause?.anchor}"]`);
    await sentence.waitFor();
    await expect.poll(() => sentence.textContent()).toContain(said.slice(0, 40));
    await page.locator(".theme-section li, .theme-gaps li").first().waitFor();

    // A record behind it is changed, and remembers from where.
    const row = await rowOf(register, search);
    const note = `${part}: đã xem ngày họp`;
    const field = register === "themes" || "note" in row.values ? "note" : Object.keys(row.values).includes("document") ? "document" : "name"; // prettier-ignore
    const source = { source: `Biên bản kiểm tra ${part}`, quote: null, asOf: "2026-11", certainty: "medium" };
    const edited = await page.request.post(`${server.address}/api/${register}/${row.id}/edit`, {
      headers: { "idempotency-key": crypto.randomUUID(), "if-match": `"${row.version}"` },
      data: { values: { [field]: note }, source, reason: "Hành trình" },
    });
    expect([edited.status(), await edited.text()]).toEqual([200, expect.stringContaining(note)]);

    // It goes out with its source, and the source is found again from the record.
    const csv = await page.request.get(`${server.address}/api/${register}/export.csv?search=${encodeURIComponent(search)}`); // prettier-ignore
    expect(await csv.text()).toContain(`Biên bản kiểm tra ${part}`);
    expect((await rowOf(register, search)).sources[field]?.source).toBe(source.source);

    // The record itself opens with the changed words and where they come from.
    await page.goto(`${server.address}/so-theo-doi/${NAMES[register]}?dong=${row.id}`);
    const record = page.locator("dialog.drawer");
    await record.getByText(note).first().waitFor();
    await record.locator(".source-line", { hasText: source.source }).first().waitFor();

    // And back to the sentence in the plan.
    await page.goto(`${server.address}/chuyen-de/${themeId}?keHoach=${plan.id}`);
    await sentence.locator("a.link").last().click();
    await page.waitForURL(new RegExp(`/ke-hoach/${plan.id}`, "u"));
    await page.locator(`[id="k-${clause?.anchor}"]`).waitFor();
  });

  test.for([
    ["chuyen-de", "Chuyên đề"],
    ["nhiem-vu", "Nhiệm vụ"],
    ["ke-hoach", "Văn bản"],
  ] as const)("what is not there any more leads back to its list: /%s", async ([list, title]) => {
    const page = await openPage(browser, { language: "vi" });
    await page.goto(`${server.address}/${list}/01935000-0000-7000-8000-00000000dead`);
    await page.getByRole("link", { name: "Về danh sách" }).click();
    const head = page.getByRole("heading", { level: 1 });
    await expect.poll(() => head.first().textContent(), { timeout: 20_000 }).toBe(title);
    await page.context().close();
  });

  async function rowOf(register: string, search: string): Promise<Row> {
    const { items, cited } = await ask<Listed>(`/api/${register}?search=${encodeURIComponent(search)}&limit=20`);
    const row = sourcesSpelled({ items, cited }).find(({ values }) => values["code"] === search);
    if (!row) throw new Error(`${register} has no ${search}`);
    return row;
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- the answers of many endpoints
  async function ask<Answer = any>(path: string): Promise<Answer> {
    const answer = await fetch(server.address + path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
});
