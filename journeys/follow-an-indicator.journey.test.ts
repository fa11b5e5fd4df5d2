import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  page = await openPage(browser);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** An occupancy that goes from 60 % at the end of 2025 to 90 % at the end of 2030, by quarters. */
async function given(): Promise<string> {
  const { indicatorId } = (await post("/api/indicators", {
    code: "LAP-DAY-QUY",
    name: { vi: "Tỷ lệ lấp đầy cụm theo quý", en: "Occupancy of clusters by quarter" },
    unit: { vi: "%", en: "%" },
    direction: "rise",
    accumulation: "share",
    numerator: "Đất đã cho thuê",
    denominator: "Đất công nghiệp",
    frequency: "quarter",
    dueAfterDays: 400,
  })) as { indicatorId: string };
  await post(`/api/indicators/${indicatorId}/roads`, {
    code: "LAP-DAY-QUY-2030",
    name: { vi: "Lấp đầy cụm 90 % vào năm 2030", en: "Clusters 90 % full by 2030" },
    shape: "linear",
    baseline: { period: "2025", value: 60, source: "Báo cáo năm 2025" },
    points: [{ period: "2030", comparator: ">=", value: 90 }],
    document: "Kế hoạch minh họa",
    basis: "Mục II",
    certainty: "high",
  });
  const value = { period: "2025-Q4", value: 60, stage: "official", source: "Báo cáo năm 2025", certainty: "high" };
  await post(`/api/indicators/${indicatorId}/values`, { values: [value] });
  return indicatorId;
}

