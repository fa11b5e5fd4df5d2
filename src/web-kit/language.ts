import type { I18n } from "@lingui/core";
import { setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { catalogueOf, LOCALES, type Locale, type Sentences } from "#shared/sentences.ts";
import { recall, remember } from "./remembered.ts";

const KEY = "lotrinh.language";

/** The catalogue of sentences, started in the language the reader chose last. */
export function startLanguage(tables: readonly Sentences[]): I18n {
  const i18n = setupI18n();
  i18n.setMessagesCompiler(compileMessage);
  for (const locale of LOCALES) i18n.load(locale, catalogueOf(locale, tables));
  speak(i18n, LOCALES.find((locale) => locale === recall(KEY)) ?? LOCALES[0]);
  return i18n;
}

export function chooseLanguage(i18n: I18n, locale: Locale): void {
  remember(KEY, locale);
  speak(i18n, locale);
}

function speak(i18n: I18n, locale: Locale): void {
  i18n.activate(locale);
  document.documentElement.lang = locale;
}
