import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/** A gap in the numbering, a programme whose period is over, a task without a deadline. */
const PLAN = `UBND TỈNH QUẢNG NAM
Số: 912/KH-UBND
Quảng Nam, ngày 02 tháng 02 năm 2026
KẾ HOẠCH
Khôi phục các bến thuyền ven sông

I. NHIỆM VỤ
1. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính lập danh mục bến thuyền cần sửa, trình UBND tỉnh trước ngày 30/6/2026.
3. Sở Tài chính rà soát Chương trình khuyến công quốc gia giai đoạn 2021 - 2025.
`;

let server: RunningServer;
let browser: Browser;
let page: Page;
let path: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const answer = await fetch(`${server.address}/api/plans/import`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify({ text: PLAN }),
  });
  const { planId } = (await answer.json()) as { planId: string };
  path = `/ke-hoach/${planId}/dieu-can-xem`;
  page = await openPage(browser);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const group = (title: RegExp): Locator => page.locator("details.finding-group", { hasText: title });

test("what a plan lacks is told with its place and how to mend it, and answered by keyboard", async () => {
  await page.goto(server.address + path);
  const numbering = group(/đánh số nhảy/u);
  await numbering.waitFor();
  await group(/chương trình đã hết giai đoạn/u).waitFor();
  const deadline = group(/chưa nêu thời hạn/u);
  expect(await deadline.locator("blockquote").allTextContents()).toEqual([
    expect.stringContaining("Chương trình khuyến công"),
  ]);
  expect(await barriersOf(page)).toEqual([]);

  await deadline.getByRole("button", { name: /^Trả lời: / }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "Bổ sung, có căn cứ" }).focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Nội dung bổ sung").fill("Hoàn thành trước ngày 30/9/2026");
  await page.getByLabel("Căn cứ (văn bản, ý kiến chỉ đạo)").fill("Công văn 77/UBND-KT ngày 10/02/2026");
  await page.getByRole("textbox", { name: "Lý do" }).fill("Kế hoạch không nêu hạn cho việc này.");
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole("textbox", { name: "Lý do" }).press("Tab");
  await page.keyboard.press("Enter");
  await deadline.getByText("Công văn 77/UBND-KT").waitFor();
  await expect.poll(() => deadline.locator("summary .label").textContent()).toBe("0 mở / 1");

  await page.getByRole("checkbox", { name: "Chỉ điều chưa trả lời" }).check();
  await expect.poll(() => deadline.count()).toBe(0);
  await expect.poll(() => numbering.count()).toBe(1);
});

test("an answer stays after a reload and may be taken back; the place leads to the words", async () => {
  await page.reload();
  const deadline = group(/chưa nêu thời hạn/u);
  await deadline.getByText("Công văn 77/UBND-KT").waitFor();
  await deadline.getByRole("button", { name: /^Sửa câu trả lời: / }).click();
  await page.getByRole("radio", { name: "Mở lại" }).check();
  await page.getByRole("textbox", { name: "Lý do" }).fill("Công văn ghi nhầm việc.");
  await page.getByRole("button", { name: "Lưu câu trả lời" }).click();
  await expect.poll(() => deadline.locator("summary .label").textContent()).toBe("1 mở / 1");
  await deadline.getByText("1 câu trả lời trước").waitFor();

  await deadline.getByRole("link", { name: /^Đến chỗ này/ }).click();
  await page.getByText("Sở Tài chính rà soát").first().waitFor();
  await page.waitForURL(/#k-/u);
});

test.each([
  [390, "vi"],
  [390, "en"],
  [1440, "en"],
] as const)("nothing keeps anybody out at %s in %s", async (width, language) => {
  const other = await openPage(browser, { width, language });
  await other.goto(server.address + path);
  await other.locator("details.finding-group").first().waitFor();
  expect(await barriersOf(other)).toEqual([]);
  await other.context().close();
});
