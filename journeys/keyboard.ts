import type { Page } from "playwright-core";

const MOST_TABS = 250;

/** What the control that has the focus is called: by its label, by its own name, by its words. */
function namesOfFocused(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    // The page itself may have the focus, and holds every word of it.
    if (!focused?.matches("a, button, input, select, textarea, summary")) return [];
    const isField =
      focused instanceof HTMLInputElement ||
      focused instanceof HTMLTextAreaElement ||
      focused instanceof HTMLSelectElement;
    const words = isField ? focused.labels?.[0]?.textContent : focused.textContent;
    return [focused.getAttribute("aria-label"), words].flatMap((name) => name?.trim() || []);
  });
}

/** Goes by Tab to the control of that name, and fails where Tab never comes there. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isMeant = (found: string) => (typeof name === "string" ? found === name : name.test(found));
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if ((await namesOfFocused(page)).some(isMeant)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached "${name}"`);
}

/** Presses the control of that name. */
export async function press(page: Page, name: string | RegExp, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Types into the field of that label, in the place of what stands there. */
export async function typeInto(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(words);
}
