import { startsItem } from "./body-head.ts";
import type { BodyItem } from "./body-item.ts";
import { FIELD_NAME } from "./lexicon/bodies.ts";
import { startsPredicate } from "./name-end.ts";
import type { NameMode } from "./name-signs.ts";
import { phraseAt } from "./phrases.ts";
import type { Source } from "./source.ts";

const SEPARATOR =
  /\s*[,;]\s*(?:và\s+|cùng\s+)?|\s+(?:và|cùng|hoặc)\s+|\s*\n\s*|\s+(?=(?:Sở|Bộ|UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s)/y;

/** What parts the body that ends here from the next; empty where the list is over. */
export function separatorAt(source: Source, end: number): string {
  SEPARATOR.lastIndex = end;
  return SEPARATOR.exec(source.text)?.[0] ?? "";
}

const ASIDE = /^ \((?!chủ trì|phối hợp|qua |kèm|nếu)[^()]{2,60}\)(?=\s*[,;]\s*\p{L}|\s+và\s)/u;

/** `Bộ Tài chính (Kho bạc Nhà nước), Bộ A và các cơ quan`: inside a list the brackets are stepped over. */
export function overAside(source: Source, items: readonly BodyItem[], limit: number): number {
  const last = items.at(-1);
  if (!last) return limit;
  const isAside = !last.isGroup && source.text[last.end + 1] === "(";
  const aside = isAside ? ASIDE.exec(source.text.slice(last.end, Math.min(limit, last.end + 80)))?.[0] : undefined;
  if (aside === undefined) return last.end;
  const end = last.end + aside.length;
  const separator = separatorAt(source, end);
  return separator === "" || !startsItem(source, end + separator.length) ? last.end : end;
}

/** `các Bộ Tài chính, Xây dựng và Y tế`: fields behind the first one name further bodies of its kind. */
export function fieldsAt(
  source: Source,
  items: readonly BodyItem[],
  from: number,
  limit: number,
  mode: NameMode,
): BodyItem[] {
  const last = items.at(-1);
  if (!last || !source.low.startsWith("các ", last.start) || !OF_ONE_KIND.test(source.low.slice(last.start, last.end)))
    return [];
  const found: BodyItem[] = [];
  for (let at = from; at < limit;) {
    const end = at + phraseAt(source.low, at, FIELD_NAME);
    if (end === at || end > limit || !/\p{Lu}/u.test(source.text[at] ?? "")) break;
    if (mode === "in-sentence" && startsPredicate(source, at)) break;
    found.push({ start: at, end, isGroup: false, isClosed: true, head: "" });
    const separator = separatorAt(source, end);
    if (separator === "") break;
    at = end + separator.length;
  }
  return found;
}

const OF_ONE_KIND = /^các (?:bộ|sở|vụ|cục|chi cục|ban|phòng)\s(?!,)[^,;]{2,40}$/u;

/** `Cấp nào …` names nobody. */
export function saysAny(words: string): boolean {
  return words.includes("nào") && /^\p{L}+(?:\s\p{L}+){0,2}\snào(?!\p{L})/u.test(words);
}

/** `Đồng chí Lê Văn Mẫu, Phó Giám đốc Sở A`: the office after the person's name is who acts. */
export function isPersonOf(source: Source, item: BodyItem, next: BodyItem | undefined): boolean {
  return (
    next !== undefined &&
    (item.head === "đồng chí" || source.low.startsWith("đồng chí ", item.start)) &&
    /^(?:phó |quyền )?(?:chủ tịch|giám đốc|bí thư|trưởng|chánh|cục trưởng|vụ trưởng|bộ trưởng|thứ trưởng|tổng giám đốc|ủy viên)/u.test(
      next.head,
    ) &&
    /^Đồng chí(?:\s\p{Lu}\p{Ll}*){2,6}$/iu.test(source.text.slice(item.start, item.end)) &&
    /^\s*[,-–]\s*$/u.test(source.text.slice(item.end, next.start))
  );
}
