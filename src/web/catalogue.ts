import type { Locale } from "#shared/sentences.ts";

type Catalogue = Readonly<Record<string, string>>;

/** What the interface says, in one language: a chunk of its own, made by the build (`tools/catalogues.ts`). */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  const chosen = locale === "en" ? await import("virtual:catalogue/en") : await import("virtual:catalogue/vi");
  return chosen.default;
}

/** What it says when it says no; until it is there, the server's own sentence stands. */
export async function loadRefusals(locale: Locale): Promise<Catalogue> {
  const chosen =
    locale === "en" ? await import("virtual:catalogue/en/refusals") : await import("virtual:catalogue/vi/refusals");
  return chosen.default;
}
