import type { Page } from "playwright-core";
import { expect } from "vitest";

const MOST_TABS = 250;

/** What controls are called: by their label, by their own name, by their words. The page itself, which may have the focus, is none. */
function namesOf(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].flatMap((control) => {
        if (!control.matches("a, button, input, select, textarea, summary")) return [];
        const isField =
          control instanceof HTMLInputElement ||
          control instanceof HTMLTextAreaElement ||
          control instanceof HTMLSelectElement;
        const words = isField ? control.labels?.[0]?.textContent : control.textContent;
        return [control.getAttribute("aria-label"), words].flatMap((name) => name?.trim() || []);
      }),
    selector,
  );
}

/** Goes by Tab to the control of that name once it is there, and fails where Tab never comes there. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isMeant = (found: string) => (typeof name === "string" ? found === name : name.test(found));
  await expect.poll(async () => (await namesOf(page, "*")).some(isMeant), { message: `"${name}" is there` }).toBe(true);
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if ((await namesOf(page, ":focus")).some(isMeant)) return;
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
