import type { I18n } from "@lingui/core";
import { setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { LOCALES, type Locale } from "#shared/sentences.ts";
import { recall, remember } from "./remembered.ts";

const KEY = "lotrinh.language";

/** Gives the sentences of one language: key to ICU message. */
export type LoadCatalogue = (locale: Locale) => Promise<Readonly<Record<string, string>>>;

let load: LoadCatalogue;

/** The sentences of the interface, started in the language the reader chose last; another language is loaded when it is chosen. */
export async function startLanguage(loadCatalogue: LoadCatalogue): Promise<I18n> {
  load = loadCatalogue;
  const i18n = setupI18n();
  i18n.setMessagesCompiler(compileMessage);
  await speak(i18n, LOCALES.find((locale) => locale === recall(KEY)) ?? LOCALES[0]);
  return i18n;
}

export async function chooseLanguage(i18n: I18n, locale: Locale): Promise<void> {
  await speak(i18n, locale);
  remember(KEY, locale);
}

async function speak(i18n: I18n, locale: Locale): Promise<void> {
  i18n.load(locale, { ...(await load(locale)) });
  i18n.activate(locale);
  document.documentElement.lang = locale;
}
