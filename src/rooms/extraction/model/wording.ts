import { sentences } from "#shared/sentences.ts";

export const extractionWording = sentences({
  "refusal.path-not-found": {
    vi: "Không tìm thấy {file}.",
    en: "{file} was not found.",
  },
  "refusal.column-unknown": {
    vi: "Không có cột “{column}”. Các cột có thể chọn: {known}.",
    en: "There is no column “{column}”. Columns to choose from: {known}.",
  },
  "refusal.as-of-unreadable": {
    vi: "“{day}” không phải là một ngày. Viết theo dạng năm-tháng-ngày, ví dụ 2026-06-30.",
    en: "“{day}” is no day. Write year-month-day, such as 2026-06-30.",
  },
  "refusal.layout-unreadable": {
    vi: "Không đọc được tệp bố cục cột {file}. Xóa tệp này, hoặc gọi lại với --columns để ghi lại bố cục.",
    en: "The layout of columns in {file} cannot be read. Delete the file, or call again with --columns to write it anew.",
  },
  "refusal.output-name-taken": {
    vi: "{file} và {other} cùng cho ra {output}. Đổi tên một trong hai tệp rồi chạy lại.",
    en: "{file} and {other} would both be written to {output}. Rename one of them and run again.",
  },
  "refusal.document-not-extracted": {
    vi: "Chương trình gặp lỗi khi đọc {file} ({reason}). Các tệp khác vẫn được đọc; gửi tệp này cho nhóm phát triển.",
    en: "The program failed on {file} ({reason}). The other files were read all the same; send this one to the developers.",
  },
  "extraction.folder.progress": {
    vi: "Đã đọc {ended, number}/{total, number} văn bản, {kept, number} đã có sẵn, {refused, number} không đọc được.",
    en: "{ended, number} of {total, number} documents, {kept, number} were up to date, {refused, number} could not be read.",
  },
  "extraction.table.written": {
    vi: "{count, plural, other {Đã ghi # nhiệm vụ vào {file}}}",
    en: "{count, plural, =1 {1 assignment written to {file}} other {# assignments written to {file}}}",
  },
  "extraction.table.heading": {
    vi: "{count, plural, other {{file}: # nhiệm vụ}}",
    en: "{count, plural, =1 {{file}: 1 assignment} other {{file}: # assignments}}",
  },
  "extraction.table.coverage": {
    vi: "Câu: {sentences}; thành đề xuất {became}, bối cảnh {context}, chưa quyết {undecided}",
    en: "Sentences: {sentences}; became proposals {became}, context {context}, undecided {undecided}",
  },
});
