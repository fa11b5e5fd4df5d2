import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findBrowser } from "../tools/browser.ts";
import { hinder } from "./hinder.ts";

export async function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({ executablePath, args, env });
}

type Reader = { readonly width?: number; readonly dark?: boolean; readonly language?: "vi" | "en" };

/** A fresh browser of a person with a screen, a theme and a language. A mistake in the page fails the journey. */
export async function openPage(browser: Browser, reader: Reader = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: reader.width ?? 1440, height: reader.width !== undefined && reader.width < 500 ? 740 : 900 },
    colorScheme: reader.dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  if (reader.language) {
    await context.addInitScript((language) => localStorage.setItem("lotrinh.language", language), reader.language);
  }
  const page = await context.newPage();
  await hinder(page);
  // A page is asked for while the same two cores run two servers, two databases and two browsers.
  page.setDefaultTimeout(45_000);
  page.setDefaultNavigationTimeout(60_000);
  page.on("pageerror", (error) => {
    throw error;
  });
  return page;
}

/** What keeps people out: WCAG 2.2 A and AA as far as a machine sees them, and anything to scroll sideways. */
export async function barriersOf(page: Page): Promise<string[]> {
  // Once it is there: an answer may be on its way, and what just comes into sight is half transparent.
  await page.waitForFunction(() => document.querySelector(".waiting-word") === null);
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // From its top: further down the fixed head covers half of whatever the scrolling happened to bring under it.
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(" ")}`,
  );
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return sideways > 0 ? [...found, `The page scrolls ${sideways} px sideways.`] : found;
}
