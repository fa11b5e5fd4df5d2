import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayInVietNam } from "../src/shared/plain-date.ts";
import { tabTo } from "./keyboard.ts";
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
const written = (day: string): string => day.split("-").toReversed().join("/");

async function send(path: string, body: object): Promise<{ items: { assignmentId: string }[] }> {
  const response = await fetch(`${server.address}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as { items: { assignmentId: string }[] };
}

/** One duty of a dispatch, due in five days. */
async function giveOne(words: string): Promise<string> {
  const source = { kind: "dispatch", number: `${words.length}/UBND`, issuedOn: inDays(-3), issuer: "UBND tỉnh", basis: "Chỉ đạo" }; // prettier-ignore
  const items = [{ words, leads: [{ name: "Sở Công Thương" }], dueOn: inDays(5) }];
  const { items: given } = await send("/api/assignments/give", { source, items });
  return given[0]?.assignmentId ?? "";
}

const press = (page: Page, name: string) => page.locator("main").getByRole("button", { name, exact: true }).click();
const said = (page: Page, act: string) => page.getByRole("status").getByText(`Đã ghi: ${act}.`).waitFor();

async function reportWith(page: Page, product: string): Promise<void> {
  await press(page, "Báo cáo hoàn thành");
  await page.getByLabel("Sản phẩm (số, ký hiệu văn bản, đường dẫn)").fill(product);
  await press(page, "Gửi: Báo cáo hoàn thành");
  await said(page, "Báo cáo hoàn thành");
}

describe("running a duty", { timeout: 180_000 }, () => {
  test("is accepted, extended with its first date kept, reported with a product, handed back and confirmed", async () => {
    const id = await giveOne("Xây dựng đề án chuyển đổi năng lượng của các cụm công nghiệp.");
    const page = await openPage(browser);
    await page.goto(`${server.address}/nhiem-vu/${id}`);
    await press(page, "Tiếp nhận");
    await said(page, "Tiếp nhận");
    await press(page, "Bắt đầu thực hiện");
    await said(page, "Bắt đầu thực hiện");

    await press(page, "Đề nghị gia hạn");
    await page.getByLabel("Thời hạn mới").fill(inDays(40));
    await page.getByLabel("Nội dung, lý do").fill("Chờ số liệu điều tra.");
    await press(page, "Gửi: Đề nghị gia hạn");
    await said(page, "Đề nghị gia hạn");
    await press(page, "Đồng ý gia hạn");
    expect(await page.getByLabel("Thời hạn mới").inputValue()).toBe(inDays(40));
    await press(page, "Gửi: Đồng ý gia hạn");
    await said(page, "Đồng ý gia hạn");
    await page.locator("header .duty-due s", { hasText: written(inDays(5)) }).waitFor();
    await page.locator("header .duty-due", { hasText: written(inDays(40)) }).waitFor();

    await press(page, "Báo cáo hoàn thành");
    await press(page, "Gửi: Báo cáo hoàn thành");
    await page.getByRole("alert").getByText("Báo cáo hoàn thành phải kèm sản phẩm hoặc nêu rõ lý do.").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(page, "Để sau");
    await reportWith(page, "Tờ trình 15/TTr-SCT");

    await press(page, "Yêu cầu bổ sung");
    await page.getByLabel("Nội dung, lý do").fill("Thiếu phụ lục kinh phí.");
    await press(page, "Gửi: Yêu cầu bổ sung");
    await said(page, "Yêu cầu bổ sung");
    await reportWith(page, "Tờ trình 15/TTr-SCT và phụ lục");
    await press(page, "Xác nhận hoàn thành");
    await said(page, "Xác nhận hoàn thành");
    await page.locator("header .st.done", { hasText: "Hoàn thành đúng hạn" }).waitFor();
    await expect.poll(() => page.locator(".duty-steps > li").count()).toBe(8);
    await page.getByText("Thiếu phụ lục kinh phí.").waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await page.goto(`${server.address}/nhiem-vu`);
    const cell = page.getByRole("link", { name: "1 Hoàn thành đúng hạn" });
    await cell.click();
    await page.getByRole("link", { name: "Xây dựng đề án chuyển đổi năng lượng" }).waitFor();
    await expect.poll(() => page.locator(".duty-line").count()).toBe(1);
    await page.context().close();
  });

  test("what was typed stays when somebody else moves the duty on, and the change is shown", async () => {
    const id = await giveOne("Rà soát quỹ đất công nghiệp chưa sử dụng.");
    const [one, other] = [await openPage(browser), await openPage(browser)];
    for (const page of [one, other]) await page.goto(`${server.address}/nhiem-vu/${id}`);
    await press(one, "Đặt thời hạn");
    await one.getByLabel("Thời hạn mới").fill(inDays(20));
    await one.getByLabel("Nội dung, lý do").fill("Theo kết luận giao ban.");
    await press(other, "Tiếp nhận");
    await said(other, "Tiếp nhận");
    await one.locator(".duty-changed", { hasText: "Tiếp nhận" }).waitFor();
    expect(await barriersOf(one)).toEqual([]);
    await press(one, "Gửi: Đặt thời hạn");
    await one.getByRole("alert").getByText("Nhiệm vụ vừa có diễn biến khác.").waitFor();
    expect(await one.getByLabel("Nội dung, lý do").inputValue()).toBe("Theo kết luận giao ban.");
    await press(one, "Đã xem, làm tiếp trên bản mới");
    await press(one, "Gửi: Đặt thời hạn");
    await said(one, "Đặt thời hạn");
    await one.locator(".added", { hasText: written(inDays(20)) }).waitFor();
    await Promise.all([one.context().close(), other.context().close()]);
  });

  test("by keyboard alone", async () => {
    const id = await giveOne("Lập danh mục máy móc cần thay thế.");
    const page = await openPage(browser);
    await page.goto(`${server.address}/nhiem-vu/${id}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await tabTo(page, "Tiếp nhận");
    await page.keyboard.press("Enter");
    await said(page, "Tiếp nhận");
    await tabTo(page, "Báo cáo hoàn thành");
    await page.keyboard.press("Enter");
    await page.getByLabel("Sản phẩm (số, ký hiệu văn bản, đường dẫn)").waitFor();
    await tabTo(page, "Sản phẩm (số, ký hiệu văn bản, đường dẫn)");
    await page.keyboard.type("Danh mục 07");
    await page.keyboard.press("Enter");
    await said(page, "Báo cáo hoàn thành");
    await tabTo(page, "Xác nhận hoàn thành");
    await page.keyboard.press("Space");
    await said(page, "Xác nhận hoàn thành");
    await expect.poll(() => page.locator(".duty-steps > li").count()).toBe(3);
    await page.context().close();
  });

  test("my work: two taps on a phone", async () => {
    const id = await giveOne("Báo cáo tình hình cấp nước cho khu công nghiệp.");
    const phone = await openPage(browser, { width: 390 });
    await phone.goto(`${server.address}/nhiem-vu/${id}`);
    await press(phone, "Tiếp nhận");
    await said(phone, "Tiếp nhận");
    await reportWith(phone, "Báo cáo 21");
    await phone.goto(`${server.address}/viec-cua-toi`);
    const card = phone.locator("#to-confirm .duty-line", { hasText: "Báo cáo tình hình cấp nước" });
    await card.getByRole("button", { name: "Xác nhận hoàn thành" }).click();
    await said(phone, "Xác nhận hoàn thành");
    await card.waitFor({ state: "detached" });
    expect(await barriersOf(phone)).toEqual([]);
    await phone.context().close();
  });

  test.for([
    { width: 1440, language: "vi" },
    { width: 390, language: "vi" },
    { width: 1440, language: "en" },
    { width: 390, language: "en" },
  ] as const)("nothing keeps anybody out at $width in $language", async (reader) => {
    const id = await giveOne(`Việc của ${reader.language} ở ${reader.width} điểm ảnh.`);
    const page = await openPage(browser, reader);
    for (const path of ["/nhiem-vu", "/nhiem-vu?trangThai=ended", `/nhiem-vu/${id}`, "/viec-cua-toi"]) {
      await page.goto(`${server.address}${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect([path, await barriersOf(page)]).toEqual([path, []]);
    }
    await page.context().close();
  });
});
