import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let server: RunningServer;
let browser: Browser;
let page: Page;
let keyboard: CDPSession;

const SOURCE = { source: "Kiểm tra thực địa", quote: null, asOf: "2025-06-30", certainty: "high" };
const PASTED = 1000;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  page = await context.newPage();
  keyboard = await context.newCDPSession(page);
  await given(PASTED);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Clusters of their own, found by `tim=lang nghe`. */
async function given(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => ({
    values: {
      code: `T${String(at).padStart(4, "0")}`,
      name: `Làng nghề ${String(at).padStart(4, "0")}`,
      kind: "industrial-cluster",
    },
  }));
  const answer = await fetch(`${server.address}/api/industrial-zones/rows`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": `given-${count}` },
    body: JSON.stringify({ rows, source: SOURCE }),
  });
  expect(answer.status).toBe(200);
}

async function open(query: string): Promise<void> {
  await page.goto(`${server.address}/khu-cum?${query}`);
  await page.locator('[role="gridcell"][data-line="0"][data-column="0"]', { hasText: /\S/u }).waitFor();
}

function cell(line: number, column: number) {
  return page.locator(`[role="gridcell"][data-line="${line}"][data-column="${column}"]`);
}

async function columnOf(title: string): Promise<number> {
  const index = await page
    .getByRole("columnheader", { name: title, exact: false })
    .first()
    .getAttribute("aria-colindex");
  return Number(index) - 2;
}

