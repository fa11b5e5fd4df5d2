import type { CDPSession, Page } from "playwright-core";

/** Keys as a Vietnamese typing program sends them: plain letters, Backspace, then the composed letter as an injected character. */
export async function typingProgram(page: Page) {
  const keyboard: CDPSession = await page.context().newCDPSession(page);
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
  const insert = async (text: string) => void (await keyboard.send("Input.insertText", { text }));
  const composing = async (text: string) =>
    void (await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length })); // prettier-ignore
  /** A key that belongs to the composition, whatever it is called. */
  const keyOfComposition = async (name: string) =>
    void (await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: name, windowsVirtualKeyCode: 229 }));
  async function compose(steps: readonly string[], isAnnounced: boolean): Promise<void> {
    for (const text of steps) {
      if (isAnnounced) await keyOfComposition("Process");
      await composing(text);
    }
    await insert(steps.at(-1) ?? "");
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
  return { letter, injected, backspace, insert, composing, keyOfComposition, compose, dang };
}
export type TypingProgram = Awaited<ReturnType<typeof typingProgram>>;
