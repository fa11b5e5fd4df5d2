import catalogue from "virtual:catalogue";
import { type I18n, setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { LOCALES, type Locale, partOf } from "#shared/sentences.ts";
import { recall, remember } from "./remembered.ts";

const KEY = "lotrinh.language";
/** Said by the frame around every page. */
const OF_EVERY_PAGE = ["kit", "web", "nav", "access", "search"];
/** What is said only when something is refused; the server sends its own sentence with every refusal, so it may come last. */
const OF_REFUSALS = "refusal";

const i18n = setupI18n();
i18n.setMessagesCompiler(compileMessage);

/** Parts asked for so far: another language, once chosen, needs them too. */
const wanted = new Set(OF_EVERY_PAGE);
const arrivals = new Map<string, Promise<void>>();
const arrived = new Set<string>();

/**
 * The sentences of the interface, started in the language the reader chose last. A page loads the parts of the catalogue that it
 * says.
 */
export async function startLanguage(): Promise<I18n> {
  await speak(languageAtStart());
  return i18n;
}

export async function chooseLanguage(locale: Locale): Promise<void> {
  await speak(locale);
  remember(KEY, locale);
}

/** Loads parts of the catalogue together with the code that says them: awaited at the top of a module, before any page is drawn. */
export async function needWords(...parts: readonly string[]): Promise<void> {
  // A build reads rooms outside a browser, where nothing is said.
  if (typeof document === "undefined") return;
  for (const part of parts) wanted.add(part);
  await loadParts(i18n.locale === "" ? languageAtStart() : (i18n.locale as Locale), parts);
}

/** Whether a key may still be said: its part is asked for, and whoever listens to the language draws again when it is there. */
export function isComing(key: string): boolean {
  const part = partOf(key);
  const locale = i18n.locale as Locale;
  if (catalogue[locale]?.[part] === undefined || arrived.has(`${locale} ${part}`)) return false;
  void needWords(part);
  return true;
}

function languageAtStart(): Locale {
  return LOCALES.find((locale) => locale === recall(KEY)) ?? LOCALES[0];
}

async function speak(locale: Locale): Promise<void> {
  await loadParts(locale, [...wanted]);
  i18n.activate(locale);
  document.documentElement.lang = locale;
  void loadParts(locale, [OF_REFUSALS]);
}

async function loadParts(locale: Locale, parts: readonly string[]): Promise<void> {
  await Promise.all(parts.map((part) => loadPart(locale, part)));
}

function loadPart(locale: Locale, part: string): Promise<void> {
  const name = `${locale} ${part}`;
  const known = arrivals.get(name);
  if (known) return known;
  const arrival = bring(locale, part).then(
    () => void arrived.add(name),
    // A lost network leaves its sentences unsaid; they are asked for again when they are needed next.
    () => void arrivals.delete(name),
  );
  arrivals.set(name, arrival);
  return arrival;
}

async function bring(locale: Locale, part: string): Promise<void> {
  const sentences = await catalogue[locale][part]?.();
  if (sentences) i18n.load(locale, { ...sentences.default });
}
