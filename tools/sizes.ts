// What a person downloads on the first load of each route, from the manifest of the build.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export const LIMITS_KB = { javaScript: 300, css: 60, fonts: 120 } as const;

/** Vite's `.vite/manifest.json`, as far as it is read here. */
export type Manifest = Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly isEntry?: boolean;
      readonly imports?: readonly string[];
      readonly dynamicImports?: readonly string[];
      readonly css?: readonly string[];
    }
  >
>;

export type RouteSize = { readonly route: string } & Readonly<Record<keyof typeof LIMITS_KB, number>>;

/** A chunk and all that its static imports pull in. */
function closureOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const closure = new Set(keys);
  // A set hands out what is added while it is walked.
  for (const key of closure) for (const imported of manifest[key]?.imports ?? []) closure.add(imported);
  return closure;
}

const PART = /virtual:catalogue\/(?<locale>[a-z]+)\/(?<part>[a-z-]+)$/u;

/** The files of the sentences, by part and then by language; a page loads of each part that it says one language. */
export function catalogueFiles(manifest: Manifest): ReadonlyMap<string, readonly string[]> {
  const found = Object.entries(manifest).flatMap(([key, { file }]) => {
    const part = PART.exec(key)?.groups?.["part"];
    return part === undefined ? [] : [{ part, file }];
  });
  return new Map([...Map.groupBy(found, ({ part }) => part)].map(([part, own]) => [part, own.map(({ file }) => file)]));
}

/** Whether code may say a sentence of a part: a key of the part, or the beginning of one, stands in it as a literal. */
export function maySay(code: string, keys: readonly string[]): boolean {
  const whole = new Set(keys);
  for (const { groups } of code.matchAll(/["'`](?<key>[a-z-]+\.[a-z0-9.-]*)(?<end>["'`]|\$\{)/gu)) {
    const { key = "", end = "" } = groups ?? {};
    if (end === "${" ? keys.some((each) => each.startsWith(key)) : whole.has(key)) return true;
  }
  return false;
}

function keysOf(code: string): string[] {
  return [...code.matchAll(/"(?<key>[a-z-]+\.[a-z0-9.-]+)":/gu)].map(({ groups }) => groups?.["key"] ?? "");
}

/** Files of each route: the entry, one chunk that the entry loads by `import()`, and the static imports of both. */
export function routeFiles(manifest: Manifest): { route: string; scripts: string[]; styles: string[] }[] {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const entryClosure = closureOf(manifest, entries);
  const loaded = new Set([...entryClosure].flatMap((key) => manifest[key]?.dynamicImports ?? []));
  const routes = [...loaded].filter((key) => !PART.test(key));
  return (routes.length > 0 ? routes : [undefined]).map((route) => {
    const chunks = [...closureOf(manifest, route === undefined ? entries : [...entries, route])];
    return {
      route: route ?? "(entry)",
      scripts: chunks.flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith(".js")),
      styles: [...new Set(chunks.flatMap((key) => manifest[key]?.css ?? []))],
    };
  });
}

const VIETNAMESE = [
  ..."aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ 0123456789.,;:–%/₫",
].flatMap((letter) => [letter, letter.toUpperCase()]);

type Face = { readonly identity: string; readonly file: string; readonly covers: (codePoint: number) => boolean };

function facesOf(css: string): Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, body = ""]) => {
    const property = (name: string): string =>
      new RegExp(`(?:^|[;\\s])${name}:\\s*([^;]*)`).exec(body)?.[1]?.trim() ?? "";
    const file = /url\(["']?([^"')]+\.woff2)/.exec(property("src"))?.[1];
    // Italics load only where a page sets them; the budget is for the upright text of a first load.
    if (!file || property("font-style") === "italic") return [];
    const identity = `${property("font-family")} ${property("font-weight")}`;
    return [{ identity, file, covers: rangeTest(property("unicode-range")) }];
  });
}

/** `U+0102-0103,U+110,U+1EA?` */
function rangeTest(unicodeRange: string): (codePoint: number) => boolean {
  if (unicodeRange === "") return () => true;
  const ranges = unicodeRange.split(",").map((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return [parseInt(from.replaceAll("?", "0"), 16), parseInt(to.replaceAll("?", "F"), 16)] as const;
  });
  return (codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}

/** The font files that a browser fetches for Vietnamese text: of all faces that cover a letter, the last declared wins. */
export function fontFilesFor(css: string): string[] {
  const families = Map.groupBy(facesOf(css), ({ identity }) => identity);
  const files = new Set<string>();
  for (const faces of families.values()) {
    for (const letter of VIETNAMESE) {
      const face = faces.findLast(({ covers }) => covers(letter.codePointAt(0) ?? 0));
      if (face) files.add(face.file);
    }
  }
  return [...files];
}

async function compressedKilobytes(web: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(web, file));
      return file.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** Measures `dist/web`. Undefined when the web part is not in the build. */
export async function measureRoutes(web: string): Promise<RouteSize[] | undefined> {
  const manifestFile = join(web, ".vite", "manifest.json");
  if (!existsSync(manifestFile)) return undefined;
  const manifest = JSON.parse(await readFile(manifestFile, "utf8")) as Manifest;
  const parts = await Promise.all(
    [...catalogueFiles(manifest).values()].map(async (files) => ({
      keys: keysOf(await readFile(join(web, files[0] ?? ""), "utf8")),
      size: Math.max(...(await Promise.all(files.map((file) => compressedKilobytes(web, [file]))))),
    })),
  );
  return Promise.all(
    routeFiles(manifest).map(async ({ route, scripts, styles }) => {
      const code = (await Promise.all(scripts.map((file) => readFile(join(web, file), "utf8")))).join("\n");
      const said = parts.filter(({ keys }) => maySay(code, keys));
      const css = (await Promise.all(styles.map((file) => readFile(join(web, file), "utf8")))).join("\n");
      const fonts = fontFilesFor(css).map((url) => url.replace(/^\//, "").replace(/^\.\//, "assets/"));
      return {
        route,
        javaScript: said.reduce((sum, { size }) => sum + size, 0) + (await compressedKilobytes(web, scripts)),
        css: await compressedKilobytes(web, styles),
        fonts: await compressedKilobytes(web, fonts),
      };
    }),
  );
}

/** One line per limit that a route breaks. */
export function overweight(sizes: readonly RouteSize[]): string[] {
  const kinds = Object.keys(LIMITS_KB) as (keyof typeof LIMITS_KB)[];
  return sizes.flatMap((size) =>
    kinds
      .filter((kind) => size[kind] > LIMITS_KB[kind])
      .map((kind) => `${size.route}: ${kind} ${size[kind].toFixed(1)} kB, the limit is ${LIMITS_KB[kind]} kB`),
  );
}
