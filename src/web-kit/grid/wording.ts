import { sentences } from "#shared/sentences.ts";
import { type Say, useWords } from "../use-words.ts";

export const gridWording = sentences({
  "grid.row.open": { vi: "Mở chi tiết dòng {row}", en: "Open the detail of row {row}" },
  "grid.row.saving": { vi: "Đang lưu", en: "Saving" },
  "grid.row.saved": { vi: "Đã lưu", en: "Saved" },
  "grid.row.refused": { vi: "Chưa lưu được: {message}", en: "Not saved: {message}" },
  "grid.row.conflict": { vi: "Chưa lưu: {message}", en: "Not saved: {message}" },
  "grid.sort": { vi: "Sắp theo {column}", en: "Sort by {column}" },
  "grid.resize": { vi: "Đổi độ rộng cột {column}", en: "Change the width of {column}" },
  "grid.edit": { vi: "Sửa ô {column}", en: "Edit the cell {column}" },
  "grid.options": { vi: "Các giá trị có thể chọn", en: "Values to choose from" },
  "grid.group.open": { vi: "Mở nhóm {group}", en: "Open the group {group}" },
  "grid.group.close": { vi: "Thu gọn nhóm {group}", en: "Close the group {group}" },
  "grid.keys": {
    vi: "F2 sửa · Ctrl D điền xuống · Ctrl V dán · Ctrl Z hoàn tác",
    en: "F2 edit · Ctrl D fill down · Ctrl V paste · Ctrl Z undo",
  },
  "grid.rows": { vi: "{count, plural, other {# dòng}}", en: "{count, plural, one {# row} other {# rows}}" },
});
export type GridWord = keyof typeof gridWording;

export function useGridWords(): Say<GridWord> {
  return useWords<GridWord>();
}
