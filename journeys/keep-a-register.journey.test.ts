import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { type TypingProgram, typingProgram } from "./typing-program.ts";

let server: RunningServer;
let browser: Browser;
let page: Page;
let keyboard: TypingProgram;

const SOURCE = { source: "Kiểm tra thực địa", quote: null, asOf: "2025-06-30", certainty: "high" };
const PASTED = 1000;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  page = await openPage(browser);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  keyboard = await typingProgram(page);
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

describe("typing Vietnamese into a cell, as every typing program sends it", () => {
  beforeAll(() => open("tim=lang+nghe"));

  test.for([
    ["U1 d, d: đ by Backspace", "đ", async () => { await keyboard.letter("d"); await keyboard.backspace(); await keyboard.injected("đ"); }],
    ["U2 Đặng in a burst", "Đặng", () => keyboard.dang(0)],
    ["U3 Đặng with pauses", "Đặng", () => keyboard.dang(40)],
    ["U4 the first key is already ư", "ưa", async () => { await keyboard.injected("ư"); await keyboard.letter("a"); }],
    ["U5 the same, named ư", "ưa", async () => { await keyboard.injected("ư", "ư"); await keyboard.letter("a"); }],
    ["C1 đ composed, announced by 229", "đ", () => keyboard.compose(["d", "đ"], true)],
    ["C2 ân composed without keys", "ân", () => keyboard.compose(["â", "ân"], false)],
    ["C3 Việt composed in a burst", "Việt", () => keyboard.compose(["V", "Vi", "Viê", "Việ", "Việt"], true)],
    ["C4 inserted without anything before", "đ", async () => { await keyboard.insert("đ"); }],
  ] as const)("%s", async ([name, expected, type]) => {
    const at = ["U1", "U2", "U3", "U4", "U5", "C1", "C2", "C3", "C4"].indexOf(name.slice(0, 2));
    const column = await columnOf("Vị trí theo nguồn");
    await cell(at, column).click();
    await type();
    await page.keyboard.press("Enter");
    await expect.poll(() => cell(at, column).textContent()).toBe(expected);
    await expect.poll(() => stored(`T000${at}`)).toMatchObject({ location: expected });
  }); // prettier-ignore

  test("Enter while a letter is being composed neither stores nor moves", async () => {
    const column = await columnOf("Vị trí theo nguồn");
    await cell(12, column).click();
    await keyboard.composing("Việ");
    await keyboard.keyOfComposition("Enter");
    await expect.poll(() => cell(12, column).getAttribute("class")).toContain("active");
    await keyboard.insert("Việt");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell(12, column).textContent()).toBe("Việt");
  });
});

describe("the keys of a spreadsheet", () => {
  beforeAll(() => open("tim=lang+nghe&an=location,position,managingBodyId,legalBasis"));

  test("a wrong figure stays in the cell, marked, and one undo takes it back", async () => {
    const column = await columnOf("Diện tích");
    await cell(20, column).click();
    await page.keyboard.type("nhiều");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell(20, column).getAttribute("aria-invalid")).toBe("true");
    await expect.poll(() => cell(20, column).textContent()).toBe("nhiều");
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell(20, column).textContent()).toBe("");
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
    await expect.poll(() => cell(22, column).textContent()).toBe("huyện Núi Thành");
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
    await expect.poll(texts).toEqual(["Công ty A", "Công ty A", "Công ty A"]);
    await page.keyboard.press("Control+z");
    await expect.poll(texts).toEqual(["", "", ""]);
    await cell(23, column).click();
    await page.keyboard.type("Công ty B");
    await page.keyboard.press("Enter");
    await cell(23, column).click();
    await cell(25, column).click({ modifiers: ["Shift"] });
    await page.keyboard.press("Control+d");
    await expect.poll(texts).toEqual(["Công ty B", "Công ty B", "Công ty B"]);
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
    await expect
      .poll(() => stored("T0999"))
      .toMatchObject({
        developer: 'Công ty "C"',
        areaHectares: 999.5,
        workerCount: 300,
        statedOccupancyPercent: 53.8,
      });
    await page.keyboard.press("Control+z");
    await expect.poll(() => stored("T0500")).toMatchObject({ areaHectares: null, developer: null });
  });
});

