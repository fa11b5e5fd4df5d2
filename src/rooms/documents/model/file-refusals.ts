import { sentences } from "#shared/sentences.ts";

/** Why a file is not read, and how to mend it. Who reads the file adds its name as `file`. */
export const fileRefusals = sentences({
  "refusal.file-not-docx": {
    vi: "{file} không phải tệp Word .docx. Mở tệp bằng Word hoặc LibreOffice, chọn Lưu thành .docx rồi thử lại.",
    en: "{file} is not a Word .docx file. Open it in Word or LibreOffice, save it as .docx and try again.",
  },
  "refusal.file-encrypted": {
    vi: "{file} có mật khẩu. Mở tệp bằng Word, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu), lưu lại rồi thử lại.",
    en: "{file} has a password. Open it in Word, remove the password (File › Info › Protect Document), save it and try again.",
  },
  "refusal.file-broken": {
    vi: "{file} bị hỏng hoặc chưa tải hết. Xin lại tệp gốc; nếu Word mở được thì lưu thành một tệp khác rồi thử lại.",
    en: "{file} is damaged or incomplete. Ask for the original; if Word opens it, save it under another name and try again.",
  },
  "refusal.file-has-doctype": {
    vi: "{file} chứa khai báo DOCTYPE mà tệp Word không bao giờ có. Mở tệp bằng Word, lưu thành một tệp khác rồi thử lại.",
    en: "{file} holds a DOCTYPE, which a Word file never has. Open it in Word, save it under another name and try again.",
  },
  "refusal.file-names-doubled": {
    vi: "{file} chứa hai phần cùng tên. Mở tệp bằng Word, lưu thành một tệp khác rồi thử lại.",
    en: "{file} holds two parts of the same name. Open it in Word, save it under another name and try again.",
  },
  "refusal.file-names-unsafe": {
    vi: "{file} chứa tên phần trỏ ra ngoài tệp. Mở tệp bằng Word, lưu thành một tệp khác rồi thử lại.",
    en: "{file} holds a part whose name leads outside the file. Open it in Word, save it under another name and try again.",
  },
  "refusal.file-has-too-many-parts": {
    vi: "{file} chứa hơn {limit, number} phần. Bớt hình và đối tượng nhúng, lưu lại rồi thử lại.",
    en: "{file} holds more than {limit, number} parts. Remove pictures and embedded objects, save it and try again.",
  },
  "refusal.file-unpacks-too-large": {
    vi: "{file} nén quá mạnh hoặc bung ra lớn hơn {limit, number} MB. Nén hình trong Word hoặc tách văn bản thành các tệp nhỏ hơn.",
    en: "{file} is packed too tightly or unpacks to more than {limit, number} MB. Compress its pictures in Word or split the document.",
  },
  "refusal.file-nested-too-deep": {
    vi: "{file} có bảng hoặc khối lồng nhau quá {limit, number} tầng. Tách các bảng lồng nhau, lưu lại rồi thử lại.",
    en: "{file} has tables or blocks nested more than {limit, number} deep. Take the nested tables apart, save it and try again.",
  },
  "refusal.file-table-too-wide": {
    vi: "{file} có bảng rộng hơn {limit, number} cột. Chia bảng thành các bảng hẹp hơn, lưu lại rồi thử lại.",
    en: "{file} has a table of more than {limit, number} columns. Split the table into narrower ones, save it and try again.",
  },
  "refusal.file-too-long": {
    vi: "{file} có hơn {limit, number} đoạn, dòng bảng hoặc chữ. Tách văn bản thành các tệp nhỏ hơn.",
    en: "{file} has more than {limit, number} paragraphs, table rows or letters. Split the document into smaller files.",
  },
  "refusal.file-too-slow": {
    vi: "Đọc {file} lâu hơn {limit, number} giây nên đã dừng. Tách văn bản hoặc lưu lại bằng Word rồi thử lại.",
    en: "Reading {file} took longer than {limit, number} seconds and was stopped. Split the document or save it again in Word and try again.",
  },
  "refusal.file-too-heavy": {
    vi: "Đọc {file} cần hơn {limit, number} MB bộ nhớ nên đã dừng. Tách văn bản thành các tệp nhỏ hơn.",
    en: "Reading {file} needs more than {limit, number} MB of memory and was stopped. Split the document into smaller files.",
  },
});

type CodeOf<Key> = Key extends `refusal.${infer Code}` ? Code : never;
export type FileRefusalCode = CodeOf<keyof typeof fileRefusals>;
