import type { Locale } from "#shared/sentences.ts";
import { askedForms, holdsAll } from "#shared/search-words.ts";
import type { SearchGroup, SearchHit } from "../model/index.ts";
import type { RecentItem } from "./recent.ts";

/** A page of the house that the palette leads to, with the words that it is called. */
export type PalettePage = { readonly address: string; readonly title: string };

export type PaletteOption = {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  /** What is remembered beside the title. */
  readonly hint: string;
  readonly hit: SearchHit | null;
};
export type PaletteSection = {
  readonly id: string;
  readonly label: string;
  readonly options: readonly PaletteOption[];
};

/** Before anything is typed: what was opened lately, and every page. */
export function openingSections(
  recent: readonly RecentItem[],
  pages: readonly PalettePage[],
  words: { readonly recent: string; readonly pages: string },
): PaletteSection[] {
  const lately = recent.map((item, at) => ({ ...item, id: `recent-${at}`, hit: null }));
  return [
    { id: "recent", label: words.recent, options: lately },
    { id: "pages", label: words.pages, options: pages.map(pageOption) },
  ].filter(({ options }) => options.length > 0);
}

/** Pages whose name fits come first, then what the server found. */
export function foundSections(
  typed: string,
  pages: readonly PalettePage[],
  groups: readonly SearchGroup[],
  locale: Locale,
  pagesWord: string,
): PaletteSection[] {
  const asked = askedForms(typed);
  if (asked.length === 0) return [];
  const fitting = pages.filter(({ title }) => holdsAll(title, asked)).slice(0, MOST_PAGES);
  const found = groups.map(({ kind, label, items }) => ({
    id: kind,
    label: label[locale],
    options: items.map((hit) => {
      return { id: `${kind}-${hit.key}`, address: hit.address, title: hit.title, hint: label[locale], hit };
    }),
  }));
  return [{ id: "pages", label: pagesWord, options: fitting.map(pageOption) }, ...found].filter(
    ({ options }) => options.length > 0,
  );
}

const MOST_PAGES = 4;

function pageOption({ address, title }: PalettePage): PaletteOption {
  return { id: `page-${address}`, address, title, hint: "", hit: null };
}