describe("a row that somebody else changes meanwhile", () => {
  const others = async (code: string, values: object): Promise<void> => {
    const answer = await fetch(`${server.address}/api/industrial-zones/rows`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": `${code}-${JSON.stringify(values).length}` },
      body: JSON.stringify({ rows: [{ values: { code, ...values } }], source: SOURCE, knownKey: "update" }),
    });
    expect(answer.status).toBe(200);
    expect(await stored(code)).toMatchObject(values);
  };

  test("in another cell: both are stored; in the same one: both words stand side by side and one is chosen by keyboard", async () => {
    await open("tim=lang+nghe&an=location,position,managingBodyId");
    const developer = await columnOf("Chủ đầu tư hạ tầng");
    const basis = await columnOf("Căn cứ pháp lý");
    await others("T0010", { developer: "Công ty của Lan" });
    await cell(10, basis).click();
    await page.keyboard.type("QĐ 12");
    await page.keyboard.press("Enter");
    await expect.poll(() => stored("T0010")).toMatchObject({ developer: "Công ty của Lan", legalBasis: "QĐ 12" });
    await expect.poll(() => cell(10, developer).textContent()).toBe("Công ty của Lan");

    await others("T0010", { developer: "Công ty của Minh" });
    await cell(10, developer).click();
    await page.keyboard.type("Công ty của tôi");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Chọn giữ bên nào" }).click();
    const chooser = page.getByRole("dialog");
    await chooser.getByText("Công ty của Minh").waitFor();
    await chooser.getByText("Công ty của tôi").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect(await chooser.getByRole("button", { name: "Lưu lựa chọn" }).isDisabled()).toBe(true);
    await chooser.getByRole("radio").nth(1).focus();
    await page.keyboard.press("Space");
    await chooser.getByRole("button", { name: "Lưu lựa chọn" }).press("Enter");
    await expect.poll(() => stored("T0010")).toMatchObject({ developer: "Công ty của tôi" });
  });
});

describe("the corner of a selection and the heads of columns", () => {
  test("the corner drawn down fills, also over a pattern of two rows, and one undo takes it back", async () => {
    await open("tim=lang+nghe&an=location,position,managingBodyId,legalBasis");
    const column = await columnOf("Chủ đầu tư hạ tầng");
    await cell(2, column).click();
    await page.keyboard.type("Một");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Hai");
    await page.keyboard.press("Enter");
    await cell(2, column).click();
    await cell(3, column).click({ modifiers: ["Shift"] });
    await page.locator(".grid-corner").hover();
    await page.mouse.down();
    await cell(5, column).hover();
    await cell(6, column).hover();
    await page.mouse.up();
    const texts = () => Promise.all([2, 3, 4, 5, 6].map((line) => cell(line, column).textContent()));
    await expect.poll(texts).toEqual(["Một", "Hai", "Một", "Hai", "Một"]);
    await expect.poll(() => stored("T0006")).toMatchObject({ developer: "Một" });
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await texts()).slice(2)).toEqual(["", "", ""]);
  });

  test("a column goes where the keyboard or the mouse puts it, and the link keeps it", async () => {
    await open("tim=lang+nghe&an=location,position,managingBodyId,legalBasis");
    const before = await columnOf("Chủ đầu tư hạ tầng");
    const head = () => page.locator(`[data-head]`, { hasText: "Chủ đầu tư hạ tầng" });
    const other = page.locator(`[data-head="${before + 1}"]`);
    await head().hover();
    await page.mouse.down();
    await other.hover();
    await other.hover({ position: { x: 40, y: 10 } });
    await page.mouse.up();
    await expect.poll(() => columnOf("Chủ đầu tư hạ tầng")).toBe(before + 1);
    await page.waitForURL(/cot=/u);
    await page.reload();
    await cell(0, 0).waitFor();
    await expect.poll(() => columnOf("Chủ đầu tư hạ tầng")).toBe(before + 1);
    await page.getByText("Chọn cột").click();
    await page.getByRole("button", { name: "Đưa Chủ đầu tư hạ tầng lên trước" }).press("Enter");
    await expect.poll(() => columnOf("Chủ đầu tư hạ tầng")).toBe(before);
  });

  test("a cell that stays in view is edited where it stands, also far down", async () => {
    await open("tim=lang+nghe");
    await page.locator(".grid-scroll").evaluate((element) => element.scrollTo(0, 500 * 32));
    await cell(505, 1).click();
    await page.keyboard.press("F2");
    const [own, typed] = await Promise.all([cell(505, 1).boundingBox(), page.locator(".grid-input textarea").boundingBox()]); // prettier-ignore
    expect(Math.abs((own?.y ?? 0) - (typed?.y ?? 99))).toBeLessThan(3);
    expect(own?.y).toBeGreaterThan(0);
    expect(Math.abs((own?.x ?? 0) - (typed?.x ?? 99))).toBeLessThan(3);
    await page.keyboard.press("Escape");
  });

  test("prints every line of the view, with the heads", async () => {
    await open("tim=lang+nghe");
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole("button", { name: "In", exact: true }).click();
    await page
      .locator(".register-print tbody tr")
      .nth(PASTED - 1)
      .waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator(".register-print").isVisible()).toBe(true);
    expect(await page.locator(".register-grid").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.locator(".register-print").waitFor({ state: "detached" });
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
