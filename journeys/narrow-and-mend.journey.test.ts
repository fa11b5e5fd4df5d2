import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/** More than one page of a list, so that its end is not known with its beginning. */
const ROWS = 250;

let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const number = String(at).padStart(3, "0");
    return { values: { code: `D${number}`, name: `Lô dán sớm ${number}`, kind: "industrial-cluster" } };
  });
  const answer = await fetch(`${server.address}/api/industrial-zones/rows`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "narrow-rows" },
    body: JSON.stringify({
      rows,
      source: { source: "Bịa để thử", quote: null, asOf: null, certainty: "high" },
    }),
  });
  expect(answer.status).toBe(200);
  page = await openPage(browser);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
}, 120_000);
afterEach(() => page.unrouteAll({ behavior: "ignoreErrors" }));
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const cell = (line: number, column: number) =>
  page.locator(`[role="gridcell"][data-line="${line}"][data-column="${column}"]`);

async function open(query: string): Promise<void> {
  await page.goto(`${server.address}/khu-cum?${query}`);
  await cell(0, 0).filter({ hasText: /\S/u }).waitFor();
}

async function columnOf(title: string): Promise<number> {
  const head = page.getByRole("columnheader", { name: title }).first();
  return Number(await head.getAttribute("aria-colindex")) - 2;
}

