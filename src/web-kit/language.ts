import type { I18n } from "@lingui/core";
import { setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { LOCALES, type Locale } from "#shared/sentences.ts";
import { recall, remember } from "./remembered.ts";

const KEY = "lotrinh.language";

/** Gives the sentences of one language: key to ICU message. */
export type LoadCatalogue = (locale: Locale) => Promise<Readonly<Record<string, string>>>;

let load: { readonly first: LoadCatalogue; readonly later: LoadCatalogue };

/**
 * The sentences of the interface, started in the language the reader chose last; another language is loaded when it is chosen. What
 * is seldom said comes when the page stands.
 */
export async function startLanguage(first: LoadCatalogue, later: LoadCatalogue): Promise<I18n> {
  load = { first, later };
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
  i18n.load(locale, { ...(await load.first(locale)) });
  i18n.activate(locale);
  document.documentElement.lang = locale;
  // Without them the server's own sentences stand, so a lost network breaks nothing; they are asked for again with the language.
  void load.later(locale).then(
    (more) => i18n.load(locale, { ...more }),
    () => undefined,
  );
}
