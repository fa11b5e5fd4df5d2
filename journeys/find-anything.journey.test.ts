import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { type TypingProgram, typingProgram } from "./typing-program.ts";

let server: RunningServer;
let browser: Browser;
let page: Page;
let keyboard: TypingProgram;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  page = await openPage(browser, { language: "vi" });
  keyboard = await typingProgram(page);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const field = () => page.getByRole("combobox", { name: "Tìm gì" });
const options = () => page.getByRole("option");
const chosen = () => page.locator('[role="option"][aria-selected="true"]');

async function openPalette(): Promise<void> {
  await page.goto(server.address);
  await page.getByRole("button", { name: /Tìm nhanh/u }).waitFor();
  await page.keyboard.press("Control+k");
  await field().waitFor();
}

/** Until what was found is that of all the letters. */
async function typeAndFind(words: string): Promise<void> {
  const found = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get("words") === words);
  await page.keyboard.type(words);
  await found;
  await page.locator('[role="listbox"][aria-busy="false"]').waitFor();
}

describe("the palette, by keyboard alone", () => {
  test("opens with Ctrl K, has the focus at once, moves with the arrows, opens with Enter and closes with Esc", async () => {
    await openPalette();
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
    await typeAndFind("cong nghiep ho tro");
    await page
      .getByRole("option")
      .filter({ hasText: /công nghiệp hỗ trợ/iu })
      .first()
      .waitFor();
    const first = await chosen().textContent();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => chosen().textContent()).not.toBe(first);
    const pointed = async () => [
      await field().getAttribute("aria-activedescendant"),
      await chosen().getAttribute("id"),
    ];
    await expect.poll(async () => new Set(await pointed()).size).toBe(1);
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => chosen().textContent()).toBe(first);
    expect(await barriersOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await field().waitFor({ state: "detached" });
  });

  test("goes to the words of the plan and remembers where it went", async () => {
    await openPalette();
    await typeAndFind("công nghiệp hỗ trợ");
    const words = page.getByRole("group", { name: "Lời văn kế hoạch" }).getByRole("option").first();
    await words.waitFor();
    const title = await words.locator(".hit-title").textContent();
    for (let presses = 0; presses < 30 && (await words.getAttribute("aria-selected")) !== "true"; presses += 1) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}#k-/u);
    await page.keyboard.press("Control+k");
    await page.getByRole("group", { name: "Mở gần đây" }).getByRole("option").first().waitFor();
    await expect.poll(() => options().first().textContent()).toContain((title ?? "").slice(0, 30));
    await page.keyboard.press("Escape");
  });

  test("all results stand on a page of their own, kind by kind", async () => {
    await openPalette();
    await page.keyboard.type("khoáng sản");
    await page.getByRole("option", { name: /Xem tất cả kết quả/u }).waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/tim\?q=/u);
    await page.getByRole("heading", { name: /Lời văn kế hoạch/u }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});

describe("typing Vietnamese into the palette, as every typing program sends it", () => {
  test.for([
    ["đ by Backspace", "đ", async () => { await keyboard.letter("d"); await keyboard.backspace(); await keyboard.injected("đ"); }],
    ["Đặng in a burst", "Đặng", () => keyboard.dang(0)],
    ["Đặng with pauses", "Đặng", () => keyboard.dang(40)],
    ["the first key is already ư", "ưa", async () => { await keyboard.injected("ư", "ư"); await keyboard.letter("a"); }],
    ["Việt composed in a burst", "Việt", () => keyboard.compose(["V", "Vi", "Viê", "Việ", "Việt"], true)],
    ["ân composed without keys", "ân", () => keyboard.compose(["â", "ân"], false)],
  ] as const)("%s", async ([, expected, type]) => {
    await openPalette();
    await type();
    await expect.poll(async () => (await field().inputValue()).normalize("NFC")).toBe(expected);
    await page.keyboard.press("Escape");
  }); // prettier-ignore

  test("what was typed so is found, and Enter inside a composition opens nothing", async () => {
    await openPalette();
    await keyboard.letter("d");
    await keyboard.backspace();
    await keyboard.injected("đ");
    await page.keyboard.type("i");
    await keyboard.backspace();
    await keyboard.injected("i");
    await page.keyboard.type("ện bàn");
    await page
      .getByRole("option")
      .filter({ hasText: /Điện Bàn/u })
      .first()
      .waitFor();
    await keyboard.composing(" t");
    await keyboard.keyOfComposition("Enter");
    await expect.poll(() => field().isVisible()).toBe(true);
    await page.keyboard.press("Escape");
  });
});

test("on a phone the palette fills the screen and nothing scrolls sideways", async () => {
  const phone = await openPage(browser, { width: 390, language: "en" });
  await phone.goto(server.address);
  await phone.getByRole("button", { name: "Find, Ctrl K" }).click();
  await phone.getByRole("combobox", { name: "Find what" }).fill("tam ky");
  await phone
    .getByRole("option")
    .filter({ hasText: /Tam Kỳ/u })
    .first()
    .waitFor();
  expect(await barriersOf(phone)).toEqual([]);
  await phone.context().close();
});
