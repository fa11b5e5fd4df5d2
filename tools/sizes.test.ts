import { describe, expect, test } from "vitest";
import { catalogueFiles, fontFilesFor, maySay, overweight, routeFiles } from "./sizes.ts";

describe("the weight of a route", () => {
  test("is the entry, the route's chunk and what both import, but not what other routes load", () => {
    const manifest = {
      "index.html": {
        file: "index.js",
        isEntry: true,
        imports: ["_kit.js"],
        dynamicImports: ["plans.ts", "land.ts"],
        css: ["a.css"],
      },
      "_kit.js": { file: "kit.js" },
      "plans.ts": { file: "plans.js", imports: ["_kit.js"], dynamicImports: ["pdf.ts"], css: ["p.css"] },
      "land.ts": { file: "land.js" },
      "pdf.ts": { file: "pdf.js" },
    };
    expect(routeFiles(manifest)).toEqual([
      {
        route: "plans.ts",
        scripts: expect.arrayContaining(["index.js", "kit.js", "plans.js"]),
        styles: ["a.css", "p.css"],
      },
      { route: "land.ts", scripts: expect.arrayContaining(["index.js", "kit.js", "land.js"]), styles: ["a.css"] },
    ]);
    expect(routeFiles(manifest).map(({ scripts }) => scripts.length)).toEqual([3, 3]);
  });

  test("knows the sentences of each language and part apart from the routes", () => {
    const parts = ["../../virtual:catalogue/vi/plans", "../../virtual:catalogue/en/plans"] as const;
    const manifest = {
      "index.html": { file: "index.js", isEntry: true, dynamicImports: [...parts, "land.ts"] },
      [parts[0]]: { file: "plans-vi.js" },
      [parts[1]]: { file: "plans-en.js" },
      "land.ts": { file: "land.js" },
    };
    expect([...catalogueFiles(manifest)]).toEqual([["plans", ["plans-vi.js", "plans-en.js"]]]);
    expect(routeFiles(manifest).map(({ route }) => route)).toEqual(["land.ts"]);
  });

  test("counts a part of the sentences where the page's code holds one of its keys, whole or begun", () => {
    const keys = ["plans.open", "plans.state.published"];
    expect(maySay('say("plans.open")', keys)).toBe(true);
    expect(maySay("say(`plans.state.${state}`)", keys)).toBe(true);
    expect(maySay('policy("plans.read")', keys)).toBe(false);
    expect(maySay("say(`duty.state.${state}`)", keys)).toBe(false);
  });

  test("counts only the font files that Vietnamese text loads, and no italics", () => {
    const face = (file: string, range: string, style = "normal") =>
      `@font-face{font-family:Plex;font-style:${style};font-weight:100 700;src:url(/assets/${file}) format("woff2");unicode-range:${range}}`;
    const css = [
      face("cyrillic.woff2", "U+0301,U+0400-045F"),
      face("vietnamese.woff2", "U+0102-0103,U+0110-0111,U+01A0-01A1,U+01AF-01B0,U+1EA0-1EF9,U+20AB"),
      face("latin.woff2", "U+0000-00FF,U+2000-206F"),
      face("italic.woff2", "U+0000-00FF", "italic"),
    ].join("");
    expect(fontFilesFor(css).toSorted()).toEqual(["/assets/latin.woff2", "/assets/vietnamese.woff2"]);
  });

  test("says which limit a route breaks", () => {
    expect(overweight([{ route: "plans.ts", javaScript: 301, css: 59, fonts: 120 }])).toEqual([
      "plans.ts: javaScript 301.0 kB, the limit is 300 kB",
    ]);
  });
});
