import { sentences } from "#shared/sentences.ts";

export const exportWording = sentences({
  "export.title": { vi: "Xuất danh sách", en: "Export the list" },
  "export.how": {
    vi: "Tệp có mọi nhiệm vụ theo bộ lọc đang chọn, không chỉ các dòng đang hiện.",
    en: "The file holds every assignment of the chosen filters, not only the lines shown.",
  },
  "export.columns": { vi: "Các cột trong tệp", en: "Columns of the file" },
  "export.none": { vi: "Chọn ít nhất một cột.", en: "Choose at least one column." },
  "export.xlsx": { vi: "Tải Excel", en: "Download Excel" },
  "export.csv": { vi: "Tải CSV", en: "Download CSV" },
  "export.column.code": { vi: "Mã", en: "Code" },
  "export.column.words": { vi: "Nhiệm vụ", en: "Assignment" },
  "export.column.leads": { vi: "Cơ quan chủ trì", en: "Lead body" },
  "export.column.coordinators": { vi: "Cơ quan phối hợp", en: "Coordinators" },
  "export.column.holders": { vi: "Nay thuộc", en: "Now with" },
  "export.column.product": { vi: "Sản phẩm", en: "Product" },
  "export.column.status": { vi: "Tình trạng", en: "Status" },
  "export.column.given": { vi: "Ngày giao", en: "Given on" },
  "export.column.first-due": { vi: "Hạn ban đầu", en: "First due day" },
  "export.column.due": { vi: "Thời hạn", en: "Due day" },
  "export.column.deadline-words": { vi: "Thời hạn theo lời văn", en: "Deadline in words" },
  "export.column.reported": { vi: "Ngày báo cáo hoàn thành", en: "Reported done on" },
  "export.column.told": { vi: "Tin gần nhất", en: "Last word" },
  "export.column.source": { vi: "Văn bản giao", en: "Document" },
});
export type ExportWord = keyof typeof exportWording;
