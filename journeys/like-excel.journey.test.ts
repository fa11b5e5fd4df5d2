import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

/** More than one page of a list. */
const ROWS = 250;
const SOURCE = { source: "Bịa để thử", quote: null, asOf: null, certainty: "high" };

let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const number = String(at).padStart(3, "0");
    return { values: { code: `E${number}`, name: `Thử bảng tính ${number}`, kind: "industrial-cluster" } };
  });
  const answer = await fetch(`${server.address}/api/industrial-zones/rows`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "like-excel" },
    body: JSON.stringify({ rows, source: SOURCE }),
  });
  expect(answer.status).toBe(200);
  page = await openPage(browser, { language: "vi" });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
}, 120_000);
afterEach(() => page.unrouteAll({ behavior: "ignoreErrors" }));
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const cell = (line: number, column: number) =>
  page.locator(`[role="gridcell"][data-line="${line}"][data-column="${column}"]`);
const textOf = (line: number, column: number) => cell(line, column).textContent();
const SHOWN = "an=position,managingBodyId,state";

async function open(query: string): Promise<void> {
  await page.goto(`${server.address}/khu-cum?${query}`);
  await cell(0, 0).filter({ hasText: /\S/u }).waitFor();
  await page.locator(".grid-scroll").evaluate((element) => element.scrollTo(0, 0));
  // The end of the list is known, and with it the line below.
  await page.locator(".register-status b").first().waitFor();
}

async function columnOf(title: string): Promise<number> {
  const head = page.getByRole("columnheader", { name: title }).first();
  return Number(await head.getAttribute("aria-colindex")) - 2;
}