async function stored(code: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${server.address}/api/industrial-zones?search=${code}&filter=`);
  const { items } = (await answer.json()) as { items: { values: Record<string, unknown> }[] };
  return items.find(({ values }) => values["code"] === code)?.values ?? {};
}

/** Keys as a typing program sends them: plain letters, Backspace, then the composed letter as an injected character. */
async function key(name: string, text?: string, code = 0): Promise<void> {
  const shared = { key: name, windowsVirtualKeyCode: code };
  await keyboard.send("Input.dispatchKeyEvent", {
    type: text === undefined ? "rawKeyDown" : "keyDown",
    ...shared,
    ...(text !== undefined && { text }),
  });
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...shared });
}
const letter = (text: string) => key(text, text, text.toUpperCase().codePointAt(0));
const injected = (text: string, name = "Unidentified") => key(name, text, 231);
const backspace = () => key("Backspace", undefined, 8);
async function compose(steps: readonly string[], isAnnounced: boolean): Promise<void> {
  for (const text of steps) {
    if (isAnnounced)
      await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", windowsVirtualKeyCode: 229 });
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await keyboard.send("Input.insertText", { text: steps.at(-1) ?? "" });
}
async function dang(pauseMs: number): Promise<void> {
  const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs));
  const keys = [
    () => letter("D"), backspace, () => injected("Đ"), () => letter("a"), backspace, () => injected("ă"),
    () => letter("n"), () => letter("g"), backspace, backspace, backspace, () => injected("ặ"), () => injected("n"), () => injected("g"),
  ]; // prettier-ignore
  for (const press of keys) {
    await press();
    if (pauseMs > 0) await pause();
  }
}

describe("typing Vietnamese into a cell, as every typing program sends it", () => {
  beforeAll(() => open("tim=lang+nghe"));

  test.for([
    ["U1 d, d: đ by Backspace", "đ", async () => { await letter("d"); await backspace(); await injected("đ"); }],
    ["U2 Đặng in a burst", "Đặng", () => dang(0)],
    ["U3 Đặng with pauses", "Đặng", () => dang(40)],
    ["U4 the first key is already ư", "ưa", async () => { await injected("ư"); await letter("a"); }],
    ["U5 the same, named ư", "ưa", async () => { await injected("ư", "ư"); await letter("a"); }],
    ["C1 đ composed, announced by 229", "đ", () => compose(["d", "đ"], true)],
    ["C2 ân composed without keys", "ân", () => compose(["â", "ân"], false)],
    ["C3 Việt composed in a burst", "Việt", () => compose(["V", "Vi", "Viê", "Việ", "Việt"], true)],
    ["C4 inserted without anything before", "đ", async () => { await keyboard.send("Input.insertText", { text: "đ" }); }],
  ] as const)("%s", async ([name, expected, type]) => {
    const at = ["U1", "U2", "U3", "U4", "U5", "C1", "C2", "C3", "C4"].indexOf(name.slice(0, 2));
    const column = await columnOf("Vị trí theo nguồn");
    await cell(at, column).click();
    await type();
    await page.keyboard.press("Enter");
    expect(await cell(at, column).textContent()).toBe(expected);
    await expect.poll(() => stored(`T000${at}`)).toMatchObject({ location: expected });
  }); // prettier-ignore

  test("Enter while a letter is being composed neither stores nor moves", async () => {
    const column = await columnOf("Vị trí theo nguồn");
    await cell(12, column).click();
    await keyboard.send("Input.imeSetComposition", { text: "Việ", selectionStart: 3, selectionEnd: 3 });
    await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Enter", windowsVirtualKeyCode: 229 });
    expect(await cell(12, column).getAttribute("class")).toContain("active");
    await keyboard.send("Input.insertText", { text: "Việt" });
    await page.keyboard.press("Enter");
    expect(await cell(12, column).textContent()).toBe("Việt");
  });
});

describe("the keys of a spreadsheet", () => {
  beforeAll(() => open("tim=lang+nghe&an=location,position,managingBodyId,legalBasis"));

  test("a wrong figure stays in the cell, marked, and one undo takes it back", async () => {
    const column = await columnOf("Diện tích");
    await cell(20, column).click();
    await page.keyboard.type("nhiều");
    await page.keyboard.press("Enter");
    expect(await cell(20, column).getAttribute("aria-invalid")).toBe("true");
    expect(await cell(20, column).textContent()).toBe("nhiều");
    await page.keyboard.press("Control+z");
    expect(await cell(20, column).textContent()).toBe("");
  });

  test("a choice opens its list, without marks, by the keyboard alone", async () => {
    const column = await columnOf("Tình trạng");
    await cell(21, column).click();
    await page.keyboard.type("hoat");
    await page.getByRole("listbox").getByRole("option", { name: "Đang hoạt động" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => stored("T0021")).toMatchObject({ state: "operating" });
  });

  test("a place is found by words without marks", async () => {
    const column = await columnOf("Địa bàn");
    await cell(22, column).click();
    await page.keyboard.type("nui thanh");
    await page
      .getByRole("listbox")
      .getByRole("option", { name: /huyện Núi Thành/u })
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await cell(22, column).textContent()).toBe("huyện Núi Thành");
    await expect.poll(() => stored("T0022")).toMatchObject({ placeId: expect.any(String) });
  });

  test("Ctrl+Enter fills the selection, Ctrl+D copies down, Ctrl+Z takes each back as one step", async () => {
    const column = await columnOf("Chủ đầu tư hạ tầng");
    await cell(23, column).click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.type("Công ty A");
    await page.keyboard.press("Control+Enter");
    const texts = async () => [
      await cell(23, column).textContent(),
      await cell(24, column).textContent(),
      await cell(25, column).textContent(),
    ];
    expect(await texts()).toEqual(["Công ty A", "Công ty A", "Công ty A"]);
    await page.keyboard.press("Control+z");
    expect(await texts()).toEqual(["", "", ""]);
    await cell(23, column).click();
    await page.keyboard.type("Công ty B");
    await page.keyboard.press("Enter");
    await cell(23, column).click();
    await cell(25, column).click({ modifiers: ["Shift"] });
    await page.keyboard.press("Control+d");
    expect(await texts()).toEqual(["Công ty B", "Công ty B", "Công ty B"]);
    await expect.poll(() => stored("T0025")).toMatchObject({ developer: "Công ty B" });
  });

  test("the whole journey by the keyboard: search, enter, open a row, leave", async () => {
    await open("tim=lang+nghe+0030");
    await page.getByRole("searchbox").focus();
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate(() => document.activeElement?.tagName)) === "TEXTAREA") break;
    }
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("F2");
    await page.keyboard.press("End");
    await page.keyboard.type(" sửa");
    await page.keyboard.press("Enter");
    await expect.poll(() => stored("T0030")).toMatchObject({ name: "Làng nghề 0030 sửa" });
  });
});

describe("a block from Excel", () => {
  test("a thousand rows of ten cells are stored whole, also those nobody has looked at, and one step takes them back", async () => {
    await open("tim=lang+nghe&an=location,placeId,position,managingBodyId,state");
    await page.getByLabel("Nguồn", { exact: true }).fill("Báo cáo 12/BC-SCT");
    const first = await columnOf("Chủ đầu tư hạ tầng");
    const line = (at: number) => ['Công ty "C"', "128/QĐ", `${at},5`, "10", "2", "5", "1", "53,8", "12", "300"];
    const text = Array.from({ length: PASTED }, (_, at) =>
      line(at)
        .map((words) => (words.includes('"') ? `"${words.replaceAll('"', '""')}"` : words))
        .join("\t"),
    ).join("\r\n");
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await cell(0, first).click();
    const started = Date.now();
    await page.keyboard.press("Control+v");
    await page.getByText("Mọi thay đổi đã lưu").waitFor({ timeout: 30_000 });
    const seconds = (Date.now() - started) / 1000;
    console.log(`paste of 1,000 × 10 cells: ${seconds.toFixed(2)} s to saved`);
    expect(await stored("T0999")).toMatchObject({
      developer: 'Công ty "C"',
      areaHectares: 999.5,
      workerCount: 300,
      statedOccupancyPercent: 53.8,
    });
    await page.keyboard.press("Control+z");
    await expect
      .poll(() => stored("T0500"), { timeout: 20_000 })
      .toMatchObject({ areaHectares: null, developer: null });
  });
});

test("nothing of the page bars a reader, wide and on a phone", async () => {
  await open("");
  expect(await barriersOf(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(".register-card").first().waitFor();
  expect(await barriersOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
