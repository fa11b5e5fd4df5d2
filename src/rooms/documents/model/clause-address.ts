import { sentences } from "#shared/sentences.ts";

export const addressWording = sentences({
  "documents.address.paragraph": { vi: "đoạn {number}", en: "paragraph {number}" },
  "documents.address.bullet": { vi: "gạch {number}", en: "bullet {number}" },
  "documents.address.row": { vi: "dòng {number}", en: "row {number}" },
  "documents.address.face": { vi: "phần đầu", en: "head" },
  "documents.address.basis": { vi: "căn cứ", en: "basis" },
  "documents.address.closing": { vi: "phần cuối", en: "close" },
});
export type AddressWord = keyof typeof addressWording;

const COUNTED: readonly (readonly [RegExp, AddressWord])[] = [
  [/^p(\d+)$/u, "documents.address.paragraph"],
  [/^g(\d+)$/u, "documents.address.bullet"],
  [/^d(\d+)$/u, "documents.address.row"],
  [/^dau-(\d+)$/u, "documents.address.face"],
  [/^can-cu-(\d+)$/u, "documents.address.basis"],
  [/^ket-(\d+)$/u, "documents.address.closing"],
];

/** A clause's anchor as a person says it: `II.1.p2` becomes `II.1, đoạn 2`, `dieu-3.2` becomes `Điều 3.2`. */
export function addressOf(
  anchor: string,
  say: (key: AddressWord, params: { readonly number: number }) => string,
): string {
  const parts = anchor.split("~")[0]?.split(".") ?? [];
  const labels = parts.filter((part) => !COUNTED.some(([shape]) => shape.test(part)));
  const last = parts.at(-1) ?? "";
  const counted = COUNTED.find(([shape]) => shape.test(last));
  const way = labels.map(titled).join(".");
  if (!counted) return way;
  const count = say(counted[1], { number: Number(last.match(/\d+/u)?.[0] ?? 0) });
  return way === "" ? count : `${way}, ${count}`;
}

const TITLES: readonly (readonly [string, string])[] = [
  ["dieu-", "Điều\u00a0"],
  ["khoan-", "Khoản\u00a0"],
  ["chuong-", "Chương\u00a0"],
  ["phan-", "Phần\u00a0"],
  ["muc-", "Mục\u00a0"],
  ["phu-luc-", "Phụ lục\u00a0"],
];

function titled(part: string): string {
  const title = TITLES.find(([slug]) => `${part}-`.startsWith(slug));
  return title ? `${title[1]}${part.slice(title[0].length).toUpperCase()}`.trim() : part;
}
