import { z } from "zod";
import { fold } from "#shared/fold.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { isValidOn, Validity } from "./validity.ts";

/** `official`: one on every day. `alias`: what texts call it too. `abbreviation`: "Sở KH&ĐT". */
const NameKind = z.enum(["official", "alias", "abbreviation"]);

export const DatedName = Validity.extend({ kind: NameKind, name: z.string().trim().min(1).max(300) });
export type DatedName = z.infer<typeof DatedName>;

/**
 * The official name on a day. Before its first name it is called by the first, after its end by the last, so that a closed record
 * stays readable.
 */
export function nameOn(names: readonly DatedName[], day: PlainDate): string {
  const official = names
    .filter(({ kind }) => kind === "official")
    .toSorted((one, other) => (one.validFrom ?? "").localeCompare(other.validFrom ?? ""));
  const current = official.find((name) => isValidOn(name, day));
  const passed = official.findLast(({ validTo }) => validTo !== null && validTo < day);
  return (current ?? passed ?? official[0])?.name ?? "";
}

/** For search and matching: `fold`, then every run of anything but letters and digits is one space. */
export function foldName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const SPELLED_OUT: readonly (readonly [short: string, long: string])[] = [
  ["ubnd", "uy ban nhan dan"],
  ["hdnd", "hoi dong nhan dan"],
  ["ubmttq", "uy ban mat tran to quoc"],
  ["bql", "ban quan ly"],
  ["tp", "thanh pho"],
  ["tx", "thi xa"],
];

/** The folded name as written, with its common abbreviations spelled out, and with them drawn together. */
export function foldedForms(name: string): readonly string[] {
  const folded = ` ${foldName(name)} `;
  const long = SPELLED_OUT.reduce((text, [short, spelled]) => text.replaceAll(` ${short} `, ` ${spelled} `), folded);
  const short = SPELLED_OUT.reduce((text, [drawn, spelled]) => text.replaceAll(` ${spelled} `, ` ${drawn} `), folded);
  return [...new Set([folded.trim(), long.trim(), short.trim()])].filter((form) => form !== "");
}

/** Where an index of words is entered: words by their first two letters, and what the rest of the name must begin with. */
export type WordKey = { readonly begins: string; readonly tail: string };

/** What may stand behind a single letter in folded text, nothing included: there is no index of first letters. */
const SECOND_LETTERS = ["", ..." 0123456789abcdefghijklmnopqrstuvwxyz"];

/**
 * How a search enters the index of words. It is found where a word of a name begins, and goes on to the end of the search: `cong thu`
 * finds "Sở Công Thương", `ong` does not. Folded text has only letters, digits and spaces, so nothing in it can be taken for a
 * wildcard.
 */
export function wordKeys(search: string): WordKey[] {
  return foldedForms(search).flatMap((form) => {
    if (form.length > 1) return [{ begins: form.slice(0, 2), tail: `${form}%` }];
    return SECOND_LETTERS.map((second) => ({ begins: form + second, tail: `${form}%` }));
  });
}

/** The same search in the column of all names, each behind a space: for lists that something else has narrowed. */
export function searchPatterns(search: string): string[] {
  return foldedForms(search).map((form) => `% ${form}%`);
}

/** All names of one record, as a search finds it: the column that `searchPatterns` is for. */
export function searchedText(names: readonly Pick<DatedName, "name">[]): string {
  return names.map(({ name }) => ` ${foldName(name)}`).join(" ");
}
