import { sentences } from "#shared/sentences.ts";
import { type Say, useWords } from "../use-words.ts";

export const registerWording = sentences({
  "register.search": { vi: "Tìm trong sổ", en: "Find in the register" },
  "register.search.hint": { vi: "Có dấu hay không dấu đều được", en: "With or without marks" },
  "register.group": { vi: "Nhóm theo", en: "Group by" },
  "register.group.none": { vi: "Không nhóm", en: "No groups" },
  "register.filter.all": { vi: "Tất cả", en: "All" },
  "register.filter.empty": { vi: "(chưa có)", en: "(empty)" },
  "register.filter.from": { vi: "{field} từ", en: "{field} from" },
  "register.filter.to": { vi: "{field} đến", en: "{field} to" },
  "register.filters": { vi: "Bộ lọc", en: "Filters" },
  "register.ended": { vi: "Cả bản ghi đã kết thúc", en: "With ended records" },
  "register.columns": { vi: "Chọn cột", en: "Columns" },
  "register.export": { vi: "Xuất Excel", en: "Export Excel" },
  "register.link": { vi: "Chép đường dẫn của bảng này", en: "Copy the link of this view" },
  "register.link.done": { vi: "Đã chép đường dẫn", en: "The link is copied" },
  "register.add": { vi: "Thêm", en: "Add" },
  "register.undo": { vi: "Hoàn tác", en: "Undo" },
  "register.count": {
    vi: "{count, plural, other {# bản ghi}}",
    en: "{count, plural, one {# record} other {# records}}",
  },
  "register.saving": {
    vi: "Đang lưu {count, plural, other {# dòng}}…",
    en: "Saving {count, plural, one {# row} other {# rows}}…",
  },
  "register.refused": {
    vi: "{count, plural, other {# dòng}} chưa lưu được, xem dấu đỏ ở đầu dòng",
    en: "{count, plural, one {# row is} other {# rows are}} not saved, see the red mark at the row",
  },
  "register.all-saved": { vi: "Mọi thay đổi đã lưu", en: "Every change is saved" },
  "register.retry": { vi: "Lưu lại", en: "Save again" },
  "register.source": { vi: "Nguồn của số liệu đang nhập", en: "Source of what you enter" },
  "register.source.name": { vi: "Nguồn", en: "Source" },
  "register.source.hint": {
    vi: "Số văn bản, địa chỉ trang, hoặc “kiểm tra thực địa”",
    en: "Document number, page address or “field visit”",
  },
  "register.source.as-of": { vi: "Số liệu đến", en: "As of" },
  "register.source.as-of.hint": {
    vi: "năm, tháng hoặc ngày: 2025, 06/2025, 30/06/2025",
    en: "year, month or day: 2025, 06/2025, 30/06/2025",
  },
  "register.source.certainty": { vi: "Độ tin cậy", en: "Certainty" },
  "register.source.quote": { vi: "Nguyên văn", en: "Words of the source" },
  "register.certainty.high": { vi: "cao", en: "high" },
  "register.certainty.medium": { vi: "trung bình", en: "medium" },
  "register.certainty.low": { vi: "thấp", en: "low" },
  "register.low": { vi: "Độ tin cậy thấp", en: "Low certainty" },
  "register.unsourced": { vi: "Không ghi nguồn", en: "No source recorded" },
  "register.as-of": { vi: "số liệu đến {day}", en: "as of {day}" },
  "register.history": { vi: "Lịch sử", en: "History" },
  "register.history.line": { vi: "{field}: {value}", en: "{field}: {value}" },
  "register.history.empty": { vi: "(bỏ trống)", en: "(emptied)" },
  "register.derived": { vi: "Tính ra từ các ô khác: {rule}", en: "Computed from other cells: {rule}" },
  "register.edit": { vi: "Sửa", en: "Edit" },
  "register.save": { vi: "Lưu", en: "Save" },
  "register.new": { vi: "Bản ghi mới", en: "New record" },
  "register.empty": { vi: "Sổ chưa có bản ghi nào", en: "The register has no record yet" },
  "register.empty.how": {
    vi: "Bấm Thêm để nhập bản ghi đầu tiên, hoặc chép một khối ô từ Excel rồi dán vào bảng.",
    en: "Press Add to enter the first record, or copy a block of cells from Excel and paste it into the table.",
  },
  "register.none-found": {
    vi: "Không có bản ghi nào khớp. Bỏ bớt điều kiện.",
    en: "No record matches. Drop a condition.",
  },
  "register.paste-beyond": {
    vi: "{created, plural, other {Đã thêm # dòng mới}}{refused, plural, =0 {.} other {, # dòng chưa thêm được: {message}}}",
    en: "{created, plural, one {# new row added} other {# new rows added}}{refused, plural, =0 {.} other {, # not added: {message}}}",
  },
  "register.end": { vi: "Ghi kết thúc", en: "Record the end" },
  "register.end.day": { vi: "Ngày kết thúc", en: "Day it ended" },
  "register.delete": { vi: "Xóa vì nhập nhầm", en: "Delete, entered by mistake" },
  "register.reason": { vi: "Lý do", en: "Reason" },
  "register.ended-on": { vi: "Kết thúc ngày {day}: {reason}", en: "Ended on {day}: {reason}" },
  "register.more": { vi: "Xem thêm", en: "Show more" },
});
export type RegisterWord = keyof typeof registerWording;

export function useRegisterWords(): Say<RegisterWord> {
  return useWords<RegisterWord>();
}
