import { join } from "node:path";
import { type InlineConfig, type Plugin, runnerImport } from "vite";
import { catalogueOf, LOCALES, partOf, type Sentences } from "../src/shared/sentences.ts";

const CATALOGUE = "virtual:catalogue";
const MADE = `\0${CATALOGUE}`;
const WORDINGS = join(import.meta.dirname, "../src/web/wordings.ts");

/** Doors of rooms lead to pages and their looks, which say nothing, and to the catalogue that is being made. */
const withoutStyles: Plugin = {
  name: "without-styles",
  enforce: "pre",
  resolveId: (id) => (id.endsWith(".css") || id === CATALOGUE ? "\0nothing" : undefined),
  load: (id) => (id === "\0nothing" ? "export default {}" : undefined),
};
const settings = { configFile: false, plugins: [withoutStyles] } satisfies InlineConfig;

type Parts = ReadonlyMap<string, Readonly<Record<string, string>>>;

function partsOf(catalogue: Readonly<Record<string, string>>): Parts {
  const entries = Map.groupBy(Object.entries(catalogue), ([key]) => partOf(key));
  return new Map([...entries].map(([part, own]) => [part, Object.fromEntries(own)]));
}

/**
 * Each language's sentences as modules of their own, in parts (`virtual:catalogue/vi/plans`): a reader
 * loads the language that is read, and of it what the page says.
 */
export function catalogues(): Plugin {
  let made: Promise<ReadonlyMap<string, Parts>> | undefined;
  const make = async () => {
    const { wordings } = (await runnerImport<{ wordings: readonly Sentences[] }>(WORDINGS, settings)).module;
    return new Map(LOCALES.map((locale) => [locale as string, partsOf(catalogueOf(locale, wordings))]));
  };
  return {
    name: "catalogues",
    resolveId: (id) => (id.startsWith(CATALOGUE) ? `\0${id}` : undefined),
    load: async (id) => {
      if (!id.startsWith(MADE)) return undefined;
      made ??= make();
      const languages = await made;
      if (id === MADE) return indexOf(languages);
      const [locale = "", part = ""] = id.slice(MADE.length + 1).split("/");
      return `export default ${JSON.stringify(languages.get(locale)?.get(part) ?? {})}`;
    },
  };
}

function indexOf(languages: ReadonlyMap<string, Parts>): string {
  const loaders = (locale: string, parts: Parts) =>
    [...parts.keys()].map((part) => `${JSON.stringify(part)}: () => import("${CATALOGUE}/${locale}/${part}")`);
  const own = [...languages].map(([locale, parts]) => `${locale}: {${loaders(locale, parts).join(",\n")}}`);
  return `export default {${own.join(",\n")}}`;
}
