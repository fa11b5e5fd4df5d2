import { useLingui } from "@lingui/react";
import { LOCALES, type Locale } from "#shared/sentences.ts";

export function useLocale(): Locale {
  const { i18n } = useLingui();
  return LOCALES.find((locale) => locale === i18n.locale) ?? LOCALES[0];
}
