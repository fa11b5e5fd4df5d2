import type { Clause, Reading, Span } from "#rooms/documents/model/index.ts";
import type { Address, AddressStep, OpenReason } from "./instruction.ts";

type Placed = { readonly clause: Clause } | { readonly open: OpenReason };

/** The one clause that an address means; of several the one that the fewest unnamed clauses hold. */
export function placeOf(reading: Reading, address: Address): Placed {
  const last = address.at(-1);
  if (!last) return { open: "not-understood" };
  const found = reading.clauses.flatMap((clause) => {
    const skipped = isMeant(reading, clause, last) ? skippedAbove(reading, clause, address.slice(0, -1)) : undefined;
    return skipped === undefined ? [] : [{ clause, skipped }];
  });
  const fewest = Math.min(...found.map(({ skipped }) => skipped));
  const [best, other] = found.filter(({ skipped }) => skipped === fewest);
  if (!best) return { open: "no-such-clause" };
  return other ? { open: "several-such-clauses" } : { clause: best.clause };
}

/** How many labelled clauses above one the address leaves unsaid; absent where a step that it says is missing. */
function skippedAbove(reading: Reading, clause: Clause, steps: Address): number | undefined {
  const wanted = [...steps];
  let skipped = 0;
  for (let above = parentOf(reading, clause); above; above = parentOf(reading, above)) {
    const step = wanted.at(-1);
    if (step && isMeant(reading, above, step)) wanted.pop();
    else if (above.label !== "" || isAnnex(reading, above)) skipped += 1;
  }
  return wanted.length === 0 ? skipped : undefined;
}

function isMeant(reading: Reading, clause: Clause, { word, label }: AddressStep): boolean {
  const own = clause.label.replace(/[\s.:)(/-]+$|^\(/gu, "");
  switch (word) {
    case "phụ lục":
    case "phụ biểu":
    case "biểu":
      return isAnnex(reading, clause) && annexLabel(wordsOf(reading, clause)) === label.toUpperCase();
    case "điều":
      return clause.kind === "article" && own.replace(/^\p{L}+\s+/u, "") === label;
    case "chương":
      return /^chương/iu.test(own) && own.replace(/^\p{L}+\s+/u, "").toUpperCase() === label.toUpperCase();
    case "đoạn":
      return clause.kind === "paragraph" && placeAmongSiblings(reading, clause) === Number(label);
    case "gạch":
    case "gạch đầu dòng":
    case "ý":
      return clause.kind === "bullet" && placeAmongSiblings(reading, clause) === Number(label);
    case "dòng":
    case "số thứ tự":
    case "nhiệm vụ số":
      if (clause.kind === "table-row") return wordsOf(reading, clause).split(" | ")[0]?.trim() === label;
      return clause.kind === "point" && own === label;
    default:
      return clause.kind !== "article" && isLabel(own.replace(/^(?:phần|mục)\s+(?:thứ\s+)?/iu, ""), label);
  }
}

function isLabel(own: string, label: string): boolean {
  return own !== "" && (own === label || own.endsWith(`.${label}`));
}

export function isAnnex(reading: Reading, clause: Clause): boolean {
  return clause.parent === null && /^(?:phụ lục|phụ biểu|biểu)/iu.test(wordsOf(reading, clause));
}

function annexLabel(words: string): string {
  return words.match(/^\p{L}+(?:\s+\p{L}+)?\s+(?:số\s+)?([IVXLC]+|\d+)(?![\p{L}\p{N}])/iu)?.[1]?.toUpperCase() ?? "";
}

function placeAmongSiblings(reading: Reading, clause: Clause): number {
  const siblings = reading.clauses.filter(({ parent, kind }) => parent === clause.parent && kind === clause.kind);
  return siblings.indexOf(clause) + 1;
}

function wordsOf(reading: Reading, { start, end }: Span): string {
  return reading.text.slice(start, end);
}

export function parentOf(reading: Reading, { parent }: Clause): Clause | undefined {
  return parent === null ? undefined : reading.clauses[parent];
}

/** A clause with everything below it. */
export function wholeOf(reading: Reading, clause: Clause): Span {
  let end = clause.end;
  for (const below of reading.clauses.slice(clause.ordinal + 1)) {
    if (!isBelow(reading, below, clause)) break;
    end = below.end;
  }
  return { start: clause.start, end };
}

function isBelow(reading: Reading, clause: Clause, above: Clause): boolean {
  for (let at = parentOf(reading, clause); at; at = parentOf(reading, at)) {
    if (at.ordinal === above.ordinal) return true;
  }
  return false;
}
