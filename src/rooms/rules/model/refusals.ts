import { sentences } from "#shared/sentences.ts";

export const ruleRefusals = sentences({
  "refusal.figure-not-found": {
    vi: "Không có quy định riêng này. Có thể đường dẫn đã cũ: tìm lại trong danh sách quy định.",
    en: "There is no such figure of the office. The link may be old: look for it in the list of rules.",
  },
  "refusal.figure-withdrawn": {
    vi: "Quy định riêng này đã được rút. Tải lại trang để xem mức đang có hiệu lực.",
    en: "This figure was withdrawn already. Load the page again to see what is in force.",
  },
  "refusal.figure-dates-reversed": {
    vi: "Ngày hết hiệu lực {to} đứng trước ngày có hiệu lực {from}. Sửa một trong hai ngày.",
    en: "The last day {to} comes before the first day {from}. Mend one of the two.",
  },
  "refusal.figure-span-reversed": {
    vi: "Mức thấp {low} lớn hơn mức cao {high}. Đổi lại hai mức.",
    en: "The lower bound {low} is above the upper bound {high}. Change them round.",
  },
  "refusal.figure-overlaps": {
    vi: "Đã có quy định riêng cho nội dung này trong cùng thời gian, ghi ngày {writtenOn}. Rút quy định ấy trước khi ghi quy định mới.",
    en: "The office already has a figure for this in the same time, written on {writtenOn}. Withdraw it before writing another.",
  },
});
