import { addressesOf } from "./address-of-words.ts";
import type { Address, InstructionKind } from "./instruction.ts";

/** How one order is worded, read from its words with the quoted ones blanked out. */
export type Form = {
  readonly kind: InstructionKind;
  readonly targets: readonly Address[];
  readonly beside: { readonly side: "after" | "before"; readonly address: Address } | null;
  /** The new words stand before the known ones: "bổ sung cụm từ “new” sau cụm từ “known”". */
  readonly isReversed: boolean;
  readonly needsWording: boolean;
  /** "sửa đổi, bổ sung một số điều": it announces, the orders follow. */
  readonly isOfSeveral: boolean;
  /** The annex brought along, in its words; null where the order names none. */
  readonly annex: string | null;
};

const MARKED = String.raw`[“"]\uFFFC*[”"]`;
const AMEND = String.raw`(?:[Ss]ửa(?: đổi| lại)?|[Đđ]iều chỉnh|[Tt]hay(?: thế)?|[Đđ]ính chính|[Cc]hỉnh sửa)`;
const REPEAL = String.raw`(?:[Bb]ãi bỏ|[Hh]ủy bỏ|[Hh]uỷ bỏ|[Ll]ược bỏ|[Cc]ắt bỏ|[Bb]ỏ)`;
const ADD = String.raw`(?:[Bb]ổ sung|[Tt]hêm)`;
const PASSIVE = String.raw`(?:được|bị|nay)\s+(?:sửa|bổ sung|thay|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|lược bỏ|điều chỉnh|đính chính)`;
const ORDERS = new RegExp(`^(?:${AMEND}|${REPEAL}|${ADD})(?![\\p{L}])`, "u");
const ORDERS_PASSIVELY = new RegExp(
  String.raw`^(?:Các\s+|Nội dung\s+|Tên\s+|Tiêu đề\s+)?(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Pp]hần|[Cc]hương|[Tt]iết|[Gg]ạch|[Pp]hụ lục|[Cc]ụm từ|[Tt]ừ|[Đđ]oạn|[Cc]ác)[^:;]*?\s${PASSIVE}`,
  "u",
);

/** The words order an amendment, whether or not the grammar can say which. */
export function ordersSomething(order: string): boolean {
  return ORDERS.test(order) || ORDERS_PASSIVELY.test(order);
}

export function formOf(order: string): Form {
  const words = wordForm(order);
  if (words) return words;
  const plain = order.replace(new RegExp(MARKED, "gu"), " ");
  const isOfSeveral = /một số\s+(?:điều|điểm|khoản|mục|nội dung|nhiệm vụ|chỉ tiêu|phụ lục|quy định)/iu.test(plain);
  const found = kindOf(plain);
  const split = found === "add" ? besideOf(plain) : null;
  const annex = plain.match(/\sbằng\s+(Phụ lục[^.;:]*)/u)?.[1] ?? (/kèm theo/u.test(plain) ? "" : null);
  const targets = addressesOf(targetWords(split?.rest ?? plain));
  const isRead = targets.length > 0 || (found === "add" && split !== null);
  return {
    kind: isRead ? found : "other",
    targets,
    beside: split && { side: split.side, address: split.address },
    isReversed: false,
    needsWording: found === "replace" || found === "replace-title" || found === "add",
    isOfSeveral,
    annex: found === "replace" ? annex : null,
  };
}

function kindOf(plain: string): InstructionKind {
  if (new RegExp(`^${REPEAL}|(?:bị|được|nay) (?:bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|lược bỏ)`, "u").test(plain)) return "repeal";
  if (new RegExp(`^${ADD}|^[^:]*được bổ sung(?! như| và)`, "u").test(plain)) return "add";
  return /(?:tên|tiêu đề|đoạn mở đầu|đoạn dẫn|câu dẫn)\s+(?:của\s+)?(?:điểm|khoản|điều|mục|phần|chương|tiết|phụ lục)/iu.test(
    plain,
  )
    ? "replace-title"
    : "replace";
}

/** The clause is named before the new wording and before the annex that replaces it. */
function targetWords(plain: string): string {
  return plain.replace(/\sbằng\s.*$/su, "").replace(/\s(?:như sau|thành)\s*:.*$/su, "");
}

/** "bổ sung khoản 5 vào sau khoản 4 Mục II": what is new, and beside what. */
function besideOf(plain: string) {
  const said = plain.match(/^(.*?)(?:vào\s+)?(?:ngay\s+)?(?:(?:liền\s+)?(sau|trước))\s+(.*)$/su);
  const [, rest = "", side = "", address = ""] = said ?? [];
  if (/như\s+$/u.test(rest)) return null;
  const [beside] = addressesOf(targetWords(address));
  return beside ? { rest, side: side === "trước" ? ("before" as const) : ("after" as const), address: beside } : null;
}

/** Orders about words: replace, drop, or put words beside words. */
function wordForm(order: string): Form | null {
  const count = order.match(new RegExp(MARKED, "gu"))?.length ?? 0;
  const saysWords = /(?:cụm từ|từ ngữ|(?<!kể )(?<!tính )từ|số liệu|cụm số|chữ|số)\s+[“"]/iu.test(order);
  const plain = order.replace(new RegExp(MARKED, "gu"), " ");
  const common = { targets: addressesOf(plain), needsWording: false, isOfSeveral: false, annex: null };
  if (count >= 2) {
    const added = new RegExp(`${ADD}.*?${MARKED}.*?(sau|trước)[^“"]*${MARKED}`, "su").exec(order);
    if (added && saysWords) {
      const side = added[1] === "trước" ? ("before" as const) : ("after" as const);
      return { ...common, kind: "add-words", beside: { side, address: [] }, isReversed: true };
    }
    const isReplaced = new RegExp(`${MARKED}[^“"]*?(?:bằng|thành|bởi)[^“"]*${MARKED}\\s*[^“"]*$`, "su").test(order);
    if (isReplaced && (saysWords || /thay/iu.test(plain))) {
      return { ...common, kind: "replace-words", beside: null, isReversed: false };
    }
  }
  const isDropped = new RegExp(`^${REPEAL}|(?:bị|được) (?:bãi bỏ|bỏ|lược bỏ)`, "u").test(plain);
  return count >= 1 && saysWords && isDropped
    ? { ...common, kind: "drop-words", beside: null, isReversed: false }
    : null;
}
