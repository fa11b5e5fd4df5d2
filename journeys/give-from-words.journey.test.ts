import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const WORDS = [
  "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "TỈNH QUẢNG NAM | Độc lập - Tự do - Hạnh phúc",
  "Số: 2211/UBND-KTN | Quảng Nam, ngày 12 tháng 3 năm 2025",
  "V/v rà soát mặt bằng sản xuất",
  "1. Giao Sở Công Thương chủ trì, phối hợp với Sở Xây dựng rà soát mặt bằng các cụm công nghiệp trước ngày 30/4/2025.",
  "2. Giao Sở Tài chính lập dự toán kinh phí di dời.",
].join("\n");

const rowsOf = (page: Page) => page.locator(".order-row");

async function openDesk(width?: number, language?: "vi" | "en"): Promise<Page> {
  const page = await openPage(browser, { ...(width !== undefined && { width }), ...(language && { language }) });
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.address}/giao-viec`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

describe("giving from a document's words", { timeout: 300_000 }, () => {
  test("by keyboard alone: pasted, a day and a product added, given; a closed tab loses nothing; the same words are told", async () => {
    const page = await openDesk();
    await page.keyboard.insertText(WORDS);
    await rowsOf(page).nth(1).waitFor();
    expect(await page.getByLabel("Số, ký hiệu").inputValue()).toBe("2211/UBND-KTN");
    expect(await page.getByLabel("Ngày ban hành").inputValue()).toBe("2025-03-12");
    await rowsOf(page).nth(1).getByLabel("Sản phẩm").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Tờ trình");
    await rowsOf(page).nth(1).getByText("Do người giao đặt").waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await page.reload();
    await rowsOf(page).nth(1).waitFor();
    expect(await rowsOf(page).nth(1).getByLabel("Sản phẩm").inputValue()).toBe("Tờ trình");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("status").getByText("Đã giao 2 nhiệm vụ mới.").waitFor();
    expect(await page.getByLabel("Lời văn bản").inputValue()).toBe("");

    await page.getByLabel("Lời văn bản").focus();
    await page.keyboard.insertText(WORDS);
    await page.getByText("Lời văn này đã được dán và giao 2 nhiệm vụ").waitFor();
    await page.getByRole("link", { name: "Xem các nhiệm vụ ấy" }).click();
    await page.getByRole("link", { name: "lập dự toán kinh phí di dời" }).click();
    await page.locator(".duty-set-layer .added", { hasText: "Tờ trình" }).waitFor();
    await page.context().close();
  });

  test("number, day and giver only, the assignment typed; a marked text is not taken", async () => {
    const page = await openDesk(390);
    await page.keyboard.insertText("TỐI MẬT\nGiao Sở Công Thương trực ban.");
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("Lời văn bản").inputValue()).toBe("");
    await page.getByLabel("Số, ký hiệu").fill("15/CĐ-UBND");
    await page.getByLabel("Ngày ban hành").fill("2026-11-20");
    await page.getByLabel("Cơ quan giao").fill("UBND tỉnh");
    await page.getByLabel("Căn cứ giao").fill("Công điện ứng phó bão");
    await page.getByRole("button", { name: "Thêm nhiệm vụ" }).click();
    await page.keyboard.type("Trực ban 24/24 giờ.");
    await page.getByText("Thiếu cơ quan chủ trì.").waitFor();
    await page.getByLabel("Chủ trì").fill("Sở Công Thương");
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Giao 1 nhiệm vụ" }).click();
    await page.getByRole("status").getByText("Đã giao 1 nhiệm vụ mới.").waitFor();
    await page.context().close();
  });
});
