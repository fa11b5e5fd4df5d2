import { join } from "node:path";
import { type InlineConfig, type Plugin, runnerImport } from "vite";
import { catalogueOf, LOCALES, type Sentences } from "../src/shared/sentences.ts";

const ASKED = "virtual:catalogue/";
const MADE = `\0${ASKED}`;
const WORDINGS = join(import.meta.dirname, "../src/web/wordings.ts");

/** Doors of rooms lead to pages and their looks, which say nothing. */
const withoutStyles: Plugin = {
  name: "without-styles",
  enforce: "pre",
  resolveId: (id) => (id.endsWith(".css") ? "\0no-style" : undefined),
  load: (id) => (id === "\0no-style" ? "" : undefined),
};
const settings = { configFile: false, plugins: [withoutStyles] } satisfies InlineConfig;

/** What is said only when something is refused; it comes after the page. */
const REFUSAL = "refusal.";

/**
 * Each language's sentences as modules of their own: a reader loads the one language that is read, and the sentences of refusals
 * (`virtual:catalogue/vi/refusals`) when the page stands.
 */
export function catalogues(): Plugin {
  let wordings: Promise<readonly Sentences[]> | undefined;
  const readWordings = async () =>
    (await runnerImport<{ wordings: readonly Sentences[] }>(WORDINGS, settings)).module.wordings;
  return {
    name: "catalogues",
    resolveId: (id) => (id.startsWith(ASKED) ? `\0${id}` : undefined),
    load: async (id) => {
      const [language, part] = id.startsWith(MADE) ? id.slice(MADE.length).split("/") : [];
      const locale = LOCALES.find((each) => each === language);
      if (locale === undefined) return undefined;
      wordings ??= readWordings();
      const sentences = Object.entries(catalogueOf(locale, await wordings));
      const own = sentences.filter(([key]) => key.startsWith(REFUSAL) === (part === "refusals"));
      return `export default ${JSON.stringify(Object.fromEntries(own))}`;
    },
  };
}
