import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOf, openBrowser, openPage } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

describe("a person reads the bundled plan", () => {
  let server: RunningServer;
  let browser: Browser;
  let planPath: string;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    const page = await openPage(browser);
    await page.goto(server.address);
    planPath = (await page.locator(".plan-line h2 a").first().getAttribute("href")) ?? "";
    await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("the example stands in the list at once and says that it is an illustration", async () => {
    const page = await openPage(browser);
    await page.goto(server.address);
    const line = page.locator(".plan-line").first();
    await expect.poll(() => line.textContent()).toContain("TÀI LIỆU MINH HỌA");
    await expect.poll(() => line.textContent()).toContain("không có số");
    await line.getByRole("link").click();
    await page.locator(".sheet").waitFor();
    await expect.poll(() => page.locator(".sample").textContent()).toContain("TÀI LIỆU MINH HỌA");
    await page.context().close();
  });

  test("outline, coverage, goals and margin notes stand beside the words", async () => {
    const page = await openPage(browser);
    await page.goto(server.address + planPath);
    await page.locator(".sheet").waitFor();
    await expect.poll(() => page.locator(".outline nav a").count()).toBeGreaterThan(5);
    await expect.poll(() => page.locator(".cover-cells a").count()).toBeGreaterThan(30);
    const goals = await page.locator(".goals").textContent();
    expect(goals).toContain("2030");
    expect(goals).toContain("2045");
    await expect.poll(() => page.locator(".notes button.chip").count()).toBeGreaterThan(50);
    // Every label was found in the catalogue: none shows its key.
    expect(await page.locator(".notes").allTextContents()).not.toContainEqual(expect.stringMatching(/\.chip\./u));
    await page.context().close();
  });

  test("a note and its words light up together, from both sides", async () => {
    const page = await openPage(browser);
    await page.goto(server.address + planPath);
    const chip = page.locator(".row:not(.face) button.chip", { hasText: "Chủ trì" }).first();
    const key = await chip.getAttribute("data-at");
    const words = page.locator(`.cell [data-at~="${key}"]`).first();
    // A hover scrolls its target into view first, and the light follows in the frame after.
    const lit = (place: Locator) => expect.poll(() => place.getAttribute("data-lit"));

    await chip.hover();
    await lit(words).toBe("");
    await expect.poll(() => page.locator(".leader path").getAttribute("d")).not.toBe("");
    await page.locator(".brand").hover();
    await lit(words).toBeNull();

    await words.hover();
    await lit(chip).toBe("");
    await words.click();
    await expect.poll(() => chip.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.locator(".brand").hover();
    await lit(words).toBe("");
    await page.context().close();
  });

  test("the detail of an assignment opens from its code, closes with Esc and gives the focus back", async () => {
    const page = await openPage(browser);
    await page.goto(server.address + planPath);
    const code = page.locator("button.code").first();
    await code.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.waitFor();
    await expect.poll(() => drawer.textContent()).toContain("Nhiệm vụ");
    await drawer.locator("mark").first().waitFor();
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    await expect.poll(() => code.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test("in English the interface changes and the document's words do not", async () => {
    const page = await openPage(browser);
    await page.goto(server.address + planPath);
    await page.locator(".sheet").waitFor();
    const words = await page.locator(".sheet .cell").allTextContents();
    await page.locator(".language").click();
    // The other language is loaded when it is chosen.
    await page.locator("html[lang=en]").waitFor();
    await expect.poll(() => page.locator(".cover-key").textContent()).toContain("became records");
    await expect.poll(() => page.locator(".row:not(.face) .cell[lang=vi]").first().isVisible()).toBe(true);
    const after = await page.locator(".sheet .cell").allTextContents();
    expect(after.length).toBeGreaterThan(50);
    expect(after.slice(1).filter((cell, index) => cell !== words[index + 1])).toEqual([]);
    await page.reload();
    await page.locator(".cover-key").waitFor();
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
    await page.context().close();
  });

  test.for([
    { width: 1440, dark: false, language: "vi" },
    { width: 320, dark: true, language: "en" },
  ] as const)("list, import and plan are accessible: $width px, dark $dark, $language", async (reader) => {
    const page = await openPage(browser, reader);
    for (const path of ["/", "/nhap", planPath]) {
      await page.goto(server.address + path);
      await page.locator("main:not([aria-busy])").waitFor();
      expect({ path, barriers: await barriersOf(page) }).toEqual({ path, barriers: [] });
    }
    await page.locator("button.chip").first().click();
    await page.getByRole("dialog").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.context().close();
  });

  test("an address that leads nowhere says so and shows the way back", async () => {
    const page = await openPage(browser);
    for (const path of ["/khong-co", "/ke-hoach/khong-co", "/ke-hoach/0193a0f0-0000-7000-8000-000000000000"]) {
      await page.goto(server.address + path);
      await page.locator("main:not([aria-busy])").waitFor();
      await expect.poll(() => page.locator("main").textContent()).toMatch(/Không có (?:trang|kế hoạch) này/u);
    }
    await page.context().close();
  });
});
