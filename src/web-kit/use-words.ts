import { useLingui } from "@lingui/react";
import { useCallback } from "react";

export type WordParams = Readonly<Record<string, string | number>>;
export type Say<Key extends string> = (key: Key, params?: WordParams) => string;

/** Says a sentence of the catalogue in the reader's language. A room narrows `Key` to the keys of its own wording. */
export function useWords<Key extends string = string>(): Say<Key> {
  const { _: translate } = useLingui(); // bound anew when the language changes
  return useCallback((key: Key, params?: WordParams) => translate(key, params), [translate]);
}

/** Whether the catalogue has a sentence, for keys that come from the server. */
export function useHasWords(): (key: string) => boolean {
  const { i18n } = useLingui();
  return (key) => key in i18n.messages;
}
