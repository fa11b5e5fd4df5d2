import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Ready: the textarea is empty and invisible. Typing: begun by a letter, arrows commit. Editing: begun by F2, arrows move the caret. */
export type InputMode = "ready" | "typing" | "editing";

/**
 * The one textarea that has the focus as long as the grid has it. What is typed lands in it before anybody knows that a cell is
 * being edited, so every typing program and every composition finds an editable element, and no letter is lost or doubled. The value
 * is never written by React while somebody types, keys that print are never stopped, and their letters are never read.
 */
export function useCellInput() {
  const element = useRef<HTMLTextAreaElement>(null);
  const [mode, setMode] = useState<InputMode>("ready");
  const current = useRef<InputMode>("ready");
  const [words, setWords] = useState("");

  const become = useCallback((next: InputMode): void => {
    current.current = next;
    flushSync(() => setMode(next));
  }, []);

  const begin = useCallback(
    (text: string | null): void => {
      const area = element.current;
      if (!area) return;
      if (text !== null) {
        area.value = text;
        setWords(text);
        area.setSelectionRange(text.length, text.length);
        become("editing");
      } else become("typing");
    },
    [become],
  );

  /** Takes the words out and makes the textarea ready for the next cell. */
  const take = useCallback((): string => {
    const area = element.current;
    const text = (area?.value ?? "").normalize("NFC");
    if (area) area.value = "";
    setWords("");
    become("ready");
    return text;
  }, [become]);

  const typed = useCallback((): void => {
    setWords(element.current?.value ?? "");
    if (current.current === "ready") become("typing");
  }, [become]);

  /** F2, or a press inside the words: from now on the arrows move the caret, or commit again. */
  const turn = useCallback(
    (to: "typing" | "editing"): void => {
      if (current.current !== "ready") become(to);
    },
    [become],
  );

  /** For a cell that nobody may write: what was typed is dropped. */
  const drop = useCallback((): void => {
    if (element.current) element.current.value = "";
  }, []);

  const focus = useCallback(() => element.current?.focus({ preventScroll: true }), []);
  return { element, mode, modeNow: current, words, begin, take, typed, turn, drop, focus };
}
export type CellInput = ReturnType<typeof useCellInput>;

/** A key that belongs to a composition is the input method's own. */
export function isComposing(event: KeyboardEvent): boolean {
  // 229 is what browsers send for every key of a composition; `isComposing` alone misses the first one.
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
}
