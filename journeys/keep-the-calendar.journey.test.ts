import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

describe("the calendar is the law's, and the office settles what the law leaves open", () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("a year without notice says so, on every screen and in both languages", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/lich?nam=2027`);
    await page.getByText("Năm 2027 tạm tính theo luật").waitFor();
    await expect.poll(() => page.locator(".month").count()).toBe(12);
    // Tết of 2027 lies on 6 February; the days around it that no notice settles are marked, never counted as worked in silence.
    await expect
      .poll(() => page.locator(".marked-days li", { hasText: "05/02/2027" }).textContent())
      .toContain("chờ thông báo");
    expect(await barriersOf(page)).toEqual([]);
    await page.goto(`${server.address}/lich?nam=2026`);
    await page.getByText("Năm 2026: ngày nghỉ theo thông báo chính thức").waitFor();
    await expect
      .poll(() => page.locator(".marked-days li", { hasText: "27/04/2026" }).textContent())
      .toContain("Điều 111 khoản 3");
    await page.context().close();

    const phone = await openPage(browser, { width: 390, language: "en", dark: true });
    await phone.goto(`${server.address}/lich?nam=2026&thang=2`);
    await phone.getByText("lunar 1/1").waitFor();
    expect(await barriersOf(phone)).toEqual([]);
    await phone.context().close();
  });

  test("a day off of the office's own moves what is counted over it", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/lich`);
    const sum = page.locator("section", { has: page.locator("#sum-title") });
    await sum.getByLabel("Từ ngày").fill("2026-02-13");
    await sum.getByLabel("Số ngày làm việc").fill("3");
    await sum.getByText("Thứ Tư, 25/02/2026").waitFor();
    await sum.getByLabel("Số ngày làm việc").fill("ba");
    await sum.getByText("Không cộng được ba ngày làm việc").waitFor();
    await sum.getByLabel("Số ngày làm việc").fill("3");

    const own = page.locator("section", { has: page.locator("#own-title") });
    await own.getByLabel("Ngày", { exact: true }).fill("2026-02-24");
    await own.getByLabel("Tên ngày").fill("Ngày truyền thống");
    await own.getByLabel("Căn cứ").fill("Quyết định 10/QĐ-UBND");
    await own.getByRole("button", { name: "Ghi ngày riêng" }).click();
    await sum.getByText("Thứ Năm, 26/02/2026").waitFor();
    await expect.poll(() => sum.textContent()).toContain("24/02/2026 (Ngày truyền thống)");
    await own.getByRole("button", { name: "Rút: Ngày truyền thống" }).click();
    await own.getByLabel("Vì sao rút").fill("ghi nhầm ngày");
    await own.getByRole("button", { name: "Rút", exact: true }).click();
    await sum.getByText("Thứ Tư, 25/02/2026").waitFor();
    await page.context().close();
  });

  test("a due day on a day off goes where the office settled, by the figure of law that the office wrote", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/lich`);
    await periodOf(page).getByLabel("Loại kỳ").selectOption("month");
    await periodOf(page).getByLabel("Kỳ thứ").selectOption("4");
    // 25 April 2026 is a Saturday, the 26th Hùng Kings' Day, the 27th its compensatory day.
    await periodOf(page).getByText("25/04/2026").waitFor();
    await page.getByLabel("Hạn rơi vào ngày nghỉ").selectOption("next");
    const office = page.locator("section", { has: page.locator("#office-title") });
    await office.getByLabel("Căn cứ").fill("Quy chế làm việc của UBND tỉnh");
    await office.getByRole("button", { name: "Ghi cách tính" }).click();
    await periodOf(page).getByText("28/04/2026").waitFor();
    await periodOf(page).getByText("Quy định ghi 25/04/2026").waitFor();

    await page.goto(`${server.address}/luat?linhVuc=reporting`);
    const line = page.locator(".rule-line", { hasText: "gửi báo cáo định kỳ trước" });
    await line.getByRole("button").click();
    const form = page.locator(".rule-form");
    await form.getByLabel("Cách nói").selectOption("exactly");
    await form.getByLabel("Mức").fill("20");
    await form.getByText("Đọc là 20").waitFor();
    await form.getByLabel("Đơn vị").fill("ngày tháng cuối kỳ");
    await form.getByLabel("Văn bản quy định").fill("Quyết định 06/2026/QĐ-UBND");
    await form.getByLabel("Hiệu lực từ").fill("2026-01-01");
    expect(await form.getByRole("button", { name: "Ghi" }).isDisabled()).toBe(true);
    await form.getByLabel("Căn cứ").fill("Chế độ báo cáo của tỉnh");
    expect(await barriersOf(page)).toEqual([]);
    await form.getByRole("button", { name: "Ghi" }).click();
    await page.locator(".rule-line[data-office]", { hasText: "Quyết định 06/2026/QĐ-UBND" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await page.goto(`${server.address}/lich`);
    await periodOf(page).getByLabel("Loại kỳ").selectOption("month");
    await periodOf(page).getByLabel("Kỳ thứ").selectOption("5");
    await periodOf(page).getByText("Theo quy định riêng: Quyết định 06/2026/QĐ-UBND").waitFor();
    await periodOf(page).getByText("20/05/2026").waitFor();
    await page.context().close();
  });

  test("a year's notice is pasted as the paper has it, looked at as a year, and saved at once", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/lich?nam=2027`);
    const notices = page.locator(".year-notices");
    await notices.getByRole("button", { name: "Ghi thông báo của một năm" }).click();
    await notices.getByLabel("Số, ngày của thông báo").fill("TB bịa để thử ngày 01/10/2026");
    const paper = [
      "THÔNG BÁO về việc nghỉ Tết",
      "Tết Dương lịch: 01/01/2027",
      "Tết Nguyên đán: từ 04/02/2027 đến hết 10/02/2027",
      "Giỗ Tổ Hùng Vương 16/04 (10/3 âm lịch)",
      "Ngày Chiến thắng 30/4",
      "Quốc khánh 02/9 và 03/9/2027",
      "Nghỉ 31/12, làm bù 25/12",
      "Ngày 24/11/2027",
    ];
    await notices.getByLabel("Dán lời thông báo").fill(paper.join("\n"));
    await notices.getByRole("button", { name: "Đọc vào bảng" }).click();
    await notices.getByText("THÔNG BÁO về việc nghỉ Tết", { exact: true }).waitFor();
    await expect.poll(() => notices.locator("tbody tr", { has: page.locator("select") }).count()).toBe(15);
    // A day whose reason the paper does not say waits for a person; until then nothing can be saved.
    const save = notices.getByRole("button", { name: "Ghi thông báo (15 ngày)" });
    expect(await save.isDisabled()).toBe(true);
    const row = (day: string) => notices.locator("tr", { has: page.locator(`input[value="${day}"]`) });
    await row("2027-11-24").getByRole("combobox").selectOption("culture-day");
    await notices.getByText("Luật cho nghỉ Ngày Quốc tế Lao động ngày 01/05/2027").waitFor({ state: "detached" });
    await notices.getByText("rơi vào ngày nghỉ hằng tuần nhưng bảng không đủ ngày nghỉ bù").waitFor();
    await row("2027-12-25").getByRole("combobox").selectOption("new-year");
    await row("2027-12-31").getByRole("combobox").selectOption("swapped-work");
    await row("2027-12-31").getByText("vốn là ngày làm việc nên không thể là ngày làm bù").waitFor();
    expect(await save.isDisabled()).toBe(true);
    await row("2027-12-31").getByRole("combobox").selectOption("swapped-off");
    await row("2027-12-25").getByRole("combobox").selectOption("swapped-work");
    await notices.getByText("1 ngày làm bù").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await save.click();
    await notices.getByText("Đã ghi thông báo của năm 2027").waitFor();
    await page.getByText("Năm 2027: ngày nghỉ theo thông báo chính thức").waitFor();
    await expect
      .poll(() => page.locator(".marked-days li", { hasText: "05/02/2027" }).textContent())
      .not.toContain("chờ thông báo");
    await page.locator(".marked-days li", { hasText: "25/12/2027" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await notices.getByRole("button", { name: /^Rút: 2027/u }).click();
    await notices.getByLabel("Vì sao rút").fill("thông báo bịa để thử");
    await notices.getByRole("button", { name: "Rút", exact: true }).click();
    await page.getByText("Năm 2027 tạm tính theo luật").waitFor();
    await page.context().close();
  });

  test("a recurring deadline reaches another calendar by a private address, until that is ended", async () => {
    const page = await openPage(browser);
    await page.goto(`${server.address}/lich`);
    const deadlines = page.locator("section", { has: page.locator("#deadlines-title") });
    await deadlines.getByLabel("Việc").fill("Báo cáo năm");
    await deadlines.getByLabel("Căn cứ").fill("Kế hoạch 7549/KH-UBND");
    await deadlines.getByRole("button", { name: "Ghi thời hạn" }).click();
    await deadlines.getByText("hằng năm, trước ngày 15/12").waitFor();

    await page.getByLabel("Dùng ở đâu").fill("điện thoại");
    await page.getByRole("button", { name: "Tạo địa chỉ" }).click();
    const address = await page.locator(".feed-address code").textContent();
    const feed = await fetch(address ?? "");
    expect([feed.status, feed.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(await feed.text()).toContain("SUMMARY:Báo cáo năm");
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Dừng địa chỉ “điện thoại”" }).click();
    await page.getByRole("button", { name: "Dừng địa chỉ “điện thoại”" }).waitFor({ state: "detached" });
    expect((await fetch(address ?? "")).status).toBe(404);
    await page.context().close();
  });
});

function periodOf(page: Page) {
  return page.locator("section", { has: page.locator("#period-title") });
}