type Listed = { items: { values: Record<string, unknown> }[] };
async function stored(code: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${server.address}/api/industrial-zones?search=${code}`);
  return ((await answer.json()) as Listed).items.find(({ values }) => values["code"] === code)?.values ?? {};
}
async function countOf(search: string): Promise<number> {
  const answer = await fetch(`${server.address}/api/industrial-zones/outline?search=${encodeURIComponent(search)}`);
  return ((await answer.json()) as { count: number }).count;
}

/** Lets a person be faster than the server. */
async function delay(pattern: RegExp, milliseconds: number): Promise<void> {
  await page.route(pattern, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
}

describe("a hand that is faster than the server", () => {
  test("pastes over the end of the rows that have come: every line finds its row, and none becomes a new record", async () => {
    const outlined = Promise.withResolvers<void>();
    await page.route(/\/outline\?/u, async (route) => {
      await outlined.promise;
      await route.continue();
    });
    await open("tim=lo+dan+som&an=location,position,managingBodyId");
    const column = await columnOf("Chủ đầu tư hạ tầng");
    await page.getByLabel("Nguồn", { exact: true }).fill("Bịa để thử");
    const words = Array.from({ length: ROWS }, (_, at) => `Công ty ${at}`).join("\r\n");
    await page.evaluate((text) => navigator.clipboard.writeText(text), words);
    await cell(0, column).click();
    await expect.poll(() => page.getByRole("grid").getAttribute("aria-rowcount")).toBe("201");
    await page.keyboard.press("Control+v");
    outlined.resolve();
    await expect.poll(() => stored("D249")).toMatchObject({ developer: "Công ty 249" });
    expect(await stored("D000")).toMatchObject({ developer: "Công ty 0" });
    await page.getByText("Mọi thay đổi đã lưu").waitFor();
    expect(await countOf("lo dan som")).toBe(ROWS);
    await page.getByText("Mọi thay đổi đã lưu").waitFor();
  });

  test("types into a row that has not come: the words are stored when it is here", async () => {
    await delay(/cursor=/u, 2_500);
    await open("tim=lo+dan+som&an=position,managingBodyId");
    const column = await columnOf("Vị trí theo nguồn");
    await page
      .getByRole("grid")
      .and(page.locator(`[aria-rowcount="${ROWS + 2}"]`))
      .waitFor();
    // A code is never missing: its column ends where the list does, whether or not its rows have come.
    await cell(0, 0).click();
    await page.keyboard.press("Control+ArrowDown");
    for (let at = 0; at < column; at += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.type("Cuối sổ");
    await page.keyboard.press("Enter");
    await expect.poll(() => stored("D249")).toMatchObject({ location: "Cuối sổ" });
  });
});

test("while the edge of the data is looked for in rows that have not come, no key and no letter falls into another cell", async () => {
  await open("tim=lo+dan+som&an=position,managingBodyId");
  const column = await columnOf("Căn cứ pháp lý");
  await page
    .getByRole("grid")
    .and(page.locator(`[aria-rowcount="${ROWS + 2}"]`))
    .waitFor();
  await cell(0, column).click();
  await page.keyboard.type("giữ nguyên");
  await page.keyboard.press("Enter");
  await expect.poll(() => stored("D000")).toMatchObject({ legalBasis: "giữ nguyên" });
  await delay(/cursor=/u, 2_500);
  await open("tim=lo+dan+som&an=position,managingBodyId");
  await cell(0, column).click();
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.type("lạc");
  await page.keyboard.press("Delete");
  await page.locator(".grid-notice", { hasText: "chưa nhận phím" }).waitFor();
  await page.locator(`.grid-cell.active[data-line="${ROWS - 1}"]`).waitFor();
  await page.keyboard.type("cuối");
  await page.keyboard.press("Enter");
  await expect.poll(() => stored("D249")).toMatchObject({ legalBasis: "cuối" });
  expect(await stored("D000")).toMatchObject({ legalBasis: "giữ nguyên" });
});

describe("what was refused", () => {
  test("stays in its cell when the list is sorted anew, and is stored by trying again with a source", async () => {
    await open("tim=D00&an=location,position,managingBodyId,developer,legalBasis");
    const column = await columnOf("Diện tích");
    await cell(3, column).click();
    await page.keyboard.type("12,5");
    await page.keyboard.press("Enter");
    await page.getByText("1 dòng chưa lưu được").waitFor();
    // The sentence stands below its cell, and is read out to whoever comes there by keyboard.
    const problem = page.locator(".grid-problem");
    expect(await problem.count()).toBe(0);
    await page.keyboard.press("ArrowUp");
    await problem.getByText("Số này phải có nguồn").waitFor();
    const input = page.locator(".grid-input textarea");
    await expect
      .poll(async () => [await input.getAttribute("aria-describedby")])
      .toEqual([await problem.getAttribute("id")]);
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("columnheader", { name: "Tên" }).getByRole("button").first().click();
    await page.waitForURL(/sap=/u);
    const line = page.locator('[role="row"]', { hasText: "D003" });
    await line.getByText("12,5").waitFor();
    expect((await stored("D003"))["areaHectares"]).toBeNull();
    await page.getByLabel("Nguồn", { exact: true }).fill("Biên bản đo đạc");
    await page.getByRole("button", { name: "Lưu lại", exact: true }).click();
    await page.getByText("Mọi thay đổi đã lưu").waitFor();
    expect(await stored("D003")).toMatchObject({ areaHectares: 12.5 });
  });
});

test("a grouped list bars no reader: the head of a group is a cell that the keyboard stands on", async () => {
  await page.goto(`${server.address}/khu-cum?nhom=state`);
  await page.locator(".grid-row.group").first().waitFor();
  expect(await barriersOf(page)).toEqual([]);
  // A head has nothing to fill from.
  expect(await page.locator(".grid-corner").count()).toBe(0);
});

test("the list of columns closes by Escape and by pressing beside it", async () => {
  await page.goto(`${server.address}/khu-cum`);
  const chooser = page.locator(".column-chooser");
  const summary = chooser.locator("summary");
  for (const close of [() => page.keyboard.press("Escape"), () => page.locator(".register-status").click()]) {
    await summary.click();
    await chooser.getByRole("checkbox").first().waitFor();
    await close();
    await expect.poll(() => chooser.getAttribute("open")).toBeNull();
  }
});

describe("a register is narrowed", () => {
  test("by a place, found without marks by typing, and the link keeps it; by none; and all is cleared by one press", async () => {
    await page.goto(`${server.address}/khu-cum`);
    const place = page.getByRole("combobox", { name: "Địa bàn" });
    await place.fill("nui thanh");
    const offered = () =>
      page.locator("datalist option").evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await expect.poll(offered).toContain("huyện Núi Thành");
    await place.fill("huyện Núi Thành");
    await page.waitForURL(/loc=placeId/u);
    const rows = () => page.getByRole("grid").getAttribute("aria-rowcount").then(Number);
    // Head, records, and the line for a new one.
    const filter = new URL(page.url()).searchParams.get("loc") ?? "";
    const outline = await fetch(`${server.address}/api/industrial-zones/outline?filter=${encodeURIComponent(filter)}`);
    const narrowed = ((await outline.json()) as { count: number }).count + 2;
    expect(narrowed).toBeLessThan(51);
    await expect.poll(rows).toBe(narrowed);
    await page.reload();
    await expect.poll(() => place.inputValue()).toBe("huyện Núi Thành");
    await expect.poll(rows).toBe(narrowed);
    await place.fill("(chưa có)");
    await page.waitForURL(/placeId(=|%3D)(~|%7E)/u);
    await expect.poll(rows).toBeGreaterThan(ROWS);
    await page.getByRole("button", { name: "Bỏ hết lọc" }).click();
    await expect.poll(() => page.url()).not.toContain("loc=");
    await expect.poll(() => place.inputValue()).toBe("");
  });

  test("on a phone, where the filters are folded away, and a place of a record is chosen from a list", async () => {
    const phone = await openPage(browser, { width: 390 });
    await phone.goto(`${server.address}/khu-cum?tim=lo+dan+som`);
    await phone.locator(".register-card h3").first().waitFor();
    await phone.locator("summary", { hasText: "Bộ lọc" }).click();
    await phone.getByRole("combobox", { name: "Địa bàn" }).waitFor();
    expect(await barriersOf(phone)).toEqual([]);
    await phone.locator(".register-card button").first().click();
    await phone.locator("summary", { hasText: "Sửa" }).click();
    const form = phone.locator(".record-form");
    await form.getByLabel("Nguồn", { exact: true }).fill("Biên bản tại chỗ");
    await form.getByRole("combobox", { name: "Địa bàn" }).fill("thành phố Tam Kỳ");
    await form.getByLabel(/^Diện tích, ha/u).fill("7,5");
    expect(await barriersOf(phone)).toEqual([]);
    await form.getByRole("button", { name: "Lưu", exact: true }).click();
    await expect.poll(() => stored("D000")).toMatchObject({ areaHectares: 7.5, placeId: expect.any(String) });
    await phone.context().close();
  });

  test("a form says all that is wrong at once and goes to the first of it; an outage and a reload lose nothing", async () => {
    const form = page.locator(".record-form");
    const open = async () => {
      await page.goto(`${server.address}/can-doi/so-lieu`);
      await page.locator("main").getByRole("button", { name: "Thêm", exact: true }).click();
      await form.waitFor();
    };
    const save = () => form.getByRole("button", { name: "Lưu", exact: true }).click();
    await open();
    await form.getByLabel("Mã *").fill("XM-2024");
    await form.getByLabel("Cân đối *").selectOption("Vật liệu xây dựng");
    await form.getByLabel("Mặt hàng, nghề *").fill("Xi măng");
    await form.getByLabel("Năm *").fill("hai nghìn");
    await form.getByLabel("Cung", { exact: true }).fill("một triệu");
    await form.getByLabel("Cầu", { exact: true }).fill("-5");
    await save();
    await form.getByText("“hai nghìn” không phải là năm. Gõ bốn chữ số như 2025.").waitFor();
    expect(await form.locator(".field-problem").allTextContents()).toEqual([
      "“hai nghìn” không phải là năm. Gõ bốn chữ số như 2025.",
      "Ô này bắt buộc. Nhập giá trị rồi lưu lại.",
      "“một triệu” không phải là số. Gõ như 1.234,5.",
      "-5 nằm ngoài khoảng từ 0 đến 1.000.000.000.000.000. Nhập một số trong khoảng đó.",
    ]);
    const year = form.getByLabel("Năm *");
    await expect.poll(() => year.evaluate((element) => element === document.activeElement)).toBe(true);
    const described = await year.getAttribute("aria-describedby");
    await expect.poll(() => page.locator(`[id="${described}"]`).textContent()).toContain("hai nghìn");
    // The record stands beside the table: nothing of it lies under the form.
    const right = await page.locator(".register-grid").evaluate((element) => element.getBoundingClientRect().right);
    expect(right).toBeLessThanOrEqual(await page.locator("dialog.drawer").evaluate((element) => element.getBoundingClientRect().left)); // prettier-ignore

    // A sentence goes when its field is mended.
    await year.fill("2024");
    await form.getByLabel("Đơn vị *").fill("tấn");
    await form.getByLabel("Cung", { exact: true }).fill("1.234,5");
    await form.getByLabel("Cầu", { exact: true }).fill("");
    await expect.poll(() => form.locator(".field-problem").count()).toBe(0);

    await page.route("**/api/balance-lines/rows", (route) => route.abort());
    await save();
    await form.getByRole("alert").getByText("Chưa kết nối được").waitFor();
    await page.unroute("**/api/balance-lines/rows");
    await open();
    expect(await form.getByLabel("Mặt hàng, nghề *").inputValue()).toBe("Xi măng");
    await save();
    await form.getByText("Số này phải có nguồn.").waitFor();
    await page.getByLabel("Nguồn", { exact: true }).fill("Báo cáo thử");
    await page.getByLabel("Số liệu đến").fill("năm ngoái");
    await page.getByText("“năm ngoái” không phải năm, tháng hay ngày.").waitFor();
    await page.getByLabel("Số liệu đến").fill("2024");
    await save();
    await form.waitFor({ state: "detached" });
    await page.getByRole("gridcell", { name: "1.234,5" }).waitFor();

    // What was saved is no draft any more.
    await open();
    expect(await form.getByLabel("Mặt hàng, nghề *").inputValue()).toBe("");
  });
});
