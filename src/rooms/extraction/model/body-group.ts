import { determinerAt, OFFICES } from "./body-head.ts";
import type { BodyItem } from "./body-item.ts";
import { STATE_NOUN } from "./lexicon/bodies.ts";
import { phraseAt } from "./phrases.ts";
import type { Source } from "./source.ts";

/** A group goes on over `và` and over `, các …` until its closing modifier has been said. */
export function addItem(source: Source, items: BodyItem[], item: BodyItem): void {
  const last = items.at(-1);
  if (last && ownersGoOn(source, last, item)) {
    items[items.length - 1] = { ...last, end: item.end };
    return;
  }
  const between = last ? source.low.slice(last.end, item.start) : "";
  const isBareGroup = item.isGroup && determinerAt(source.low, item.start) === 0;
  const joins =
    last?.isGroup &&
    item.isGroup &&
    !between.includes(";") &&
    (isBareGroup || !last.isClosed) &&
    !isOtherKind(source, last, item);
  if (joins && last) items[items.length - 1] = { ...last, end: item.end, isClosed: item.isClosed };
  else items.push(item);
}

/** `Doanh nghiệp, Sở, ban, ngành`: state bodies after others are an item of their own. */
function isOtherKind(source: Source, last: BodyItem, item: BodyItem): boolean {
  if (OFFICES.has(item.head)) return true;
  // `Doanh nghiệp sử dụng bếp ăn tập thể, doanh nghiệp cung cấp suất ăn`: the same kind again, with another modifier.
  if (item.head === last.head && isModified(source, last) && isModified(source, item)) return true;
  // `nhà thầu và nhà đầu tư`, `các cơ sở thu mua và các doanh nghiệp chế biến`: each acts for itself.
  if (OWNERS.test(item.head) && OWNERS.test(last.head)) return true;
  if (
    isModified(source, last) &&
    ACTORS.test(item.head) &&
    ACTORS.test(last.head) &&
    determinerAt(source.low, item.start) > 0 &&
    determinerAt(source.low, last.start) > 0
  )
    return true;
  const at = item.start + determinerAt(source.low, item.start);
  const lastAt = last.start + determinerAt(source.low, last.start);
  if (
    determinerAt(source.low, item.start) > 0 &&
    /^(?:cơ quan|đơn vị|địa phương)$/u.test(item.head) &&
    /^(?:doanh nghiệp|hợp tác xã|nhà |tập đoàn|tổng công ty|viện|trường)/u.test(last.head)
  )
    return true;
  // `Trạm y tế, các trường học trên địa bàn`: a further group has a determiner of its own.
  if (
    at > item.start &&
    lastAt === last.start &&
    phraseAt(source.low, lastAt, STATE_NOUN) === 0 &&
    !/^(?:cơ quan|đơn vị|cấp|địa phương)/u.test(last.head)
  )
    return true;
  const isState = phraseAt(source.low, at, STATE_NOUN) > 0;
  if (isState && phraseAt(source.low, lastAt, STATE_NOUN) === 0 && !/^(?:cơ quan|đơn vị|cấp)/u.test(last.head))
    return true;
  return (
    determinerAt(source.low, item.start) > 0 &&
    (item.head === "ubnd" ||
      item.head === "ủy ban nhân dân" ||
      isState !== phraseAt(source.low, lastAt, STATE_NOUN) > 0)
  );
}

const OWNERS =
  /^(?:nhà (?:thầu|đầu tư|cung cấp|sản xuất|phân phối)|chủ (?:cơ sở|hộ|đầu tư|tàu|rừng|phương tiện|dự án|đập|trang trại|vật nuôi))(?!\p{L})/u;
const ACTORS = /^(?:doanh nghiệp|cơ sở|hợp tác xã|hộ|công ty|nhà|chủ)(?!\p{L})/u;

/** More is said of the group than its kind. */
function isModified(source: Source, item: BodyItem): boolean {
  const kind = item.start + determinerAt(source.low, item.start) + item.head.length;
  return /^\s\p{L}+\s\p{L}/u.test(source.text.slice(kind, item.end));
}

/** `các đơn vị liên quan của Bộ A, Bộ B`: what `của` governs is a list of bodies of one kind, and part of the group's name. */
const OWNED = /\scủa\s(?:các\s)?(bộ|sở|ban|cục|vụ|tổng cục|phòng)(?!\p{L})/u;
const BESIDE_MINISTRIES = /^(?:ngân hàng nhà nước|tổng cục|thanh tra chính phủ)/u;

function ownersGoOn(source: Source, last: BodyItem, item: BodyItem): boolean {
  if (!last.isGroup || item.isGroup) return false;
  const owner = OWNED.exec(source.low.slice(last.start, last.end))?.[1];
  if (owner === undefined) return false;
  return item.head === owner || (owner === "bộ" && BESIDE_MINISTRIES.test(source.low.slice(item.start, item.end)));
}
