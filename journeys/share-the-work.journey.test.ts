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

/** A matter that a dispatch gives to all departments of the province. */
async function giveToAll(words: string): Promise<string> {
  const source = { kind: "dispatch", number: `${words.length}/UBND-TH`, issuedOn: dayInVietNam(new Date()), issuer: "UBND tỉnh", basis: "Chỉ đạo" }; // prettier-ignore
  const response = await fetch(`${server.address}/api/assignments/give`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify({ source, items: [{ words, leads: [{ name: "các sở, ban, ngành" }] }] }),
  });
  const { items } = (await response.json()) as { items: { assignmentId: string }[] };
  return items[0]?.assignmentId ?? "";
}

const parts = (page: Page) => page.locator(".parts");
const LOOK = process.env["JOURNEY_LOOK"];
const look = async (page: Page, name: string) =>
  LOOK && page.screenshot({ path: `${LOOK}/${name}.png`, fullPage: true });
const recorded = (page: Page, words: string) => page.getByRole("status").getByText(words).first().waitFor();

describe("sharing out the work of an assignment", { timeout: 240_000 }, () => {
  test("a group is asked member by member, a focal body is added with its basis, all communes get a share in one step", async () => {
    const page = await openPage(browser);
    page.setDefaultTimeout(60_000);
    await page.goto(`${server.address}/nhiem-vu/${await giveToAll("Báo cáo tình hình cụm công nghiệp.")}`);
    await parts(page).locator(".part-line").first().waitFor();
    const members = await parts(page).locator(".part-line").count();
    expect(members).toBeGreaterThan(10);

    await page.getByText("Bổ sung đầu mối, sản phẩm").click();
    const form = page.getByRole("form", { name: "Bổ sung đầu mối, sản phẩm" });
    await form.getByLabel("Cơ quan").fill("Sở Công Thương thành phố Đà Nẵng");
    await form.getByLabel("Căn cứ bổ sung").fill("Công văn 77/UBND-TH");
    await form.getByRole("button", { name: "Ghi bổ sung" }).click();
    await page.locator(".duty-complement", { hasText: "Sở Công Thương" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await page.getByText("Giao phần việc, lấy ý kiến").click();
    await page.getByLabel("Tất cả UBND cấp xã").check();
    await page.getByLabel("Phần việc, nội dung hỏi").fill("Rà soát cụm công nghiệp trên địa bàn");
    await parts(page).getByRole("button", { name: "Giao", exact: true }).click();
    await recorded(page, "Đã giao");
    await parts(page).locator(".part-line", { hasText: "Rà soát cụm công nghiệp trên địa bàn" }).first().waitFor();
    await expect.poll(() => parts(page).locator(".part-line").count()).toBeGreaterThan(members + 50);
    await page.context().close();
  });

  test("on a phone a member's part is reported with its product and handed back with a reason", async () => {
    const page = await openPage(browser, { width: 390 });
    page.setDefaultTimeout(60_000);
    await page.goto(`${server.address}/nhiem-vu/${await giveToAll("Báo cáo tiến độ hằng tháng.")}`);
    const line = parts(page).locator(".part-line", { hasText: "Thành viên" }).first();
    const name = (await line.locator("b").first().textContent()) ?? "";
    await line.getByRole("button", { name: `Báo xong: ${name}` }).click();
    await line.getByLabel("Sản phẩm (số, ký hiệu, đường dẫn)").fill("12/BC");
    await line.getByRole("button", { name: "Gửi: Báo xong" }).click();
    await recorded(page, `Đã ghi: Báo xong, ${name}.`);
    const reported = parts(page).locator(".part-line", { hasText: "12/BC" });
    await reported.getByRole("button", { name: `Yêu cầu bổ sung: ${name}` }).click();
    await reported.getByLabel("Nội dung, lý do").fill("Thiếu phụ lục");
    await reported.getByRole("button", { name: "Gửi: Yêu cầu bổ sung" }).click();
    await parts(page).locator(".part-line", { hasText: "Thiếu phụ lục" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });

  test("an obstacle is raised with who resolves it by when, waits in what falls to a person, and is resolved in place", async () => {
    const page = await openPage(browser, { width: 390 });
    page.setDefaultTimeout(60_000);
    const address = `${server.address}/nhiem-vu/${await giveToAll("Lập danh mục cụm công nghiệp chậm.")}`;
    await page.goto(address);
    const obstacles = page.locator(".matters", { has: page.locator("h2", { hasText: /vướng mắc/iu }) });
    await obstacles.locator("summary", { hasText: "Báo vướng mắc" }).click();
    await obstacles.getByLabel("Vướng gì, vì sao").fill("Chưa có vốn đối ứng năm 2027");
    await obstacles.getByLabel("Cơ quan tháo gỡ", { exact: true }).fill("Sở Tài chính thành phố Đà Nẵng");
    await obstacles.getByLabel("Cần xong trước ngày").fill("2027-01-15");
    await obstacles.getByRole("button", { name: "Gửi: Báo vướng mắc" }).click();
    await recorded(page, "Đã báo vướng mắc.");
    expect(await barriersOf(page)).toEqual([]);

    await page.goto(`${server.address}/viec-cua-toi`);
    const line = page.locator("#obstacles .matter-line", { hasText: "Chưa có vốn đối ứng năm 2027" });
    await line.getByText("Chờ Sở Tài chính").waitFor();
    await line.getByRole("button", { name: /^Đã tháo gỡ/u }).click();
    await line.getByLabel("Đã xử lý thế nào").fill("Đã ghi vào dự toán năm 2027");
    await line.getByRole("button", { name: "Gửi: Đã tháo gỡ" }).click();
    await recorded(page, "Đã ghi cách tháo gỡ.");
    expect(await barriersOf(page)).toEqual([]);
    await page.goto(address);
    await obstacles.locator(".matter-line", { hasText: "Đã ghi vào dự toán năm 2027" }).waitFor();
    await look(page, "obstacle-settled");
    await page.context().close();
  });

  test("a file is kept as evidence and verified by whoever gave the work; then completion needs no further words", async () => {
    const page = await openPage(browser);
    page.setDefaultTimeout(60_000);
    await page.goto(`${server.address}/nhiem-vu/${await giveToAll("Lập biên bản kiểm tra.")}`);
    const evidence = page.locator(".evidence");
    await evidence.getByText("Đính minh chứng").click();
    const bytes = Buffer.from("Biên bản kiểm tra cụm công nghiệp");
    await evidence.locator('input[type="file"]').setInputFiles({ name: "bien-ban.txt", mimeType: "text/plain", buffer: bytes }); // prettier-ignore
    await evidence.getByRole("button", { name: "Gửi tệp" }).click();
    await recorded(page, "Đã đính: bien-ban.txt.");
    await evidence.getByRole("button", { name: "Xác nhận: bien-ban.txt" }).click();
    await evidence.locator(".st.done").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    const main = page.locator("main");
    await main.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
    await recorded(page, "Đã ghi: Tiếp nhận.");
    await main.getByRole("button", { name: "Báo cáo hoàn thành", exact: true }).click();
    await main.getByRole("button", { name: "Gửi: Báo cáo hoàn thành" }).click();
    await recorded(page, "Đã ghi: Báo cáo hoàn thành.");
    await page.context().close();
  });
});
