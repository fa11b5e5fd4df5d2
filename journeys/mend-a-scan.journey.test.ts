import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawLetterhead, drawPlan, givenPdf } from "../src/rooms/documents/server/pdf/given-pdf.ts";
import { givenScans } from "../src/rooms/documents/server/scan/given-scan.ts";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const PAGES = [
  "KẾ HOẠCH\nPhát triển cụm công nghiệp trên địa bàn tỉnh năm 2026\nI. MỤC TIÊU\n1. Đến năm 2030, tỷ lệ lấp đầy các cụm công nghiệp đạt 80%.\nII. NHIỆM VỤ\n1. Sở Công Thương chủ trì, phối hợp với Sở Tài chính rà soát các cụm công nghiệp, hoàn thành trước ngày 30/6/2026.\n2. Sở Nông nghiệp và Môi trường hướng dẫn xử lý nước thải tại các cụm công nghiệp trong quý III năm 2026.\n3. Sở Xây dựng lập danh mục hạ tầng kỹ thuật cần cải tạo, báo cáo UBND tỉnh trước ngày 15/9/2026.\n4. Sở Nội vụ tổng hợp nhu cầu lao động của các cụm công nghiệp, báo cáo hằng quý.",
  "5. Sở Y tế kiểm tra nước sạch tại các cụm công nghiệp, báo cáo hằng quý.",
  "6. Công an tỉnh kiểm tra an toàn cháy tại các cụm công nghiệp trong năm 2026.",
] as const;
const SLOW = 400_000;

/** Three pages as a bad copier leaves them, a seal over the first one's last lines; the empty part of each sheet only costs time. */
async function wornScan(): Promise<Buffer> {
  const pages = await Promise.all(
    PAGES.map(async (words, at) => {
      const pdf = await givenPdf((page) => {
        if (at === 0)
          drawLetterhead(page, { number: "Số: 12/KH-UBND", placeAndDay: "Quảng Nam, ngày 5 tháng 1 năm 2026" });
        drawPlan(page, words);
      });
      const damage = { degrees: 1.6, noise: 0.006, blur: 0.7, shadow: 190, seal: at === 0 };
      const [scan = Buffer.alloc(0)] = await givenScans(pdf, damage);
      return sharp(scan).extract({ left: 0, top: 0, width: 1650, height: 1300 }).png().toBuffer();
    }),
  );
  return sharp(pages, { join: { animated: true } })
    .withMetadata({ density: 200 })
    .tiff({ compression: "lzw" })
    .toBuffer();
}

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page.locator("input[type=file]").setInputFiles([{ name: "ban-quet.tif", mimeType: "image/tiff", buffer }]);
}

const LOOK = process.env["JOURNEY_LOOK"];
const look = async (page: Page, name: string) => LOOK && page.screenshot({ path: `${LOOK}/${name}.png` });

describe("a person imports a scan", () => {
  test("stops it midway, goes on from the pages that are done, mends its weak words, and sees a citation on its page", { timeout: SLOW }, async () => {
    const page = await openPage(browser);
    page.setDefaultTimeout(SLOW / 2);
    await page.goto(`${server.address}/nhap`);
    const scan = await wornScan();
    await choose(page, scan);
    await page.getByText(/xong [12]\/3 trang/u).waitFor();
    await page.getByRole("button", { name: "Dừng đọc" }).click();
    await page.getByText("chọn lại tệp để đọc tiếp").waitFor();

    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      new MutationObserver(() => told.push(document.querySelector(".reading-file [role=status]")?.textContent ?? "")).observe(document.body, { subtree: true, childList: true, characterData: true });
    }); // prettier-ignore
    await choose(page, scan);
    await page.getByRole("heading", { name: "Đã đọc xong" }).waitFor();
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
    // What was done before is there at once; pages are never told as done one by one from the start again.
    expect(told.some((words) => /xong [123]\/3/u.test(words))).toBe(true);
    await look(page, "done");

    await page.getByRole("link", { name: "Xem chữ chưa chắc bên hình" }).click();
    await page.getByRole("heading", { name: "Chữ nhận dạng chưa chắc" }).waitFor();
    const fields = page.locator(".weak-words li input");
    await fields.first().waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll<HTMLImageElement>(".cut-out img")].slice(0, 2).every((img) => img.complete && img.naturalWidth > 0)); // prettier-ignore
    await look(page, "mend");
    expect(await barriersOf(page)).toEqual([]);
    const phone = await openPage(browser, { width: 390, language: "en" });
    await phone.goto(page.url());
    await phone.locator(".weak-words li input").first().waitFor();
    await look(phone, "mend-phone");
    expect(await barriersOf(phone)).toEqual([]);
    await phone.context().close();
    const count = await fields.count();
    const planId = new URL(page.url()).pathname.split("/")[2] ?? "";
    const review = async () => (await page.request.get(`${server.address}/api/plans/${planId}/review`)).json();
    const before: string = (await review()).text;

    await fields.first().focus();
    await page.keyboard.type("Chữ-đã-sửa");
    await page.keyboard.press("Enter");
    for (let at = 1; at < count; at += 1) await page.keyboard.press("Enter");
    await page.getByText(`Đã xem ${count} trong ${count} chữ`).waitFor();
    await look(page, "mended");
    // What was typed survives a closed page.
    await page.reload();
    await page.getByText(`Đã xem ${count} trong ${count} chữ`).waitFor();
    expect(await fields.first().inputValue()).toBe("Chữ-đã-sửa");
    await fields.first().press("Control+Enter");
    await page.getByText("Đã lưu: sửa 1 chữ").waitFor();
    await page.getByText("Không còn chữ nào chưa chắc").waitFor();
    const after: string = (await review()).text;
    expect(before).not.toContain("Chữ-đã-sửa");
    expect(after).toContain("Chữ-đã-sửa");

    await page.getByRole("link", { name: "Về rà soát đề xuất" }).click();
    await page.locator(".page-link").waitFor();
    await page.locator("h1").first().click();
    await page.keyboard.press("F4");
    await page.locator(".page-picture[aria-busy=false] span").first().waitFor();
    await look(page, "page");
    expect(await barriersOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.context().close();
  }); // prettier-ignore
});
