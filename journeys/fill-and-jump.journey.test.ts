import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { type TypingProgram, typingProgram } from "./typing-program.ts";

/** More than one fetch of the rows on the way to an edge. */
const ROWS = 1_200;
const SOURCE = { source: "Bịa để thử", quote: null, asOf: null, certainty: "high" };
/** Rows that have a place; the others have none. */
const PLACED = new Set([0, 1, 2, 3, 4, 20, 21, 1_100]);

/** What stands before the days on which a road was ready, but the workers. */
const OTHERS =
  "location,position,managingBodyId,state,developer,legalBasis,areaHectares,industrialLandHectares,serviceLandHectares,leasedIndustrialHectares,leasedServiceHectares,statedOccupancyPercent,projectCount,registeredCapital,infrastructureCapital,roadReadiness,roadProject";

let server: RunningServer;
let browser: Browser;
let page: Page;
let keyboard: TypingProgram;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const number = String(at).padStart(4, "0");
    const values = { code: `D${number}`, name: `Thử nối dãy ${number}`, kind: "industrial-cluster" };
    return { values: PLACED.has(at) ? { ...values, location: `Thôn ${at}` } : values };
  });
  const answer = await fetch(`${server.address}/api/industrial-zones/rows`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "fill-and-jump" },
    body: JSON.stringify({ rows, source: SOURCE }),
  });
  expect(answer.status).toBe(200);
  page = await openPage(browser, { language: "vi" });
  keyboard = await typingProgram(page);
}, 120_000);
afterEach(() => page.unrouteAll({ behavior: "ignoreErrors" }));
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const cell = (line: number, column: number) =>
  page.locator(`[role="gridcell"][data-line="${line}"][data-column="${column}"]`);
const textOf = (line: number, column: number) => cell(line, column).textContent();
const textsOf = (column: number, from: number, to: number) =>
  Promise.all(Array.from({ length: to - from + 1 }, (_, at) => textOf(from + at, column)));
const status = () => page.locator('.grid-scroll > [role="status"]').textContent();

async function open(hidden = "position,managingBodyId,state"): Promise<void> {
  await page.goto(`${server.address}/khu-cum?tim=thu+noi+day&an=${hidden}`);
  await cell(0, 0).filter({ hasText: /\S/u }).waitFor();
  await page.locator(".register-status b", { hasText: "1.200" }).waitFor();
}

async function columnOf(title: string): Promise<number> {
  const head = page.getByRole("columnheader", { name: title }).first();
  return Number(await head.getAttribute("aria-colindex")) - 2;
}

