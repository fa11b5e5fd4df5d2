import { sourceLinksOf } from "#shared/fields/index.ts";
import type { Locale } from "#shared/sentences.ts";
import { createSay } from "#shared/say.ts";
import { type PublicWord, publicWording } from "../../model/public/index.ts";
import { html, type Html } from "./html.ts";
import { PUBLIC_STYLE } from "./public-style.ts";

const sayAny = createSay([publicWording]);
export type SayPublic = (key: PublicWord, params?: Record<string, string | number>) => string;

export function sayIn(locale: Locale): SayPublic {
  return (key, params) => sayAny(locale, key, params);
}

/** Where the public pages of a language stand. */
export const ROOTS: Readonly<Record<Locale, string>> = { vi: "/cong-khai", en: "/public" };
export const LANGUAGES = Object.entries(ROOTS) as [Locale, string][];

export type SitePage = {
  readonly locale: Locale;
  /** `https://…` without a slash at the end. */
  readonly origin: string;
  /** Below the root of a language: ``, `/TEN`, `/TEN/ban-tin`. */
  readonly path: string;
  readonly query?: string;
  readonly title: string;
  readonly description: string;
  /** Not to be found by search engines. */
  readonly isHidden?: boolean;
  readonly body: Html;
};

/** A whole page of the public site. */
export function sitePage({ locale, origin, path, query = "", title, description, isHidden, body }: SitePage): string {
  const say = sayIn(locale);
  const other = locale === "vi" ? "en" : "vi";
  const at = (each: Locale) => `${origin}${ROOTS[each]}${path}${query}`;
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <meta name="description" content="${description.slice(0, 300)}" />
        ${
          isHidden
            ? html`<meta name="robots" content="noindex" />`
            : html`<link rel="canonical" href="${at(locale)}" />
                <link rel="alternate" hreflang="vi" href="${at("vi")}" />
                <link rel="alternate" hreflang="en" href="${at("en")}" />
                <meta property="og:title" content="${title}" />
                <meta property="og:type" content="article" />
                <meta property="og:url" content="${at(locale)}" />`
        }
        <style>
          ${{ markup: PUBLIC_STYLE }}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">${say("public.skip")}</a>
        <header class="site">
          <a href="${ROOTS[locale]}">${say("public.site")}</a
          ><a href="${ROOTS[other]}${path}${query}" lang="${other}" hreflang="${other}">${say("public.language")}</a>
        </header>
        <main id="main">${body}</main>
        <footer>
          <p>${say("public.never")}</p>
          <p><a href="/">${say("public.officials")}</a></p>
        </footer>
      </body>
    </html> `;
  return page.markup;
}

/** A source that is an address opens it; other words stand as they are. */
export function sourceOf(source: string): Html {
  const links = sourceLinksOf(source).map(({ words, address }, at) => html`${at > 0 && " "}${address === null ? html`<span lang="vi">${words}</span>` : html`<a href="${address}" rel="noreferrer noopener">${words}</a>`}`); // prettier-ignore
  return html`${links}`;
}

export function dayWords(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}
