import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const DEPARTMENT = "Sở Công Thương thành phố Đà Nẵng";

describe("the state changes and the plan survives", () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("the plan's margin and the body's own page name who leads since the reform of 2025", async () => {
    const page = await openPage(browser);
    await page.goto(server.address);
    await page.locator(".plan-line h2 a").first().click();
    const now = page.locator(".record", { hasText: "Nay là" }).filter({ hasText: DEPARTMENT }).first();
    await now.waitFor();
    await expect.poll(() => now.textContent()).toContain("Chủ trì");
    await page.goto(`${server.address}/co-quan?ngay="2025-06-30"&tim=so cong thuong`);
    await page.getByRole("link", { name: "Sở Công Thương tỉnh Quảng Nam" }).click();
    await page.getByText("Đang hoạt động vào ngày 30/06/2025; ngày cuối là 30/06/2025.").waitFor();
    await page.getByLabel("Xem vào ngày").fill("2025-07-01");
    await page.locator(".heirs").getByRole("link", { name: DEPARTMENT }).waitFor();
    expect(await barriersOf(page)).toEqual([]);

    // Its history leads to the operation as a whole, and the operation to every body it touched.
    await page.getByRole("link", { name: "Xem cả lần sắp xếp ngày 01/07/2025" }).click();
    await page.getByRole("heading", { level: 1, name: "Sắp xếp ngày 01/07/2025 theo 202/2025/QH15" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Sở Y tế tỉnh Quảng Nam" }).click();
    await page.getByText("Đang hoạt động vào ngày 30/06/2025; ngày cuối là 30/06/2025.").waitFor();
    await page.context().close();

    // Whoever only reads sees the same, in English too.
    const reader = await openPage(browser, { width: 390, language: "en" });
    const view = encodeURIComponent(JSON.stringify({ roles: ["public"], bodies: [] }));
    await reader.context().addCookies([{ name: "lotrinh-view-as", value: view, url: server.address }]);
    await reader.goto(`${server.address}/co-quan?ngay="2025-07-01"&tim=so cong thuong`);
    await reader.getByRole("link", { name: DEPARTMENT }).click();
    await reader.getByRole("link", { name: "See the whole reorganisation of 01/07/2025" }).first().click();
    await reader
      .getByRole("link", { name: `Merged into ${DEPARTMENT}` })
      .first()
      .waitFor();
    expect(await barriersOf(reader)).toEqual([]);
    await reader.context().close();
  });

  test("an assignment is led by the body of the day: the province's before 1 July 2025, the city's after", async () => {
    const page = await openPage(browser);
    const leadsOn = async (day: string): Promise<string[]> => {
      await page.goto(`${server.address}/nhiem-vu/vao-ngay?ngay="${day}"`);
      await page
        .getByRole("heading", { level: 1, name: `Nhiệm vụ vào ngày ${day.split("-").toReversed().join("/")}` })
        .waitFor();
      await page.locator(".duty-line").first().waitFor();
      return page.locator(".duty-line .duty-leads").allTextContents();
    };
    const before = await leadsOn("2025-06-30");
    expect(before.some((lead) => lead.includes("Sở Công Thương tỉnh Quảng Nam"))).toBe(true);
    expect(before.some((lead) => lead.includes("Đà Nẵng"))).toBe(false);
    const after = await leadsOn("2025-07-01");
    expect(after.some((lead) => lead.includes("Sở Công Thương thành phố Đà Nẵng"))).toBe(true);
    expect(after.some((lead) => lead.includes("Sở Công Thương tỉnh Quảng Nam"))).toBe(false);
    expect(await barriersOf(page)).toEqual([]);

    // One of them, from the list: it keeps the day, and the day can be moved over the reform.
    const line = page.locator(".duty-line").filter({ has: page.locator(".duty-leads", { hasText: DEPARTMENT }) });
    await line.first().locator(".duty-words a").click();
    await page.getByText("Trang này cho thấy ngày 01/07/2025").waitFor();
    const held = page.locator("dt", { hasText: "Ngày ấy thuộc" }).locator("+ dd");
    await expect.poll(() => held.textContent()).toContain(DEPARTMENT);
    expect(await page.locator(".duty-do").count()).toBe(0);
    await page.getByLabel("Xem vào ngày").fill("2025-06-30");
    await page.getByText("Trang này cho thấy ngày 30/06/2025").waitFor();
    await expect.poll(() => held.textContent()).toContain("Sở Công Thương tỉnh Quảng Nam");
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Về hôm nay" }).click();
    await page.locator(".duty-do").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.context().close();
  });

  test("a district is in force the day before it ended, and its area is known after; the findings name the heirs", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/dia-ban?ngay="2025-06-30"&tim=huyen nui thanh`);
    await page.getByRole("link", { name: "huyện Núi Thành" }).first().click();
    await page.getByText("Có hiệu lực vào ngày 30/06/2025.").waitFor();
    await page.getByLabel("Xem vào ngày").fill("2025-07-01");
    await page.getByText("Đã hết hiệu lực, ngày cuối là 30/06/2025.").waitFor();
    await page.locator(".standing a").first().waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await page.goto(server.address);
    await page.locator(".plan-line h2 a").first().click();
    await page.locator(".record").first().waitFor();
    await page.goto(`${page.url().split("?")[0]}/dieu-can-xem`);
    await page.locator("summary", { hasText: "cơ quan đã kết thúc hoạt động" }).click();
    await page.getByText("Sở Công Thương không còn hoạt động từ 01/07/2025").first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.context().close();
  });

  test("a target of the province that ended is decided once, and the plan's margin says so as of the day", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/chi-tieu/dia-ban`);
    const first = page.locator(".measure").first();
    await first.getByText("tỉnh Quảng Nam hết hiệu lực sau ngày 30/06/2025: chờ quyết định").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await first.getByLabel("Quyết định").selectOption("rebased");
    await first.getByLabel("Địa bàn kế thừa").selectOption({ label: "thành phố Đà Nẵng" });
    await first.getByLabel("Lý do, căn cứ").fill("Nghị quyết 202/2025/QH15");
    await first.getByRole("button", { name: "Ghi quyết định" }).click();
    await first.getByText("chuyển sang thành phố Đà Nẵng, từ 01/07/2025").waitFor();
    await page.getByLabel("Xem vào ngày").fill("2025-06-30");
    await page.getByText("0 mức phấn đấu trên trang này chờ quyết định").waitFor();
    await first.getByRole("link", { name: "Mở kế hoạch" }).click();
    await page.getByText("từ 01/07/2025 tính cho").first().waitFor();
    await page.context().close();
  });

  test("communes merge: the target that counts for one is decided in the dry run, then all is recorded", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/chi-tieu/dia-ban`);
    const last = page.locator(".measure").last();
    await last.locator("form, details").first().waitFor();
    await last.getByLabel("Quyết định").selectOption("closed");
    await last.getByLabel("Lý do, căn cứ").fill("mở lại cho phường");
    await last.getByRole("button", { name: "Ghi quyết định" }).click();
    await last.locator("summary").click();
    await last.getByLabel("Địa bàn", { exact: true }).fill("phường Bàn Thạch");
    await last.getByLabel("Lý do, căn cứ").fill("giao cho phường");
    await last.getByRole("button", { name: "Ghi quyết định" }).click();
    await last.getByText("phường Bàn Thạch, từ").waitFor();

    await page.goto(`${server.address}/dia-ban/sap-xep`);
    await page.getByLabel("Có hiệu lực từ ngày").fill("2028-01-01");
    await page.getByLabel("Văn bản (số, ký hiệu)").fill("Nghị quyết thử");
    await page.getByLabel("Địa bàn", { exact: true }).fill("phường Bàn Thạch");
    await page.getByLabel("Địa bàn nhận").fill("phường Tam Kỳ");
    await page.getByRole("button", { name: "Thử trước" }).click();
    await page.getByText("1 việc cần quyết định").waitFor();
    expect(await page.getByRole("button", { name: "Ghi (1 quyết định)" }).isDisabled()).toBe(true);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel("Quyết định").selectOption("rebased");
    await page.getByLabel("Địa bàn kế thừa").selectOption({ label: "phường Tam Kỳ" });
    await page.getByLabel("Lý do, căn cứ").fill("hai phường nhập làm một");
    await page.getByRole("button", { name: "Ghi (1 quyết định)" }).click();
    await page.getByText("Đã ghi, có hiệu lực từ 01/01/2028.").waitFor();
    await page.goto(`${server.address}/dia-ban?ngay="2028-01-01"&tim=phuong ban thach`);
    await page.getByText("Không có địa bàn nào như vậy vào ngày 01/01/2028").waitFor();
    await page.context().close();
  });

  test("every commune has its tile on the day the districts ended", async () => {
    const page = await openPage(browser, { width: 390 });
    await page.goto(`${server.address}/dia-ban?cap=commune&ngay="2025-07-01"`);
    await page.locator(".tile-band").first().waitFor();
    await expect.poll(() => page.locator(".tile-band li").count()).toBe(94);
    await expect.poll(() => page.getByText("đặc khu Hoàng Sa").count()).toBe(1);
    expect(await barriersOf(page)).toEqual([]);
    await page.context().close();
  });

  test("a person is added, given a body, and found behind it", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/con-nguoi`);
    await page.getByLabel("Họ và tên").fill("Lê Thị An");
    await page.locator("main").getByRole("button", { name: "Thêm", exact: true }).click();
    await page.locator("summary", { hasText: "Phân công" }).click();
    await page.getByLabel("Cơ quan", { exact: true }).fill(DEPARTMENT);
    await page.locator("main").getByRole("button", { name: "Phân công", exact: true }).click();
    await page.locator(".body-facts").getByRole("link", { name: DEPARTMENT }).click();
    await page.locator("main").getByRole("link", { name: "Lê Thị An" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.context().close();
  });

  test("one that waits for its day is withdrawn after a look at what goes back, and its words fill the form again", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/co-quan/sap-xep`);
    await page.getByLabel("Có hiệu lực từ ngày").fill("2030-01-01");
    await page.getByLabel("Số, ký hiệu văn bản").fill("09/NQ-HĐND");
    await page.getByLabel("Cơ quan", { exact: true }).fill(DEPARTMENT);
    await page.getByLabel("Cơ quan nhận").fill("Sở Kinh tế Đà Nẵng");
    // A created body is where the one that goes over into it was.
    const place = page.getByLabel("Địa bàn của Sở Kinh tế Đà Nẵng");
    await expect.poll(() => place.inputValue()).toBe("thành phố Đà Nẵng");
    // It stays the field that it was for whoever says otherwise from its first letter on.
    await place.press("End");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("ng");
    await expect.poll(() => place.inputValue()).toBe("thành phố Đà Nẵng");
    await page.getByRole("button", { name: "Chạy thử" }).click();
    const record = page.locator(".recording").getByRole("button");
    await record.waitFor();
    // Without a day nothing is recorded for the one that was tried.
    await page.getByLabel("Có hiệu lực từ ngày").fill("");
    await record.waitFor({ state: "detached" });
    await page.getByLabel("Có hiệu lực từ ngày").fill("2030-01-01");
    await page.getByRole("button", { name: "Chạy thử" }).click();
    await record.click();
    await page.getByRole("link", { name: "Xem lần sắp xếp này" }).click();

    await page.getByRole("heading", { level: 1, name: "Sắp xếp ngày 01/01/2030 theo 09/NQ-HĐND" }).waitFor();
    // The body tells of it too, and leads back.
    await page.getByRole("link", { name: DEPARTMENT }).click();
    await page.getByRole("link", { name: "Xem cả lần sắp xếp ngày 01/01/2030" }).click();
    await page.getByRole("heading", { level: 1, name: "Sắp xếp ngày 01/01/2030 theo 09/NQ-HĐND" }).waitFor();
    await page.getByRole("button", { name: "Xem trước khi rút lại" }).click();
    const back = page.locator(".effect");
    await back.getByText("Sở Kinh tế Đà Nẵng: không lập nữa").waitFor();
    await back.getByText(`${DEPARTMENT}: tiếp tục hoạt động`).waitFor();
    await expect
      .poll(() => back.textContent())
      .toMatch(/Nhiệm vụ phối hợp \(\d+\): Sở Kinh tế Đà Nẵng → Sở Công Thương/u);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel("Căn cứ (văn bản hoặc lý do)").fill("Hội đồng lùi việc sắp xếp");
    await page.getByRole("button", { name: /^Rút lại, \d+ dòng trở về$/u }).click();
    await page.getByText("mọi thứ trở về như trước khi ghi").waitFor();
    await page.getByText("Căn cứ: Hội đồng lùi việc sắp xếp").waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await page.getByRole("link", { name: "Sửa và ghi lại" }).click();
    await page.getByText("điền sẵn lời của lần sắp xếp đã rút lại").waitFor();
    await expect.poll(() => page.getByLabel("Số, ký hiệu văn bản").inputValue()).toBe("09/NQ-HĐND");
    expect(await page.getByLabel("Cơ quan", { exact: true }).inputValue()).toBe(DEPARTMENT);
    expect(await page.getByLabel("Cơ quan nhận").inputValue()).toBe("Sở Kinh tế Đà Nẵng");
    await page.getByRole("button", { name: "Chạy thử" }).click();
    await record.waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.goto(`${server.address}/co-quan?ngay="2030-01-02"&tim=so cong thuong`);
    await page.getByRole("link", { name: DEPARTMENT }).waitFor();
    await page.context().close();
  });

  test("a reorganisation is tried, seen with every row that moves, and recorded; the counts balance", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/co-quan/sap-xep`);
    await page.getByLabel("Số, ký hiệu văn bản").fill("01/NQ-HĐND");
    await page.getByLabel("Cơ quan", { exact: true }).fill(DEPARTMENT);
    await page.getByLabel("Cơ quan nhận").fill("Sở Kinh tế thành phố Đà Nẵng");
    await page.getByRole("button", { name: "Chạy thử" }).click();
    const effect = page.locator(".effect");
    await effect.waitFor();
    const words = (await effect.textContent()) ?? "";
    expect(words).toContain("Sở Kinh tế thành phố Đà Nẵng: lập mới");
    expect(words).toContain("cơ quan nhận duy nhất");
    const balance = /phối hợp\): trước (\d+), sau (\d+), không ai nhận 0/u.exec(words);
    expect(Number(balance?.[1])).toBeGreaterThan(20);
    expect(balance?.[2]).toBe(balance?.[1]);
    expect(await barriersOf(page)).toEqual([]);
    await page.locator(".recording").getByRole("button").click();
    await page.getByText("Đã ghi lần sắp xếp").waitFor();

    await page.goto(server.address);
    await page.locator(".plan-line h2 a").first().click();
    await page.locator(".record", { hasText: "Sở Kinh tế thành phố Đà Nẵng" }).first().waitFor();

    // Whoever stood behind the body that ended stands behind the one that goes on.
    await page.goto(`${server.address}/con-nguoi`);
    await page.getByRole("link", { name: "Lê Thị An" }).click();
    await page.locator(".body-facts").getByRole("link", { name: "Sở Kinh tế thành phố Đà Nẵng" }).first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.context().close();
  });
});