async function post(path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${server.address}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

async function off(): Promise<number> {
  const answer = await fetch(`${server.address}/api/overview`);
  const { counts } = (await answer.json()) as { counts: Record<string, number> };
  return counts["off"] ?? 0;
}

async function nameOfBody(search: string): Promise<string> {
  const answer = await fetch(`${server.address}/api/organisations?limit=1&search=${encodeURIComponent(search)}`);
  const { items } = (await answer.json()) as { items: { name: string }[] };
  return items[0]?.name ?? "";
}

/** From then on the overview tells what changed since. */
async function holdReview(): Promise<void> {
  await page.getByRole("button", { name: "Ghi nhận đã rà soát" }).click();
  await page.getByRole("dialog").getByLabel("Ghi chú").fill("Giao ban tháng");
  await page.getByRole("dialog").getByRole("button", { name: "Ghi nhận", exact: true }).click();
  await page.getByText("Không có gì thay đổi tình trạng.").waitFor();
}

/** Cells of the grid count from its first column. */
async function type(line: number, column: number, words: string): Promise<void> {
  await page.locator(`[role="gridcell"][data-line="${line}"][data-column="${column}"]`).click();
  await page.keyboard.insertText(words);
  await page.keyboard.press("Enter");
}

test("a quarter is entered: a wrong value is refused and mended, then status and overview change", async () => {
  const id = await given();
  const before = await off();
  await page.goto(`${server.address}/tong-quan`);
  await page.getByText("Chưa rà soát lần nào.").waitFor();
  await holdReview();
  await page.goto(`${server.address}/chi-tieu/${id}`);
  await page.getByRole("heading", { name: "Lấp đầy cụm 90 % vào năm 2030" }).waitFor();
  await page.getByText("chưa có số sau mức gốc").first().waitFor();

  await type(0, 0, "Q1/2026");
  await type(0, 1, "525");
  // A share also asks for what was counted, and of what: two columns before the stage and the source.
  await type(0, 5, "Báo cáo quý I/2026");
  await page.getByRole("button", { name: "Ghi số liệu" }).click();
  await page.getByRole("alert").getByText("525 nằm ngoài khoảng có thể").waitFor();

  await type(0, 1, "52,5");
  await page.getByRole("button", { name: "Ghi số liệu" }).click();
  await page.getByText("Đã ghi 1 số liệu.").waitFor();
  await page.locator(".st.overdue", { hasText: "Xa lộ trình" }).waitFor();
  await page.getByText("quý 1/2026: thực hiện 52,5, lộ trình 61,5 %; chênh -9 điểm %.").first().waitFor();

  await page.getByRole("button", { name: "Giao nhiệm vụ khắc phục" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Cơ quan chủ trì").fill(await nameOfBody("Sở Công Thương"));
  await dialog.getByText("Căn cứ ghi vào nhiệm vụ").waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Giao", exact: true }).click();
  await page.getByRole("status").getByText("Đã giao nhiệm vụ").waitFor();
  await page.getByRole("link", { name: "Mở nhiệm vụ" }).click();
  await page.getByText("thực hiện 52,5, lộ trình 61,5 %; chênh -9 điểm %.").first().waitFor();

  await page.goto(`${server.address}/tong-quan`);
  await page
    .getByRole("heading", { level: 1, name: new RegExp(`^${before + 1} mức phấn đấu xa lộ trình`, "u") })
    .waitFor();
  expect(await off()).toBe(before + 1);
  await page.getByText("1 xấu đi, 0 tốt lên.").waitFor();
  await page.locator(".changes li", { hasText: "Lấp đầy cụm 90 %" }).getByText("trước: Chưa đánh giá được").waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await holdReview();
}, 120_000);

test("an indicator is broken down by place and industry; parts above the whole ask why, and are read beside it", async () => {
  await page.goto(`${server.address}/chi-tieu/moi`);
  await page.getByLabel("Tên (tiếng Việt)").fill("Giá trị sản xuất thử phân tổ");
  await page.getByLabel("Mã", { exact: true }).fill("GTSX-PT");
  await page.getByLabel("Đơn vị (tiếng Việt)").fill("tỷ đồng");
  await page.getByLabel("theo địa bàn").check();
  await page.getByLabel("theo ngành (VSIC)").check();
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Lưu chỉ tiêu" }).click();
  await page.getByRole("heading", { level: 1, name: "Giá trị sản xuất thử phân tổ" }).waitFor();
  await page.getByText("Phân tổ: theo địa bàn, theo ngành (VSIC)").waitFor();
  await page.getByText("Chưa có số liệu của phần nào.").waitFor();

  // Period, place, industry, value, stage, source, answer.
  const rows = [["", "", "100"], ["", "2018:C", "80"], ["", "2018:D", "40"], ["thành phố Đà Nẵng", "", "30"]]; // prettier-ignore
  for (const [line, [place, industry, figure]] of rows.entries()) {
    await type(line, 0, "2025");
    if (place) await type(line, 1, place);
    if (industry) await type(line, 2, industry);
    await type(line, 3, figure ?? "");
    await type(line, 5, "Niên giám thử");
  }
  await page.getByRole("button", { name: "Ghi số liệu" }).click();
  await page.getByText("Đã ghi 3 số liệu.").waitFor();
  await page.getByRole("alert").getByText(/120/u).first().waitFor();
  await type(0, 3, "20");
  await page.getByRole("button", { name: "Ghi số liệu" }).click();
  await page.getByText("Đã ghi 1 số liệu.").waitFor();
  const byIndustry = page.getByRole("table", { name: "theo ngành (VSIC), 2025" });
  await byIndustry.getByRole("row", { name: /VSIC 2018 C 80 80/u }).waitFor();
  await page.getByText("Các phần cộng lại 100 tỷ đồng, toàn bộ 100 tỷ đồng").waitFor();
  await page
    .getByRole("table", { name: "theo địa bàn, 2025" })
    .getByRole("row", { name: /Đà Nẵng 30 30/u })
    .waitFor();
  expect(await barriersOf(page)).toEqual([]);
}, 120_000);

test("the figures of the example stand on their roads, and each leads to its source", async () => {
  await page.goto(`${server.address}/chi-tieu?tim=binh+quan+dau+nguoi`);
  const line = page.locator(".standing-line", { hasText: "176" });
  await line.getByText("Dưới lộ trình").waitFor();
  await line.getByRole("link").click();
  await page.getByText("2024: thực hiện 84, lộ trình 94,31 triệu đồng; chênh -10,31 triệu đồng.").waitFor();
  await page.getByText("tăng 13,1 %/năm").first().waitFor();
  await page.locator(".road-chart svg").first().waitFor();
  await page.getByRole("button", { name: "Bảng" }).first().click();
  const source = page.locator(".road-table a").first();
  await expect.poll(() => source.getAttribute("href")).toMatch(/^https?:/u);
  expect(await barriersOf(page)).toEqual([]);
}, 120_000);

test("a proposed link is confirmed with its ground: the dashed line becomes solid", async () => {
  await page.goto(`${server.address}/chi-tieu/khung-ket-qua`);
  await page.locator(".results-edge.proposed").first().waitFor();
  expect(await page.locator(".results-edge:not(.proposed)").count()).toBe(0);
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Bảng" }).click();
  const line = page.getByRole("row").nth(1);
  await line.getByText("Quyết định").click();
  await line.getByLabel("Căn cứ").fill("Mục tiêu nêu đích danh chỉ tiêu này");
  await line.getByRole("button", { name: "Xác nhận" }).click();
  await page.locator(".added", { hasText: "Mục tiêu nêu đích danh chỉ tiêu này" }).waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Sơ đồ" }).click();
  await page.locator(".results-edge:not(.proposed)").first().waitFor();
}, 120_000);

test.for(["vi", "en"] as const)(
  "list, overview and measures have no barriers on a phone (%s)",
  { timeout: 120_000 },
  async (language) => {
    page = await openPage(browser, { width: 390, language });
    for (const path of ["/chi-tieu", "/tong-quan", "/chi-tieu/thuoc-do", "/chi-tieu/khung-ket-qua"]) {
      await page.goto(`${server.address}${path}`);
      await page.locator(".standing-line, .tile, .measure, .results-cards li").first().waitFor();
      expect(await barriersOf(page)).toEqual([]);
    }
  },
);
