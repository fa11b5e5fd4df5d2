import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let server: RunningServer;
let browser: Browser;
let page: Page;
let folder: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  folder = await mkdtemp(join(tmpdir(), "lotrinh-excel-"));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true });
});

type Zone = { id: string; version: number; values: { code: string; name: string; developer: string | null } };

async function zones(): Promise<Zone[]> {
  const answer = await fetch(`${server.address}/api/industrial-zones?limit=500&sort=name`);
  return ((await answer.json()) as { items: Zone[] }).items;
}

/** Changes words in the first sheet of the file, as a person in Excel would. */
async function edited(bytes: ArrayBuffer | Buffer, change: (xml: string) => string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  for (const part of ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"]) {
    const xml = await zip.file(part)?.async("string");
    if (xml !== undefined) zip.file(part, change(xml));
  }
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

async function choose(name: string, bytes: Buffer): Promise<void> {
  await writeFile(join(folder, name), bytes);
  await page.getByLabel("Tệp .xlsx hoặc .csv").setInputFiles(join(folder, name));
}

test(
  "a register goes out to Excel and comes back: told first, stored once, nothing doubled",
  { timeout: 240_000 },
  async () => {
    const before = await zones();
    expect(before.length).toBeGreaterThanOrEqual(50);
    const exported = await (await fetch(`${server.address}/api/industrial-zones/export.xlsx`)).arrayBuffer();
    const zip = await JSZip.loadAsync(exported);
    const sheet = (await zip.file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
    expect(sheet).toContain('type="list"');
    expect(sheet).toMatch(/<col [^>]*hidden="(?:1|true)"/u);

    page = await openPage(browser);
    await page.goto(`${server.address}/khu-cum`);
    await page.getByRole("button", { name: "Nhập từ Excel" }).click();
    await choose("nguyen.xlsx", Buffer.from(exported));
    await page.getByText(`${before.length} dòng giữ nguyên`).waitFor();
    expect(await page.getByRole("button", { name: /^Lưu 0 dòng/u }).isDisabled()).toBe(true);

    const [zone] = before;
    if (!zone) throw new Error("no zone");
    const changed = await edited(exported, (xml) =>
      xml.replaceAll(`>${zone.values.name}<`, `>${zone.values.name} (đo lại)<`),
    );
    await choose("sua.xlsx", changed);
    await page.getByText("1 dòng thay đổi").waitFor();
    await page.getByText(`${zone.values.name} → ${zone.values.name} (đo lại)`).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect((await zones()).find(({ id }) => id === zone.id)?.version).toBe(zone.version);
    await page.getByRole("button", { name: "Lưu 1 dòng" }).click();
    await page.getByText(/^Đã lưu: 0 dòng mới, 1 dòng thay đổi/u).waitFor();

    await choose("sua.xlsx", changed);
    await page.getByText(`${before.length} dòng giữ nguyên`).waitFor();
    const after = await zones();
    expect(after.length).toBe(before.length);
    expect(after.find(({ id }) => id === zone.id)?.values.name).toBe(`${zone.values.name} (đo lại)`);

    const bad = await edited(changed, (xml) => xml.replaceAll(`>${zone.values.code}<`, "><"));
    await choose("hong.xlsx", bad);
    await page.getByText("1 dòng phải sửa").waitFor();
    await page.getByText(/^[A-Z]+\d+ Mã: Ô này bắt buộc/u).waitFor();
    await page.keyboard.press("Escape");
  },
);

/** The zone under another name comes in by a file, as its export stands now. */
async function renamedBy(file: string, id: string, name: string): Promise<void> {
  const was = (await zones()).find((zone) => zone.id === id)?.values.name ?? "";
  const exported = await (await fetch(`${server.address}/api/industrial-zones/export.xlsx`)).arrayBuffer();
  await page.getByRole("button", { name: "Nhập từ Excel" }).click();
  await choose(file, await edited(exported, (xml) => xml.replaceAll(`>${was}<`, `>${name}<`)));
  await page.getByText("1 dòng thay đổi").waitFor();
  await page.getByRole("button", { name: "Lưu 1 dòng" }).click();
  await page.getByText(/^Đã lưu: 0 dòng mới, 1 dòng thay đổi/u).waitFor();
}

test(
  "an import is taken back as one act, by its button or by Ctrl Z; what somebody changed since stays and is named",
  { timeout: 240_000 },
  async () => {
    const [zone] = await zones();
    if (!zone) throw new Error("no zone");
    const nameNow = async () => (await zones()).find(({ id }) => id === zone.id)?.values.name;
    await page.goto(`${server.address}/khu-cum`);
    await renamedBy("lan-hai.xlsx", zone.id, "Tên do tệp thứ hai");
    await page.getByRole("button", { name: "Hoàn tác lần nhập này" }).click();
    await page.getByRole("button", { name: "Hoàn tác 1 dòng" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Hoàn tác 1 dòng" }).click();
    await page.getByText("Đã trả về như trước: 1 dòng").waitFor();
    expect(await nameNow()).toBe(zone.values.name);
    await page.getByRole("button", { name: "Xong" }).click();

    await renamedBy("lan-ba.xlsx", zone.id, "Tên do tệp thứ ba");
    await page.getByRole("button", { name: "Xong" }).click();
    const answer = await fetch(`${server.address}/api/industrial-zones/rows`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "sau-khi-nhap" },
      body: JSON.stringify({
        rows: [{ id: zone.id, values: { note: "Sửa sau khi nhập" } }],
        source: { source: "Thử", quote: null, asOf: null, certainty: "high" },
      }),
    });
    expect(answer.status).toBe(200);
    await page.locator('[role="gridcell"][data-line="0"][data-column="1"]').click();
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "Hoàn tác 1 dòng" }).click();
    await page.getByRole("row", { name: "Tên do tệp thứ ba" }).getByText("Đã có người sửa sau khi nhập").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect(await nameNow()).toBe("Tên do tệp thứ ba");
    await page.setViewportSize({ width: 390, height: 740 });
    expect(await barriersOf(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  },
);
