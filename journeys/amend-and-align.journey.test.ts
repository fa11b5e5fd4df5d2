import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const AMENDING = `TÀI LIỆU MINH HỌA
KẾ HOẠCH
Điều chỉnh một số nội dung của Kế hoạch nâng trình độ công nghiệp Quảng Nam
Điều 1. Sửa đổi, bổ sung một số nội dung của Kế hoạch như sau:
1. Điểm d khoản 4 Mục II được sửa đổi như sau: “d) UBND thành phố Tam Kỳ, UBND thị xã Điện Bàn và UBND huyện Núi Thành rà soát đất công bỏ trống gần khu công nghiệp, đề xuất chuyển một phần sang nhà lưu trú công nhân trước ngày 31/3/2026.”
2. Bãi bỏ điểm b khoản 6 Mục II.
3. Bổ sung điểm d vào sau điểm c khoản 6 Mục II như sau: “d) Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Công Thương tổ chức ngày hội công nghệ và thiết bị trong quý IV năm 2026.”
4. Bãi bỏ điểm p khoản 9 Mục V.
`;

const BELOW = `TÀI LIỆU MINH HỌA
KẾ HOẠCH
Của Sở Công Thương thực hiện Kế hoạch nâng trình độ công nghiệp Quảng Nam
I. NHIỆM VỤ
1. Phòng Quản lý công nghiệp chủ trì xây dựng Đề án Trung tâm công nghiệp chế biến sâu silica, trình Giám đốc Sở trước ngày 30/9/2025.
2. Văn phòng Sở chủ trì cải tạo phòng họp trực tuyến trong quý II năm 2026.
`;

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

describe("a document that amends a plan", () => {
  test("is carried out on the plan it amends: what differs stands first, under the words that order it", async () => {
    await page.goto(`${server.address}/nhap`);
    await page.locator("#paste").fill(AMENDING);
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    await page.locator(".review").waitFor();
    await page.getByRole("link", { name: "So với bản trước" }).click();
    await page.getByLabel("Đây là bản sửa đổi, thay thế của kế hoạch nào?").selectOption({ index: 1 });
    const cards = page.locator(".change-card");
    await cards.first().waitFor();
    const ordered = cards.filter({ has: page.locator(".ordered-by") });
    expect(await ordered.evaluateAll((all) => all.map(({ dataset }) => dataset["kind"]))).toEqual(
      await cards.evaluateAll((all) => all.map(({ dataset }) => dataset["kind"])),
    );
    await cards.filter({ hasText: "31/3/2026" }).getByText("30/9/2025").first().waitFor();
    await page.getByText("mục giữ nguyên từng chữ").click();
    const kept = page.locator(".kept .change-card");
    await kept.first().waitFor();
    await expect.poll(() => kept.count()).toBeGreaterThan(50);
    expect(await barriersOf(page)).toEqual([]);
  });

  test("says what it could not carry out, and a person settles that", async () => {
    const waiting = page.getByText("1 nội dung chưa thực hiện được");
    await waiting.waitFor();
    await page.getByLabel("Cách xử lý").fill("Kế hoạch không có mục này; đã hỏi cơ quan ban hành.");
    await page.getByRole("button", { name: "Ghi cách xử lý" }).click();
    await page.getByText("Mọi nội dung sửa đổi đã được thực hiện hoặc xử lý.").waitFor();
    await expect.poll(() => waiting.count()).toBe(0);
  });

  test("is confirmed, reviewed where it is new, and published as the next version", async () => {
    await page.getByRole("button", { name: /^Xác nhận \d+ đề xuất còn lại$/u }).click();
    await page.locator(".confirm-all .st.done").waitFor();
    await page.getByRole("link", { name: "Rà soát" }).click();
    await page.locator(".review").waitFor();
    await page.getByLabel("Từ mức").selectOption("0.5");
    await page.getByRole("button", { name: /^Chấp nhận \d+ đề xuất/u }).click();
    await page.getByText("Đã quyết xong mọi đề xuất.").waitFor();
    await page.getByRole("button", { name: "Đưa vào thực hiện" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    const seen = dialog.getByRole("checkbox", { name: /Tôi đã xem/u });
    if (await seen.isVisible()) await seen.check();
    await dialog.getByRole("button", { name: "Đưa vào thực hiện" }).click();
    await page.locator(".sheet").waitFor();
    await page.getByText("ngày hội công nghệ").first().waitFor();
    expect(await page.locator(".sheet").textContent()).not.toContain("cập nhật hằng tháng danh mục công nghệ");
    await page.getByRole("navigation", { name: "Các bản của kế hoạch" }).waitFor();
  });
});

describe("a plan of the level below", () => {
  test("is compared with the plan above it: who carries out what, later deadlines, orphans of both", async () => {
    await page.goto(`${server.address}/nhap`);
    await page.locator("#paste").fill(BELOW);
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    await page.locator(".review").waitFor();
    const planId = new URL(page.url()).pathname.split("/").at(-2) ?? "";
    await page.goto(`${server.address}/ke-hoach/${planId}/doi-chieu`);
    await page.getByLabel("Kế hoạch này thực hiện văn bản nào?").selectOption({ index: 1 });
    const pair = page.locator(".link-card").filter({ hasText: "chế biến sâu silica" }).first();
    await pair.getByText("Hạn 30/09/2025 muộn hơn hạn cấp trên 30/06/2025").waitFor();
    await page.getByText(/mục cấp trên chưa mục nào thực hiện/u).waitFor();
    await expect.poll(() => page.locator(".orphans").last().textContent()).toContain("phòng họp trực tuyến");
    expect(await barriersOf(page)).toEqual([]);
  });

  test("and a pair is confirmed from the keyboard, which records the plan above", async () => {
    const pair = page.locator(".link-card").filter({ hasText: "chế biến sâu silica" }).first();
    await pair.getByRole("button", { name: "Xác nhận" }).focus();
    await page.keyboard.press("Enter");
    await pair.getByText("đã xác nhận").waitFor();
    await page.getByText("Đã ghi nhận là văn bản cấp trên").waitFor();
    await page.reload();
    await pair.getByText("đã xác nhận").waitFor();
    await expect.poll(() => pair.getByRole("button", { name: "Bỏ xác nhận" }).count()).toBe(1);
  });
});
