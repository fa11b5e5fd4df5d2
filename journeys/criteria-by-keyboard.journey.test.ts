import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  page = await openPage(browser);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Goes on by Tab until the focus is where it is wanted. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not come to ${selector}`);
}
/** The sheet that has the focus in the list is walked to by the arrows. */
async function chooseSheet(name: string): Promise<void> {
  const sheets = page.locator("main select");
  await sheets.locator("option", { hasText: name }).waitFor({ state: "attached" });
  const place = () => sheets.evaluate((element) => (element as HTMLSelectElement).selectedIndex);
  const wanted = (await sheets.locator("option").allTextContents()).indexOf(name);
  for (let now = await place(); now !== wanted; now = await place()) {
    await page.keyboard.press(now < wanted ? "ArrowDown" : "ArrowUp");
    await expect.poll(place).not.toBe(now);
  }
}
const focused = () => page.evaluate(() => document.activeElement?.closest("td")?.cellIndex ?? -1);

describe("by keyboard alone", () => {
  test("a criteria sheet is chosen, its results are walked by the arrows, one opens with its source", async () => {
    await page.goto(`${server.address}/bo-tieu-chi`);
    await page.getByRole("heading", { name: "Bộ tiêu chí" }).waitFor();
    await tabTo("main select");
    await chooseSheet("Xã đạt chuẩn nông thôn mới");
    // The sheet of new-rural communes has no document and no criterion yet: the gap is told, not filled.
    await page.getByText("chưa nêu văn bản ban hành").waitFor();
    await page.getByText("Bộ này chưa có tiêu chí nào").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await chooseSheet("Khu công nghiệp sinh thái");
    await page.locator(".balance-table td a").first().waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await tabTo(".balance-table td a");
    const first = await focused();
    await page.keyboard.press("ArrowRight");
    await expect.poll(focused).toBe(first + 1);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(focused).toBe(first);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/bo-tieu-chi\/ket-qua\?.*dong=/u);
    await page.locator("dialog.drawer .source-line").first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toContain("dong=");
  });

  test("where more results stand than the table shows, it says so and leads to the register", async () => {
    const notice = page.getByRole("link", { name: "Bảng này chỉ hiện 1 kết quả đầu" });
    const open = async () => {
      await page.goto(`${server.address}/bo-tieu-chi`);
      await page.locator("main select").selectOption({ label: "Khu công nghiệp sinh thái" });
      await page.locator(".balance-table td a").first().waitFor();
    };
    await open();
    expect(await notice.count()).toBe(0);
    // The server itself is asked for one of them: what comes back is a true first page, with more behind it.
    const asked = /criteria-marks\?.*limit=500/u;
    await page.route(asked, (route) => route.continue({ url: route.request().url().replace("limit=500", "limit=1") }));
    await open();
    await notice.waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await notice.click();
    await page.waitForURL(/\/bo-tieu-chi\/ket-qua/u);
    await page.unroute(asked);
  });

  test("a column of the grid goes to another place by Ctrl, Shift and an arrow; the link keeps the order", async () => {
    await page.goto(`${server.address}/khu-cum`);
    await page.locator('[role="gridcell"][data-line="0"]').first().waitFor();
    const placeOf = async () => Number(await page.locator(".grid-head-cell", { hasText: "Tình trạng" }).first().getAttribute("data-head")); // prettier-ignore
    const before = await placeOf();
    await tabTo(`[data-head="${before}"] button`);
    await page.keyboard.press("Control+Shift+ArrowRight");
    await expect.poll(placeOf).toBe(before + 1);
    await page.waitForURL(/cot=/u);
    await page.reload();
    await page.locator('[role="gridcell"][data-line="0"]').first().waitFor();
    await expect.poll(placeOf).toBe(before + 1);
    expect(await barriersOf(page)).toEqual([]);
  });
});
