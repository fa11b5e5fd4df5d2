import { sentences } from "#shared/sentences.ts";

/** What the page of weak words says. */
export const mendWording = sentences({
  "plans.mend.title": { vi: "Chữ nhận dạng chưa chắc", en: "Words recognised with doubt" },
  "plans.mend.open": {
    vi: "{count, plural, other {# chữ chưa chắc}}",
    en: "{count, plural, one {# doubtful word} other {# doubtful words}}",
  },
  "plans.mend.open-from-import": { vi: "Xem chữ chưa chắc bên hình", en: "See the doubtful words beside the picture" },
  "plans.mend.about": {
    vi: "So từng chữ với hình của trang: đúng thì Enter, sai thì gõ lại rồi Enter. Không phải chữ thì xóa trống. Câu có chữ đã sửa được đọc lại và hỏi lại ở bước rà soát.",
    en: "Compare each word with the picture: Enter when it is right, else type it and press Enter. Empty it where there is no word. Sentences with mended words are read again and asked again in the review.",
  },
  "plans.mend.none": {
    vi: "Không còn chữ nào chưa chắc. Kế hoạch đọc từ Word hoặc từ chữ thì không có bước này.",
    en: "No doubtful word is left. A plan read from Word or from text has none.",
  },
  "plans.mend.to-review": { vi: "Về rà soát đề xuất", en: "Back to the review" },
  "plans.mend.published": {
    vi: "Kế hoạch đã đưa vào thực hiện nên chữ không sửa được nữa; dưới đây là những chữ khi đó chưa ai xem.",
    en: "The plan is published, so its words stay; below are those that nobody had looked at.",
  },
  "plans.mend.seen": {
    vi: "Đã xem {seen, number} trong {shown, number} chữ",
    en: "{seen, number} of {shown, number} words looked at",
  },
  "plans.mend.more": {
    vi: "{shown, number} chữ đầu trong {total, number}; các chữ sau hiện ra khi những chữ này đã lưu.",
    en: "The first {shown, number} of {total, number}; the others come when these are saved.",
  },
  "plans.mend.save": {
    vi: "Lưu {count, plural, other {# chữ}} đã xem",
    en: "Save {count, plural, one {# word} other {# words}}",
  },
  "plans.mend.word": { vi: "Chữ thứ {at}, trang {page}: {words}", en: "Word {at}, page {page}: {words}" },
  "plans.mend.page": { vi: "Trang {page}", en: "Page {page}" },
  "plans.mend.picture": { vi: "Hình của “{words}” trên trang {page}", en: "Picture of “{words}” on page {page}" },
  "plans.mend.repaired": {
    vi: "{from, select, none {Không nhận ra số mục; đặt lại theo thứ tự} other {Nhận ra “{from}”; đặt lại theo thứ tự}}",
    en: "{from, select, none {No label was recognised; put back by its order} other {“{from}” was recognised; put back by its order}}",
  },
  "plans.mend.state.mended": { vi: "đã sửa", en: "mended" },
  "plans.mend.state.confirmed": { vi: "đúng", en: "right" },
  "plans.mend.state.taken-away": { vi: "bỏ, không phải chữ", en: "taken away, no word" },
  "plans.mend.saved": {
    vi: "Đã lưu: sửa {mended, number} chữ, xác nhận {confirmed, number} chữ.{reopened, plural, =0 {} other { # quyết định cần xem lại vì chữ đã đổi.}}{fresh, plural, =0 {} other { Đọc thêm được # đề xuất.}}",
    en: "Saved: {mended, number} mended, {confirmed, number} confirmed.{reopened, plural, =0 {} one { # decision is asked again.} other { # decisions are asked again.}}{fresh, plural, =0 {} one { # more proposal was read.} other { # more proposals were read.}}",
  },
  "plans.mend.key.next": { vi: "đúng, sang chữ sau", en: "right, next word" },
  "plans.mend.key.save": { vi: "lưu", en: "save" },
});
export type MendWord = keyof typeof mendWording;
