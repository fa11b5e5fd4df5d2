import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayInVietNam } from "../src/shared/plain-date.ts";
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

const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number): string => dayInVietNam(new Date(Date.now() + days * DAY_MS));
const BODY = "Sở Công Thương thành phố Đà Nẵng";

/** Duties of one dispatch to the department of industry and trade. */
async function give(number: string, items: readonly { readonly words: string; readonly days: number }[]) {
  const source = {
    kind: "dispatch",
    number,
    issuedOn: inDays(-60),
    issuer: "UBND tỉnh",
    basis: "Chỉ đạo của Chủ tịch",
  };
  const leads = [{ name: BODY }];
  const body = { source, items: items.map(({ words, days }) => ({ words, leads, dueOn: inDays(days) })) };
  const response = await fetch(`${server.address}/api/assignments/give`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { items: { assignmentId: string }[] }).items.map((item) => item.assignmentId);
}

const main = (page: Page) => page.locator("main");

describe("reminding and looking", { timeout: 240_000 }, () => {
  test("an assignment shows beforehand when it will be reminded of and to whom it will be told, by the ladder that the office settles", async () => {
    const [id] = await give("11/UBND", [{ words: "Rà soát quy hoạch các cụm công nghiệp.", days: 40 }]);
    const page = await openPage(browser);
    await page.goto(`${server.address}/nhiem-vu/${id}`);
    const ladder = main(page).locator(".ladder li");
    await ladder.first().waitFor();
    await expect.poll(() => ladder.count()).toBe(5);
    await expect.poll(() => ladder.first().innerText()).toMatch(/^Sẽ nhắc ngày \d\d\/\d\d\/\d{4}/u);
    await expect.poll(() => ladder.last().innerText()).toMatch(/^Báo lên Văn phòng ngày/u);
    expect(await barriersOf(page)).toEqual([]);

    await page.goto(`${server.address}/thong-bao`);
    await page.getByLabel("Nhắc trước hạn (ngày làm việc)").fill("10, 3");
    await page.getByLabel("Báo Văn phòng sau (ngày làm việc)").fill("");
    await page.getByLabel("Căn cứ").fill("Quy chế làm việc của UBND tỉnh");
    await page.getByRole("button", { name: "Lưu bậc nhắc việc" }).click();
    await main(page).getByText("Căn cứ: Quy chế làm việc của UBND tỉnh").waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await page.goto(`${server.address}/nhiem-vu/${id}`);
    await ladder.first().waitFor();
    await expect.poll(() => ladder.last().innerText()).toMatch(/^Báo lên người đứng đầu cơ quan chủ trì ngày/u);
    await page.context().close();
  });

  test("the same rows are a list, a board that moves by an act, a calendar and a timeline, and the address keeps which", async () => {
    await give("12/UBND", [{ words: "Xây dựng đề án cụm công nghiệp sinh thái.", days: 3 }]);
    const page = await openPage(browser);
    await page.goto(`${server.address}/nhiem-vu`);
    await main(page).getByRole("link", { name: "Bảng", exact: true }).click();
    await page.waitForURL(/xem=bang/u);
    const card = main(page).locator(".board-card").first();
    const code = await card.locator(".duty-words .label").innerText();
    await card.getByText("Chuyển bước").click();
    await card.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
    await page.getByRole("status").getByText(`${code}. Đã ghi: Tiếp nhận.`).waitFor();
    const accepted = main(page).getByRole("region", { name: "Đã tiếp nhận", exact: true });
    await accepted.locator(".board-card").first().waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await main(page).getByRole("link", { name: "Lịch", exact: true }).click();
    await page.waitForURL(/xem=lich/u);
    await main(page).locator(".due-month").waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await main(page).getByRole("link", { name: "Dòng thời gian", exact: true }).click();
    await page.waitForURL(/xem=thoi-gian/u);
    await main(page).getByRole("link", { name: "Đến 2045", exact: true }).click();
    await main(page).getByText("Kế hoạch 2041–2045").waitFor();
    await main(page).getByRole("link", { name: "Nhóm nhiệm vụ, giải pháp", exact: true }).click();
    await main(page).getByText("Theo đề mục của:").waitFor();
    const lane = main(page).locator(".timeline-list details").first();
    await lane.locator("summary").press("Enter");
    await lane.getByRole("link").first().waitFor();
    expect(await barriersOf(page)).toEqual([]);

    // A3 on its side, in points; the picture alone, with its lanes.
    await page.emulateMedia({ media: "print" });
    await main(page).locator(".timeline-picture").waitFor();
    expect(await main(page).locator(".timeline-list").isVisible()).toBe(false);
    await expect
      .poll(() => main(page).locator(".window-steps").innerText())
      .toMatch(/^\d\d\/\d\d\/\d{4} – 31\/12\/2045$/u);
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sheets = [...printed.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, width, height]) =>
      [width, height].map((side) => Math.round(Number(side))),
    );
    expect(sheets.length).toBeGreaterThan(0);
    for (const [width, height] of sheets) expect([width, height]).toEqual([1191, 842]);
    await page.emulateMedia({ media: "screen" });

    const address = page.url();
    const phone = await openPage(browser, { width: 390 });
    await phone.goto(address);
    await main(phone).locator(".timeline-list summary").first().waitFor();
    expect(await barriersOf(phone)).toEqual([]);
    await Promise.all([page.context().close(), phone.context().close()]);
  });

  test("who is late is chosen, reminded by one letter with its annex, or by a message that is copied", async () => {
    await give("13/UBND", [
      { words: "Báo cáo tình hình cụm công nghiệp.", days: -10 },
      { words: "Lập danh mục cơ sở gây ô nhiễm.", days: -5 },
    ]);
    const page = await openPage(browser);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${server.address}/don-doc`);
    const row = main(page).locator(".chase-bodies > li").filter({ hasText: "Báo cáo tình hình cụm công nghiệp" });
    await row.getByText("chưa đôn đốc lần nào").first().waitFor();
    await row.getByRole("button", { name: "Chép tin nhắn" }).click();
    await main(page)
      .getByText(/^Đã chép tin nhắn gửi/u)
      .waitFor();
    const message = await page.evaluate(() => navigator.clipboard.readText());
    expect(message).toContain("Báo cáo tình hình cụm công nghiệp. Hạn");
    expect(message).toContain("quá 10 ngày");
    expect(await barriersOf(page)).toEqual([]);

    await row.getByRole("checkbox").check();
    await page.getByLabel("Cơ quan ban hành công văn").fill("Văn phòng UBND thành phố Đà Nẵng");
    await page.getByRole("button", { name: "Soạn công văn gửi 1 cơ quan" }).click();
    await page.waitForURL(/\/van-ban-di\//u);
    await main(page).getByText("Báo cáo tình hình cụm công nghiệp").first().waitFor();

    // Two rewrite the letter: who comes second has looked at the first one's words before writing over them.
    const colleague = await openPage(browser);
    await colleague.goto(page.url());
    for (const each of [page, colleague]) await each.getByRole("button", { name: "Sửa lời" }).click();
    await page.getByLabel("Trích yếu").fill("đôn đốc nhiệm vụ quá hạn của tháng");
    await colleague.getByLabel("Trích yếu").fill("đôn đốc lập báo cáo");
    await colleague.getByRole("button", { name: "Lưu thành bản mới" }).click();
    await page.getByText("Người khác vừa sửa văn bản này").waitFor();
    expect(await page.getByRole("button", { name: "Lưu thành bản mới" }).isDisabled()).toBe(true);
    expect(await page.getByLabel("Trích yếu").inputValue()).toBe("đôn đốc nhiệm vụ quá hạn của tháng");
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Đã xem, làm tiếp trên bản mới" }).click();
    await page.getByRole("button", { name: "Lưu thành bản mới" }).click();
    await colleague.getByRole("heading", { level: 1, name: "đôn đốc nhiệm vụ quá hạn của tháng" }).waitFor();

    await page.getByRole("button", { name: "Trình", exact: true }).click();
    await page.getByRole("button", { name: "Duyệt", exact: true }).click();
    await page.getByRole("button", { name: "Ban hành" }).click();
    await page.getByLabel("Số, ký hiệu").fill("12");
    await page.getByLabel("Người ký").fill("Nguyễn Văn A");
    await page.getByLabel("Bản đã ký (PDF)").setInputFiles({ name: "ky.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") }); // prettier-ignore
    await page.locator("form").getByRole("button", { name: "Ban hành" }).click();
    await page.getByText("“12” chưa đủ số và ký hiệu.").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    for (const each of [page, colleague]) await each.context().close();
  });

  test("the product opens with what comes first for whoever opens it", async () => {
    const page = await openPage(browser);
    await page.goto(server.address);
    const start = page.getByRole("region", { name: /^Việc trước mắt/u });
    await start.getByText("Chuyên viên theo dõi").waitFor();
    await start.getByRole("link", { name: "Đôn đốc" }).waitFor();
    await main(page).getByRole("heading", { name: "Văn bản" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.context().close();
  });
});