async function stored(code: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${server.address}/api/industrial-zones?search=${code}`);
  const { items } = (await answer.json()) as { items: { values: Record<string, unknown> }[] };
  return items.find(({ values }) => values["code"] === code)?.values ?? {};
}

/** The active cell by its number, wherever the list is scrolled to. */
const activeLine = () => page.locator(".grid-cell.active").getAttribute("data-line").then(Number);

async function type(line: number, column: number, ...words: string[]): Promise<void> {
  await cell(line, column).click();
  for (const each of words) {
    await page.keyboard.type(each);
    await page.keyboard.press("Enter");
  }
}

async function drawCorner(toLine: number, column: number, key?: "Control"): Promise<void> {
  const corner = await page.locator(".grid-corner").boundingBox();
  const target = await cell(toLine, column).boundingBox();
  if (!corner || !target) throw new Error("nothing to draw");
  await page.mouse.move(corner.x + 4, corner.y + 4);
  await page.mouse.down();
  await page.mouse.move(target.x + 20, target.y + 10, { steps: 4 });
  if (key) await page.keyboard.down(key);
  await page.mouse.up();
  if (key) await page.keyboard.up(key);
}

describe("Ctrl and an arrow", () => {
  test("goes along the blocks of words in a column, also where rows on the way have still to come", async () => {
    await open();
    const column = await columnOf("Vị trí theo nguồn");
    await cell(0, column).click();
    const stops: number[] = [];
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.press("Control+ArrowDown");
      await expect.poll(activeLine, { timeout: 10_000 }).not.toBe(stops.at(-1) ?? 0);
      stops.push(await activeLine());
    }
    expect(stops).toEqual([4, 20, 21, 1_100, ROWS - 1]);
    await page.keyboard.press("Control+ArrowUp");
    await expect.poll(activeLine).toBe(1_100);
    await page.keyboard.press("Control+Home");
    await expect.poll(activeLine).toBe(0);
  });

  test("goes along a row, and with Shift selects what lies between", async () => {
    await open();
    const column = await columnOf("Vị trí theo nguồn");
    await cell(0, 0).click();
    await page.keyboard.press("Control+ArrowRight");
    expect(await cell(0, 2).getAttribute("class")).toContain("active");
    await cell(0, column).click();
    await page.keyboard.press("Control+Shift+ArrowDown");
    expect(await page.locator(".grid-cell.selected").count()).toBe(5);
  });

  test("in a column that is never empty goes to the last row at once", async () => {
    await open();
    await cell(0, 1).click();
    await page.keyboard.press("Control+ArrowDown");
    expect(await activeLine()).toBe(ROWS - 1);
  });
});

describe("a series", () => {
  test("goes on where the corner is drawn out, says how many cells, and turns into a copy by one press and one step back", async () => {
    await open();
    const column = await columnOf("Căn cứ pháp lý");
    await type(5, column, "Quý 4/2026");
    await cell(5, column).click();
    await drawCorner(8, column);
    expect(await textsOf(column, 5, 8)).toEqual(["Quý 4/2026", "Quý 1/2027", "Quý 2/2027", "Quý 3/2027"]);
    expect(await status()).toContain("Đã điền 3 ô nối tiếp dãy");
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Chép giống ô mẫu" }).click();
    expect(await textsOf(column, 5, 8)).toEqual(Array(4).fill("Quý 4/2026"));
    await page.keyboard.press("Control+z");
    expect(await textsOf(column, 5, 8)).toEqual(["Quý 4/2026", "", "", ""]);
    await expect.poll(() => stored("D0008")).toMatchObject({ legalBasis: null });
  });

  test("with Ctrl the corner does the other way, and a double press on it goes as far as the column beside", async () => {
    await open();
    const [place, developer] = [await columnOf("Vị trí theo nguồn"), await columnOf("Chủ đầu tư hạ tầng")];
    await type(0, developer, "Công ty 1");
    await cell(0, developer).click();
    await page.locator(".grid-corner").dblclick();
    expect(await textsOf(developer, 0, 5)).toEqual([...Array(5).fill("Công ty 1"), ""]);
    await page.getByRole("button", { name: "Nối tiếp dãy" }).click();
    expect(await textsOf(developer, 0, 5)).toEqual([1, 2, 3, 4, 5].map((at) => `Công ty ${at}`).concat(""));
    await page.keyboard.press("Control+z");
    await cell(0, place).click();
    await page.keyboard.press("Shift+ArrowDown");
    await drawCorner(4, place, "Control");
    expect(await textsOf(place, 0, 4)).toEqual(["Thôn 0", "Thôn 1", "Thôn 0", "Thôn 1", "Thôn 0"]);
    await page.keyboard.press("Control+z");
  });

  test("by the keyboard goes on from what stands above, for a typing program as well, and one step takes it back", async () => {
    await open();
    const column = await columnOf("Căn cứ pháp lý");
    await cell(10, column).click();
    await keyboard.compose(["T", "Th", "Thá", "Tháng"], true);
    await page.keyboard.type(" 1/2026");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+Shift+D");
    expect(await textsOf(column, 10, 12)).toEqual(["Tháng 1/2026", "Tháng 2/2026", "Tháng 3/2026"]);
    expect(await status()).toContain("Đã điền 2 ô nối tiếp dãy");
    await page.keyboard.press("Control+z");
    expect(await textsOf(column, 10, 12)).toEqual(["Tháng 1/2026", "", ""]);
    await cell(11, column).click();
    await page.keyboard.press("Control+Shift+D");
    await page.keyboard.press("ArrowDown");
    await keyboard.dang(0);
    await page.keyboard.press("Enter");
    expect(await textsOf(column, 11, 12)).toEqual(["Tháng 2/2026", "Đặng"]);
    await expect.poll(() => stored("D0012")).toMatchObject({ legalBasis: "Đặng" });
    await cell(13, column).click();
    await page.keyboard.press("Control+Shift+D");
    await page.locator(".grid-notice", { hasText: "Chưa thấy dãy để nối" }).waitFor();
  });

  test("of days and figures goes on from two of them; the copy of Ctrl D stays a copy and says how many", async () => {
    await open(OTHERS);
    await page.getByLabel("Nguồn", { exact: true }).fill("Sổ tay của xã");
    const [days, workers] = [await columnOf("Giao thông: ngày"), await columnOf("Lao động")];
    await type(0, workers, "100", "150");
    await cell(0, workers).click();
    await cell(4, workers).click({ modifiers: ["Shift"] });
    await page.keyboard.press("Control+Shift+D");
    expect(await textsOf(workers, 0, 4)).toEqual(["100", "150", "200", "250", "300"]);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+d");
    expect(await textsOf(workers, 0, 4)).toEqual(Array(5).fill("100"));
    expect(await status()).toContain("Đã điền 4 ô giống ô mẫu");
    await page.keyboard.press("Control+z");
    await cell(0, days).click();
    await page.keyboard.type("31/01/2026");
    await page.keyboard.press("Enter");
    await page.keyboard.type("28/02/2026");
    await page.keyboard.press("Enter");
    await cell(0, days).click();
    await page.keyboard.press("Shift+ArrowDown");
    await drawCorner(3, days);
    expect(await textsOf(days, 0, 3)).toEqual(["31/01/2026", "28/02/2026", "31/03/2026", "30/04/2026"]);
  });
});

test("Ctrl ; writes today into the cell, Ctrl F leads to the search over the whole list, and every key is told", async () => {
  await open();
  const column = await columnOf("Căn cứ pháp lý");
  await cell(14, column).click();
  await page.keyboard.press("Control+;");
  await page.keyboard.type(" họp");
  await page.keyboard.press("Enter");
  expect(await textOf(14, column)).toMatch(/^\d{2}\/\d{2}\/\d{4} họp$/u);
  await page.keyboard.press("Control+f");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
  await page.getByRole("button", { name: "Mọi phím tắt" }).click();
  await page.getByRole("dialog").getByText("nối tiếp dãy xuống dưới").waitFor();
  expect(await barriersOf(page)).toEqual([]);
});
