import type { Address, AddressStep } from "./instruction.ts";

/** Ranks by what the step is called; a number below `mục` lies outside one below `khoản`, and so on. */
const RANKS: Readonly<Record<string, number>> = {
  "phụ lục": 0,
  "phụ biểu": 0,
  biểu: 0,
  phần: 1,
  chương: 1,
  mục: 4,
  "tiểu mục": 4.1,
  điều: 3,
  khoản: 4.2,
  điểm: 4.5,
  tiết: 4.7,
  "số thứ tự": 5,
  "nhiệm vụ số": 5,
  dòng: 5,
  "gạch đầu dòng": 7,
  gạch: 7,
  ý: 7,
  đoạn: 8,
};
const ROMAN_RANK = 2;
const LETTER_RANK = 6;

const ORDINALS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const LABEL = String.raw`(?:[IVXLC]+(?![\p{L}\p{N}])|\d+(?:\.\d+)*[a-zđ]?(?![\p{L}\p{N}/])|[a-zđA-ZĐ]\d?(?![\p{L}\p{N}/])|thứ\s+(?:${ORDINALS.join("|")}|\d+)(?![\p{L}]))`;
const WORD = Object.keys(RANKS)
  .toSorted((a, b) => b.length - a.length)
  .map((word) => {
    const first = word.slice(0, 1);
    return `[${first}${first.toUpperCase()}]${word.slice(1).replaceAll(" ", String.raw`\s+`)}`;
  })
  .join("|");
const STEP = new RegExp(
  String.raw`(?<![\p{L}])(${WORD}|PHỤ\s+LỤC)\s+(?:số\s+)?(${LABEL}(?:(?:\s*[,;]\s*|\s+và\s+)${LABEL}(?!\s*[.)]))*)`,
  "gu",
);

/** The clauses that words name: `điểm a, b khoản 2 Điều 5` names two. Inner-first and outer-first order are both understood. */
export function addressesOf(words: string): Address[] {
  const steps = [...words.matchAll(STEP)].flatMap(([, word = "", labels = ""]) => stepsOf(word, labels));
  const [first, second] = [steps[0], steps.find(({ rank }) => rank !== steps[0]?.rank)];
  const inward = first && second && second.rank > first.rank ? steps.toReversed() : steps;
  const groups: AddressStep[][] = [];
  for (const step of inward) {
    const group = groups.at(-1);
    if (group && step.rank < (group.at(-1)?.rank ?? 0)) group.push(step);
    else groups.push([step]);
  }
  // `khoản 1, khoản 2 Điều 3`: what the first leaves out the next one says.
  for (let at = groups.length - 2; at >= 0; at -= 1) {
    const [group = [], next = []] = [groups[at], groups[at + 1]];
    const outermost = group.at(-1)?.rank ?? 0;
    group.push(...next.filter(({ rank }) => rank < outermost));
  }
  const addresses = groups.map((group) => group.toReversed());
  return inward === steps ? addresses : addresses.toReversed();
}

function stepsOf(rawWord: string, labels: string): AddressStep[] {
  const word = rawWord.toLowerCase().replace(/\s+/gu, " ");
  return [...labels.matchAll(new RegExp(LABEL, "gu"))].map(([raw]) => {
    const label = labelOf(raw);
    return { word, label, rank: rankOf(word, label) };
  });
}

function labelOf(raw: string): string {
  const counted = raw.match(/^thứ\s+(.+)$/u)?.[1];
  if (counted === undefined) return raw;
  const place = ORDINALS.indexOf(counted);
  return place < 0 ? counted : String(place + 1);
}

function rankOf(word: string, label: string): number {
  const rank = RANKS[word] ?? 0;
  if (rank < 3 || word === "điều" || rank >= 5) return rank;
  if (/^[\p{Lu}]+$/u.test(label)) return ROMAN_RANK;
  if (/^[a-zđ]\d?$/u.test(label)) return LETTER_RANK;
  return rank + 0.05 * (label.split(".").length - 1);
}
