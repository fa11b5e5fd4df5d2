import { bodyItemAt } from "./body-item.ts";
import { startsPredicate } from "./name-end.ts";
import { matchAt, opener } from "./pattern-at.ts";
import type { NamedBody } from "./proposal.ts";
import { citation, type Source, trimmed } from "./source.ts";
import { handedOn, type Opening, overModality } from "./subject.ts";

/** Kinds of bodies that are called by their kind alone once they have been named. */
const BARE_HEADS =
  "sở|bộ|cục|chi cục|ban|viện|trung tâm|phòng|văn phòng|vụ|tổ|hội|trường|khoa|công ty|huyện|thị xã|xã|phường|thành phố";
const BARE_LEADS = /^(?:sở|ban|phòng|văn phòng|cục|vụ|trung tâm|viện)$/u;
const BARE_HEAD = opener(new RegExp(`^(?:${BARE_HEADS})(?=\\s)`, "u"));
const BARE = opener(new RegExp(`^(${BARE_HEADS})(?:\\s+này)?\\s+`, "u"));
/** `UBND xã …` is called by the kind of its place. */
const OF_PLACE = opener(/^(?:ubnd|ủy ban nhân dân) (huyện|thị xã|thành phố|xã|phường) \p{L}/u);

/** `Sở tổng hợp …`, `Phòng này có trách nhiệm …`: a body called by its kind alone. */
export function withBareName(
  source: Source,
  at: number,
  end: number,
  bareNames: ReadonlyMap<string, NamedBody>,
): Opening | undefined {
  const match = matchAt(source.low, at, BARE);
  if (!match) return undefined;
  const head = match[1] ?? "";
  if (
    /^\p{Ll}/u.test(source.text[at] ?? "") &&
    !/^(?:sở|bộ|cục|huyện|thị xã)$/u.test(head) &&
    !match[0].includes("này")
  )
    return undefined;
  const known =
    bareNames.get(head) === undefined && !match[0].includes("này") && !BARE_LEADS.test(head)
      ? undefined
      : nearestNamed(source, at, head, bareNames.get(head));
  const next = at + match[0].length;
  const predicate = known ? overModality(source, next, end) : end;
  if (!known || predicate >= end || !startsPredicate(source, predicate)) return undefined;
  const handed = handedOn(source, predicate, end);
  if (handed) return handed;
  return { leads: [known], at: predicate, kind: "predicate", rule: "bare-name" };
}

/** A bare name means the body named last in the same paragraph, as lead or otherwise; without one, the lead known from before. */
function nearestNamed(source: Source, at: number, head: string, known: NamedBody | undefined): NamedBody | undefined {
  const from = source.text.lastIndexOf("\n", at - 1) + 1;
  if (known && known.start >= from) return known;
  const words = source.low.slice(from, at);
  for (
    let place = words.lastIndexOf(`${head} `);
    place >= 0;
    place = place > 0 ? words.lastIndexOf(`${head} `, place - 1) : -1
  ) {
    if (place > 0 && /\p{L}/u.test(words[place - 1] ?? "")) continue;
    const item = /^\p{Lu}/u.test(source.text[from + place] ?? "")
      ? bodyItemAt(source, from + place, at, "in-sentence")
      : undefined;
    if (item && !item.isGroup && item.head === head && item.end > from + place + head.length + 1 && item.end < at)
      return { ...citation(source, trimmed(source.text, item.start, item.end)), isGroup: false };
  }
  return known;
}

/** Makes the bare name usable later: `Sở Công Thương` is what a following bare `Sở` means. */
export function rememberBareNames(
  source: Source,
  bodies: readonly NamedBody[],
  bareNames: Map<string, NamedBody>,
): void {
  for (const body of bodies) {
    if (body.isGroup) continue;
    const length = body.end - body.start;
    const head = matchAt(source.low, body.start, BARE_HEAD, Math.min(length, 12))?.[0];
    const place = matchAt(source.low, body.start, OF_PLACE, length)?.[1];
    for (const key of [head, place])
      if (key !== undefined)
        bareNames.set(key, { ...citation(source, trimmed(source.text, body.start, body.end)), isGroup: false });
  }
}
