import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { findBrowser } from "./browser.ts";

test("opens a page with Vietnamese text and takes its picture", { timeout: 60_000 }, async () => {
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width: 640, height: 200 } });
    const sentence = "Nghị quyết của Hội đồng nhân dân tỉnh Quảng Nam";
    await page.goto(`data:text/html;charset=utf-8,<html lang="vi"><p>${encodeURIComponent(sentence)}`);

    expect(await page.textContent("p")).toBe(sentence);
    const picture = await page.screenshot();
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    expect(picture.length).toBeGreaterThan(2_000);
  } finally {
    await browser.close();
  }
});
