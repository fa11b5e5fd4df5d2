import { type I18n, setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { RefusalParams } from "./outcome.ts";
import { catalogueOf, type Locale, LOCALES, type Sentences } from "./sentences.ts";

/** Says a sentence of the given tables in a language. An unknown key is a bug and thrown. */
export type Say = (locale: Locale, key: string, params?: RefusalParams) => string;

/** Messages are compiled on first use and kept by Lingui, so a command that says nothing pays nothing. */
export function createSay(tables: readonly Sentences[]): Say {
  const spoken = new Map<Locale, I18n>();
  const catalogues = new Map(LOCALES.map((locale) => [locale, catalogueOf(locale, tables)]));
  return (locale, key, params) => {
    const catalogue = catalogues.get(locale) ?? {};
    if (!(key in catalogue)) throw new Error(`No sentence has the key ${key}`);
    const i18n = spoken.get(locale) ?? speaker(locale, catalogue);
    spoken.set(locale, i18n);
    return i18n._(key, { ...params });
  };
}

function speaker(locale: Locale, catalogue: Record<string, string>): I18n {
  const i18n = setupI18n({ locale, messages: { [locale]: catalogue } });
  i18n.setMessagesCompiler(compileMessage);
  return i18n;
}