async function stored(code: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${server.address}/api/industrial-zones?search=${code}`);
  const { items } = (await answer.json()) as { items: { values: Record<string, unknown> }[] };
  return items.find(({ values }) => values["code"] === code)?.values ?? {};
}

/** What Excel puts on the clipboard, as the browser hands it over. */
async function paste(parts: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, words] of Object.entries(given)) clipboardData.setData(type, words);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.querySelector(".grid-input textarea")?.dispatchEvent(event);
  }, parts);
}

test("the heads stay in sight wherever the list is scrolled to", async () => {
  await open(`tim=thu+bang+tinh&${SHOWN}`);
  const topOf = (part: string) => page.locator(part).evaluate((element) => element.getBoundingClientRect().top);
  const before = await topOf(".grid-head");
  await page.locator(".grid-scroll").evaluate((element) => element.scrollTo(0, 2_000));
  await cell(64, 0).waitFor();
  expect(Math.abs((await topOf(".grid-head")) - before)).toBeLessThan(2);
});

describe("keys that hands know from Excel", () => {
  test("Tab along a row, then Enter, goes to the next row below where the tabbing began", async () => {
    await open(`tim=thu+bang+tinh&${SHOWN}`);
    const first = await columnOf("Vị trí theo nguồn");
    await cell(1, first).click();
    for (const words of ["Thôn 1", "Công ty 1", "QĐ 1"]) {
      await page.keyboard.type(words);
      await page.keyboard.press(words === "QĐ 1" ? "Enter" : "Tab");
    }
    await expect.poll(() => cell(2, first).getAttribute("class")).toContain("active");
    await expect.poll(() => stored("E001")).toMatchObject({ location: "Thôn 1", developer: "Công ty 1", legalBasis: "QĐ 1" }); // prettier-ignore
  });

  test("Ctrl D in one cell takes what stands above it, Ctrl R what stands on its left", async () => {
    await open(`tim=thu+bang+tinh&${SHOWN}`);
    const column = await columnOf("Chủ đầu tư hạ tầng");
    await cell(4, column).click();
    await page.keyboard.type("Công ty trên");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+d");
    await expect.poll(() => textOf(5, column)).toBe("Công ty trên");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+r");
    await expect.poll(() => textOf(5, column + 1)).toBe("Công ty trên");
    await page.keyboard.press("Control+z");
    await expect.poll(() => textOf(5, column + 1)).toBe("");
  });

  test("F2 in the middle of typing gives the arrows to the caret; Ctrl S stores and opens no window of the browser", async () => {
    await open(`tim=thu+bang+tinh&${SHOWN}`);
    const column = await columnOf("Chủ đầu tư hạ tầng");
    await cell(7, column).click();
    await page.keyboard.type("Cty A");
    await page.keyboard.press("F2");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("TNHH ");
    await page.keyboard.press("Control+s");
    await expect.poll(() => textOf(7, column)).toBe("Cty TNHH A");
    await expect.poll(() => stored("E007")).toMatchObject({ developer: "Cty TNHH A" });
  });

  test("a cell that is computed says that it takes no words", async () => {
    await open(`tim=thu+bang+tinh&${SHOWN}`);
    await cell(0, 0).click();
    await page.keyboard.press("End");
    await page.keyboard.type("5");
    await page.locator(".grid-notice", { hasText: "không sửa ở đây được" }).waitFor();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => page.locator(".grid-notice").count()).toBe(0);
  });
});

describe("blocks from Excel", () => {
  test("merged cells, quotes, tabs and breaks inside cells lie where they lay, and the row that Excel hides is none", async () => {
    await open(`tim=thu+bang+tinh&${SHOWN}`);
    const column = await columnOf("Vị trí theo nguồn");
    await cell(13, column).click();
    await page.keyboard.type("ở lại");
    await page.keyboard.press("Enter");
    await cell(10, column).click();
    const html = `<table><tr><td rowspan=2>Xã A</td><td>Công ty "X"</td><td>QĐ 10</td></tr>
      <tr><td>Công ty<br>Y</td><td>QĐ\t11</td></tr><tr><td colspan=2>Xã C</td><td>QĐ 12</td></tr>
      <tr height=0 style='display:none'><td></td><td></td><td></td></tr></table>`;
    await paste({ "text/html": html, "text/plain": "khác" });
    const seen = async (line: number) => Promise.all([0, 1, 2].map((at) => textOf(line, column + at)));
    await expect.poll(() => seen(10)).toEqual(["Xã A", 'Công ty "X"', "QĐ 10"]);
    await expect.poll(() => seen(11)).toEqual(["", "Công ty\nY", "QĐ\t11"]);
    await expect.poll(() => seen(12)).toEqual(["Xã C", "", "QĐ 12"]);
    await expect.poll(() => textOf(13, column)).toBe("ở lại");
    // What was pasted is what is selected.
    await expect.poll(() => page.locator(".grid-cell.selected").count()).toBe(9);
    await page.keyboard.press("Control+z");
    await expect.poll(() => seen(10)).toEqual(["", "", ""]);
  });

  test("a block that is wider than the table says what had no room", async () => {
    await open(`tim=thu+bang+tinh&${SHOWN}`);
    await cell(0, 0).click();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await paste({ "text/plain": "a\tb\tc\td\t\r\n" });
    const notice = page.locator(".grid-notice");
    await notice.waitFor();
    await expect.poll(() => notice.textContent()).toContain("2 cột bên phải");
    await page.keyboard.press("Control+z");
  });

  test("copied rows are all there, also those that nobody has looked at", async () => {
    await open(`tim=thu+bang+tinh&${SHOWN}`);
    await cell(0, 0).click();
    await page.route(/cursor=/u, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    const words = () => page.evaluate(() => navigator.clipboard.readText());
    const copied = async () => (await words()).split("\n").filter((line) => /^E\d{3}\t/u.test(line)).length;
    await expect.poll(copied, { timeout: 20_000 }).toBe(ROWS);
  });
});

describe("the line below the last row", () => {
  const bar = () => page.getByLabel("Nguồn", { exact: true });
  const line = async () => Number(await page.locator(".grid-new-words").locator("xpath=..").getAttribute("data-line"));
  const toNewLine = async (column: number) => {
    await cell(0, column).click();
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.press("Control+ArrowDown");
  };

  test("takes a block of new records, twice without writing over the first; blank lines are nothing; undo takes them out", async () => {
    await open(`tim=thu+bang+tinh+00&${SHOWN}`);
    await bar().fill("Sổ tay của xã");
    expect(await barriersOf(page)).toEqual([]);
    await toNewLine(0);
    const before = await line();
    await paste({ "text/plain": "E900\tThử bảng tính 00 mới\tCụm công nghiệp\r\n\t\t\r\n\r\n" });
    await page.getByText("Đã thêm 1 dòng mới").waitFor();
    await expect.poll(line).toBe(before + 1);
    await paste({ "text/plain": "E901\tThử bảng tính 00 sau\tCụm công nghiệp\r\n" });
    await expect.poll(line).toBe(before + 2);
    await expect.poll(() => stored("E900")).toMatchObject({ name: "Thử bảng tính 00 mới" });
    await expect.poll(() => stored("E901")).toMatchObject({ name: "Thử bảng tính 00 sau" });
    await cell(0, 0).click();
    await page.keyboard.press("Control+z");
    await page.getByText("Đã gỡ 1 dòng vừa dán thêm").waitFor();
    await expect.poll(() => stored("E901")).toEqual({});
    expect(await stored("E900")).toMatchObject({ code: "E900" });
    await page.keyboard.press("Control+z");
    await expect.poll(() => stored("E900")).toEqual({});
  });

  test("says of each line that it did not take which, and why, and gives it back; an outage loses nothing", async () => {
    await open(`tim=thu+bang+tinh+00&${SHOWN}`);
    await toNewLine(0);
    await paste({
      "text/plain": "E910\tThử bảng tính 00 x\tCụm công nghiệp\r\nE911\tThử bảng tính 00 y\tlàng nghề\r\n",
    });
    const refused = page.locator(".refused-lines");
    await refused.getByText("Dòng 2:").waitFor();
    await expect.poll(() => refused.textContent()).toMatch(/E911 · Thử bảng tính 00 y · làng nghề.*Loại: .*“làng nghề”.*Khu kinh tế, Khu công nghiệp, Cụm công nghiệp/su); // prettier-ignore
    expect(await barriersOf(page)).toEqual([]);
    await refused.getByRole("button", { name: "Chép các dòng này" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe("E911\tThử bảng tính 00 y\tlàng nghề");
    await refused.getByRole("button", { name: "Đóng" }).click();
    await page.route("**/api/industrial-zones/rows", (route) => route.abort());
    await toNewLine(0);
    await paste({ "text/plain": "E912\tThử bảng tính 00 z\tCụm công nghiệp\r\n" });
    await refused.getByText("Chưa kết nối được").waitFor();
    await refused.getByText("E912 · Thử bảng tính 00 z").waitFor();
  });

  test("words that are being typed stay with their row when new rows come in before it", async () => {
    await open(`tim=thu+bang+tinh+02&sap=-name&${SHOWN}`);
    const column = await columnOf("Chủ đầu tư hạ tầng");
    const code = await textOf(1, 0);
    const typed = Promise.withResolvers<void>();
    await page.route("**/api/industrial-zones/rows", async (route) => {
      await typed.promise;
      await route.continue();
    });
    await toNewLine(0);
    await paste({ "text/plain": "E920\tThử bảng tính 02a\tCụm công nghiệp\r\n" });
    await cell(1, column).click();
    await page.keyboard.type("Công ty gõ dở");
    typed.resolve();
    await page.getByText("Đã thêm 1 dòng mới").waitFor();
    await expect.poll(() => textOf(0, 0)).toBe("E920");
    await page.keyboard.press("Enter");
    await expect.poll(() => stored(code ?? ""), { timeout: 10_000 }).toMatchObject({ developer: "Công ty gõ dở" });
  });
});

test("a name that the server does not know is underlined in its cell, as any other mistake is", async () => {
  await open(`tim=thu+bang+tinh&${SHOWN}`);
  const [place, developer] = [await columnOf("Địa bàn"), await columnOf("Chủ đầu tư hạ tầng")];
  await cell(20, place).click();
  await paste({ "text/plain": "xã Không Có Thật" });
  await expect.poll(() => cell(20, place).getAttribute("aria-invalid")).toBe("true");
  expect(await cell(20, developer).getAttribute("aria-invalid")).toBeNull();
  await page.locator(".grid-problem", { hasText: "xã Không Có Thật" }).waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(() => cell(20, place).getAttribute("aria-invalid")).toBeNull();
});
