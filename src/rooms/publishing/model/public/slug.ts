import { fold } from "#shared/fold.ts";

const LONGEST = 70;

/** The place of a plan in a public address: its title in plain letters, cut at a word. */
export function slugOf(title: string, taken: ReadonlySet<string>): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  const cut = words.length <= LONGEST ? words : words.slice(0, words.lastIndexOf("-", LONGEST));
  const own = cut === "" ? "ke-hoach" : cut;
  if (!taken.has(own)) return own;
  for (let at = 2; ; at += 1) if (!taken.has(`${own}-${at}`)) return `${own}-${at}`;
}
