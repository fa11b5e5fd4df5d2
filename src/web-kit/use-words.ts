import { useLingui } from "@lingui/react";
import { useCallback } from "react";
import { isComing } from "./language.ts";

export type WordParams = Readonly<Record<string, string | number>>;
export type Say<Key extends string> = (key: Key, params?: WordParams) => string;

/**
 * Says a sentence of the catalogue in the reader's language. A room narrows `Key` to the keys of its own wording and awaits their
 * part (`needWords`); a sentence whose part is still on its way is empty until it is there.
 */
export function useWords<Key extends string = string>(): Say<Key> {
  const { _: translate, i18n } = useLingui(); // bound anew when the language changes or more of it is loaded
  return useCallback(
    (key: Key, params?: WordParams) => (!(key in i18n.messages) && isComing(key) ? "" : translate(key, params)),
    [translate, i18n],
  );
}

/** Whether the catalogue has a sentence, for keys that come from the server. */
export function useHasWords(): (key: string) => boolean {
  const { i18n } = useLingui();
  return (key) => key in i18n.messages || (isComing(key) && false);
}
