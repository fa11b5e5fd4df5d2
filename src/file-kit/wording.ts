import { sentences } from "#shared/sentences.ts";

/** Why a file is not read, and how to mend it, whatever kind it is of. Who reads the file adds its name as `file`. */
export const fileWording = sentences({
  "refusal.file-empty": {
    vi: "{file} không có chữ nào. Kiểm tra lại tệp rồi chọn tệp có nội dung.",
    en: "{file} has no words. Check it and choose a file with content.",
  },
  "refusal.file-too-large": {
    vi: "{file} lớn hơn {limit, number} MB. Nén hình trong văn bản hoặc tách thành các tệp nhỏ hơn.",
    en: "{file} is larger than {limit, number} MB. Compress its pictures or split it into smaller files.",
  },
  "refusal.file-encrypted": {
    vi: "{file} có mật khẩu. Mở tệp bằng chương trình đã tạo ra tệp, bỏ mật khẩu, lưu lại rồi thử lại.",
    en: "{file} has a password. Open it in the program that made it, remove the password, save it and try again.",
  },
  "refusal.file-broken": {
    vi: "{file} bị hỏng hoặc chưa tải hết. Xin lại tệp gốc; nếu vẫn mở được thì lưu thành một tệp khác rồi thử lại.",
    en: "{file} is damaged or incomplete. Ask for the original; if it still opens, save it under another name and try again.",
  },
  "refusal.file-has-doctype": {
    vi: "{file} chứa khai báo DOCTYPE mà tệp Word, Excel không bao giờ có. Mở tệp, lưu thành một tệp khác rồi thử lại.",
    en: "{file} holds a DOCTYPE, which a Word or Excel file never has. Open it, save it under another name and try again.",
  },
  "refusal.file-names-doubled": {
    vi: "{file} chứa hai phần cùng tên. Mở tệp, lưu hoặc nén thành một tệp khác rồi thử lại.",
    en: "{file} holds two parts of the same name. Open it, save or pack it again under another name and try again.",
  },
  "refusal.file-names-unsafe": {
    vi: "{file} chứa tên phần trỏ ra ngoài tệp. Mở tệp, lưu hoặc nén thành một tệp khác rồi thử lại.",
    en: "{file} holds a part whose name leads outside the file. Open it, save or pack it again under another name and try again.",
  },
  "refusal.file-has-too-many-parts": {
    vi: "{file} chứa hơn {limit, number} phần. Bớt hình và đối tượng nhúng, lưu lại rồi thử lại.",
    en: "{file} holds more than {limit, number} parts. Remove pictures and embedded objects, save it and try again.",
  },
  "refusal.file-unpacks-too-large": {
    vi: "{file} nén quá mạnh hoặc bung ra lớn hơn {limit, number} MB. Nén hình hoặc tách thành các tệp nhỏ hơn.",
    en: "{file} is packed too tightly or unpacks to more than {limit, number} MB. Compress its pictures or split it into smaller files.",
  },
  "refusal.file-nested-too-deep": {
    vi: "{file} có bảng hoặc khối lồng nhau quá {limit, number} tầng. Tách các bảng lồng nhau, lưu lại rồi thử lại.",
    en: "{file} has tables or blocks nested more than {limit, number} deep. Take the nested tables apart, save it and try again.",
  },
  "refusal.file-table-too-wide": {
    vi: "{file} có bảng rộng hơn {limit, number} cột. Chia bảng thành các bảng hẹp hơn, lưu lại rồi thử lại.",
    en: "{file} has a table of more than {limit, number} columns. Split the table into narrower ones, save it and try again.",
  },
  "refusal.file-merged-too-large": {
    vi: "{file} có ô gộp trùm hơn {limit, number} ô. Bỏ gộp các ô đó, lưu lại rồi thử lại.",
    en: "{file} has merged cells that cover more than {limit, number} cells. Unmerge them, save it and try again.",
  },
  "refusal.file-not-spreadsheet": {
    vi: "{file} không phải tệp Excel .xlsx hay .csv. Mở tệp bằng Excel, chọn Lưu dưới dạng “Sổ làm việc Excel (.xlsx)” rồi thử lại.",
    en: "{file} is neither an Excel .xlsx file nor a .csv. Open it in Excel, save it as “Excel workbook (.xlsx)” and try again.",
  },
  "refusal.file-too-long": {
    vi: "{file} có hơn {limit, number} đoạn, dòng bảng hoặc chữ. Tách thành các tệp nhỏ hơn.",
    en: "{file} has more than {limit, number} paragraphs, table rows or letters. Split it into smaller files.",
  },
  "refusal.file-too-slow": {
    vi: "Đọc {file} lâu hơn {limit, number} giây nên đã dừng. Tách tệp hoặc lưu lại bằng chương trình đã tạo ra tệp rồi thử lại.",
    en: "Reading {file} took longer than {limit, number} seconds and was stopped. Split it or save it again in the program that made it and try again.",
  },
  "refusal.file-too-heavy": {
    vi: "Đọc {file} cần hơn {limit, number} MB bộ nhớ nên đã dừng. Tách thành các tệp nhỏ hơn.",
    en: "Reading {file} needs more than {limit, number} MB of memory and was stopped. Split it into smaller files.",
  },
  "refusal.reading-cancelled": {
    vi: "Đã dừng đọc {file} theo yêu cầu; không có gì được lưu.",
    en: "Reading {file} was stopped as asked; nothing was stored.",
  },
});

type CodeOf<Key> = Key extends `refusal.${infer Code}` ? Code : never;
export type FileRefusalCode = CodeOf<keyof typeof fileWording>;
