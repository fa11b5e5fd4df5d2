import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callsOf } from "./call-api.ts";
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

const { post, get } = callsOf(() => server);

const department = "Sở Nông nghiệp và Môi trường thành phố Đà Nẵng";

test(
  "a form asks one department for all eighteen former districts: made in one step, filled in beside the places' names, put together as one figure",
  { timeout: 240_000 },
  async () => {
    const { indicatorId } = await post<{ indicatorId: string }>("/api/indicators", { direction: "rise", accumulation: "stock", frequency: "year", dueAfterDays: 30, code: "RUNG-HUYEN", name: { vi: "Diện tích rừng trồng", en: "Planted forest" }, unit: { vi: "ha", en: "ha" } }); // prettier-ignore

    await page.goto(`${server.address}/bieu-thu-thap`);
    await page.getByRole("link", { name: "Lập biểu" }).click();
    await page.getByLabel("Tên biểu").fill("Rừng trồng theo huyện cũ");
    await page.getByRole("combobox", { name: "Chỉ tiêu (gõ tên hoặc mã)" }).pressSequentially("rung trong");
    // Enter takes the first of the list that has come, which on a slow machine is still that of fewer letters.
    await page.getByRole("option", { name: /Diện tích rừng trồng.*RUNG-HUYEN/u }).click();
    // Nông Sơn joined Quế Sơn on 1 January 2025: eighteen are those of the end of 2024.
    await page.getByLabel("Địa bàn theo ngày").fill("2024-12-31");
    await page.getByText("Địa bàn: của đơn vị trả lời").click();
    await page.getByLabel("Địa bàn (gõ tên)").fill("tỉnh Quảng Nam");
    await page.getByRole("button", { name: "Thêm mọi địa bàn trực thuộc" }).click();
    await page.getByText("18 nơi, mỗi nơi một dòng").waitFor();
    await page.getByText("18 dòng trong biểu, nhiều nhất 200").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByLabel("Kỳ (ví dụ 2025, Q3/2026)").fill("2024");
    await page.getByRole("button", { name: "Lập biểu" }).click();
    await page.getByRole("heading", { level: 1, name: "Rừng trồng theo huyện cũ" }).waitFor();
    await page.getByText("Diện tích rừng trồng (ha): 18 địa bàn").click();
    await page.getByText(/huyện Tây Giang/u).waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await page.getByLabel("Thêm cơ quan").fill(department);
    await page.getByRole("button", { name: "Thêm cơ quan" }).click();
    await page.getByRole("button", { name: "Gửi biểu" }).click();
    await page.getByText("Đã gửi 1 đơn vị").waitFor();
    const formId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const { rows, replies } = await get<{ rows: { placeName: string }[]; replies: { organisationId: string }[] }>(`/api/collection-forms/${formId}`); // prettier-ignore
    expect(rows).toHaveLength(18);
    const reply = `/api/collection-forms/${formId}/replies/${replies[0]?.organisationId}`;
    const cells = rows.map((_, row) => ({ row, column: 0, value: row === 0 ? null : 100 }));
    await post(`${reply}/cells`, { cells });

    await page.getByRole("link", { name: department }).click();
    await page.getByRole("gridcell", { name: rows[0]?.placeName ?? "" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.locator('[role="gridcell"][data-line="0"][data-column="2"]').click();
    await page.keyboard.insertText("250,5");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Nộp biểu" }).click();
    await page.getByText("đã nộp, chờ duyệt").waitFor();
    await page.getByRole("button", { name: "Duyệt, đưa vào chỉ tiêu" }).click();
    await page.getByText("đã duyệt").waitFor();
    const { observations } = await get<{ observations: { placeId: string | null; value: number }[] }>(
      `/api/indicators/${indicatorId}`,
    );
    expect(new Set(observations.map(({ placeId }) => placeId)).size).toBe(18);
    expect(observations.filter(({ value }) => value === 250.5)).toHaveLength(1);

    await page.getByRole("link", { name: "Rừng trồng theo huyện cũ" }).click();
    await page.getByRole("link", { name: "Bảng tổng hợp" }).click();
    await page.getByText("1.950,5").waitFor();
    await page.getByText("18/18 địa bàn").waitFor();
    await page.getByText("Từng đơn vị: Diện tích rừng trồng").click();
    await page.getByRole("cell", { name: "huyện Tây Giang" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
  },
);

test(
  "asking for a district and a commune that came out of it is warned of before it is made; who is late is chased from the matrix, one, then all",
  { timeout: 240_000 },
  async () => {
    const title = "Giếng khoan hai cấp";
    const base = { direction: "rise", accumulation: "stock", frequency: "year", dueAfterDays: 30 };
    await post("/api/indicators", { ...base, code: "GIENG", name: { vi: "Giếng khoan dùng được", en: "Usable wells" }, unit: { vi: "giếng", en: "wells" } }); // prettier-ignore
    await page.goto(`${server.address}/bieu-thu-thap/moi`);
    await page.getByLabel("Tên biểu").fill(title);
    await page.getByRole("combobox", { name: "Chỉ tiêu (gõ tên hoặc mã)" }).pressSequentially("gieng khoan");
    await page.getByRole("option", { name: /Giếng khoan dùng được.*GIENG/u }).click();
    await page.getByText("Địa bàn: của đơn vị trả lời").click();
    for (const [day, place] of [
      ["2024-12-31", "huyện Tây Giang"],
      ["2026-11-16", "xã Tây Giang"],
    ] as const) {
      await page.getByLabel("Địa bàn theo ngày").fill(day);
      await page.getByLabel("Địa bàn (gõ tên)").fill(place);
      await page.getByRole("button", { name: "Thêm địa bàn này" }).click();
    }
    await page.getByText("2 nơi, mỗi nơi một dòng").waitFor();
    // A day that is over: the form is late as soon as it is sent.
    await page.getByLabel("Hạn nộp").fill("2026-11-16");
    await page.getByLabel("Kỳ (ví dụ 2025, Q3/2026)").fill("2025");
    await page.getByRole("button", { name: "Lập biểu" }).click();
    const meant = page.getByLabel("Vẫn hỏi cả hai cấp");
    await meant.waitFor();
    await page
      .getByRole("alert")
      .getByText(/huyện Tây Giang.*xã Tây Giang/u)
      .waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await meant.check();
    await page.getByRole("button", { name: "Lập biểu" }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByRole("note").getByText("các phần này chồng nhau").waitFor();

    const asked = [department, "Sở Công Thương thành phố Đà Nẵng", "Sở Tài chính thành phố Đà Nẵng"];
    for (const body of asked) {
      await page.getByLabel("Thêm cơ quan").fill(body);
      await page.getByRole("button", { name: "Thêm cơ quan" }).click();
    }
    await page.getByRole("button", { name: "Gửi biểu" }).click();
    await page.getByText("Đã gửi 3 đơn vị").waitFor();

    // Two of the department fill it in: each keeps a row of their own, and the cell of both is settled by the second.
    const mine = page;
    const theirs = await openPage(browser);
    const formId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const { replies } = await get<{ replies: { name: string; organisationId: string }[] }>(`/api/collection-forms/${formId}`); // prettier-ignore
    const path = `/bieu-thu-thap/${formId}/${replies.find(({ name }) => name === department)?.organisationId}`;
    const type = async (who: Page, line: number, words: string) => {
      await who.locator(`[role="gridcell"][data-line="${line}"][data-column="2"]`).click();
      await who.keyboard.insertText(words);
      await who.keyboard.press("Enter");
    };
    for (const who of [mine, theirs]) {
      await who.goto(`${server.address}${path}`);
      await who.getByRole("gridcell", { name: "xã Tây Giang" }).waitFor();
    }
    await type(mine, 1, "12");
    await type(theirs, 0, "30");
    await theirs.getByRole("button", { name: "Giữ số" }).click();
    await theirs.getByText("Đã giữ 1 ô").waitFor();
    await mine.getByRole("gridcell", { name: "30", exact: true }).waitFor();
    await type(theirs, 1, "15");
    await theirs.getByRole("button", { name: "Giữ số" }).click();
    await mine.getByText("đã giữ 15, bạn gõ 12").waitFor();
    expect(await mine.getByRole("button", { name: "Nộp biểu" }).isDisabled()).toBe(true);
    expect(await barriersOf(mine)).toEqual([]);
    await mine.getByRole("button", { name: /^Số của tôi: / }).click();
    await mine.getByRole("button", { name: "Giữ số" }).click();
    await theirs.getByRole("gridcell", { name: "12", exact: true }).waitFor();
    const { cells } = await get<{ cells: { row: number; value: number }[] }>(`/api${path.replace("bieu-thu-thap", "collection-forms").replace(`${formId}/`, `${formId}/replies/`)}`); // prettier-ignore
    expect(cells.map(({ row, value }) => [row, value])).toEqual([[0, 30], [1, 12]]); // prettier-ignore
    await theirs.context().close();

    await page.goto(`${server.address}/bieu-thu-thap`);
    const matrix = page.getByRole("region", { name: "Đơn vị và biểu" });
    await matrix.getByLabel(`Chọn ${department} để đôn đốc: ${title}`).check();
    expect(await barriersOf(page)).toEqual([]);
    await matrix.getByRole("button", { name: `Đôn đốc 1 đơn vị đã chọn: ${title}` }).click();
    await matrix.getByText("Đã đôn đốc 1 đơn vị.").waitFor();
    await matrix.getByRole("row", { name: new RegExp(`${department}.*đã đôn đốc 1 lần`, "u") }).waitFor();
    await expect.poll(() => matrix.getByText("đã đôn đốc 1 lần").count()).toBe(1);
    await matrix.getByRole("button", { name: `Đôn đốc 3 đơn vị: ${title}` }).click();
    await matrix.getByText("Đã đôn đốc 3 đơn vị.").waitFor();
    await matrix.getByRole("row", { name: new RegExp(`${department}.*đã đôn đốc 2 lần`, "u") }).waitFor();
    await expect.poll(() => matrix.getByText("đã đôn đốc 1 lần").count()).toBe(2);
    expect(await barriersOf(page)).toEqual([]);
  },
);
