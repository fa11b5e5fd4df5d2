import { sentences } from "#shared/sentences.ts";

/** What the room says of files that it does not take. Who reads a file adds its name as `file`. */
export const documentWording = sentences({
  "refusal.document-secret": {
    vi: "Văn bản mang dấu độ mật ({mark}). Lộ Trình không nhận tài liệu mật; không có gì được lưu. Hãy xử lý văn bản trên mạng dành cho tài liệu mật.",
    en: "The document carries a secrecy mark ({mark}). Lộ Trình takes no secret documents; nothing was stored. Handle it on the network meant for it.",
  },
  "refusal.document-internal": {
    vi: "Văn bản lưu hành nội bộ: nội dung không được đưa ra ngoài cơ quan. Muốn công bố, hãy dùng văn bản không mang dấu này.",
    en: "The document is for internal use (lưu hành nội bộ): its content may not leave the offices. To publish, use a document without this mark.",
  },
  "refusal.document-not-found": {
    vi: "Không có văn bản này. Có thể đường dẫn đã cũ: mở lại từ danh sách văn bản.",
    en: "There is no such document. The link may be old: open it again from the list of documents.",
  },
  "refusal.purge-takes-histories": {
    vi: "Văn bản này giữ {count, plural, other {# nhiệm vụ}} chuyển từ văn bản trước sang: xóa văn bản thì trạng thái, báo cáo và lịch sử của các nhiệm vụ ấy mất theo, văn bản trước cũng không còn nhiệm vụ ấy. Nếu văn bản không mật, hãy sửa đổi bằng bản sau thay vì xóa. Nếu vẫn phải xóa, hãy xác nhận xóa cả lịch sử.",
    en: "This document holds {count, plural, one {# assignment} other {# assignments}} carried on from an earlier document: their states, reports and history go with it, and the earlier document loses them too. If it is not secret, amend it by a later version instead. If it must go all the same, confirm that the histories go too.",
  },
  "refusal.file-not-docx": {
    vi: "{file} không phải tệp Word .docx. Mở tệp bằng Word hoặc LibreOffice, chọn Lưu thành .docx rồi thử lại.",
    en: "{file} is not a Word .docx file. Open it in Word or LibreOffice, save it as .docx and try again.",
  },
  "refusal.file-kind-unsupported": {
    vi: "Chưa đọc được loại tệp của {file}. Mở tệp bằng chương trình đã tạo ra tệp, lưu thành .docx, .html hoặc .txt rồi thử lại.",
    en: "The kind of file of {file} is not read. Open it in the program that made it, save it as .docx, .html or .txt and try again.",
  },
  "refusal.file-encoding-unknown": {
    vi: "{file} không ở mã UTF-8, UTF-16, TCVN3, VNI hay Windows-1258 nên không đọc chắc được. Mở tệp, lưu lại với mã UTF-8 rồi thử lại.",
    en: "{file} is not in UTF-8, UTF-16, TCVN3, VNI or Windows-1258, so it cannot be read for certain. Open it, save it as UTF-8 and try again.",
  },
  "refusal.file-viqr-unclear": {
    vi: "{file} gõ theo kiểu VIQR và có chỗ không rõ: “{words}” (dấu thanh hay dấu câu, hoặc lẫn với chữ Unicode). Chuyển tệp sang Unicode, chẳng hạn bằng UniKey Toolkit, rồi thử lại.",
    en: "{file} is typed in VIQR and has an unclear place: “{words}” (a tone or punctuation, or mixed with Unicode). Convert it to Unicode, for example with UniKey Toolkit, and try again.",
  },
  "refusal.pasted-viqr-unclear": {
    vi: "Chữ dán gõ theo kiểu VIQR và có chỗ không rõ: “{words}” (dấu thanh hay dấu câu, hoặc lẫn với chữ Unicode). Sửa chỗ ấy, hoặc chuyển sang Unicode bằng UniKey Toolkit, rồi gửi lại.",
    en: "The pasted words are typed in VIQR and have an unclear place: “{words}” (a tone or punctuation, or mixed with Unicode). Mend that place, or convert the text to Unicode with UniKey Toolkit, and send it again.",
  },
  "refusal.file-needs-office": {
    vi: "Máy chủ chưa cài LibreOffice nên chưa đọc được {file}. Mở tệp bằng Word hoặc LibreOffice, lưu thành .docx rồi thử lại; hoặc nhờ quản trị viên cài LibreOffice.",
    en: "The server has no LibreOffice, so {file} cannot be read. Open it in Word or LibreOffice and save it as .docx; or ask the administrator to install LibreOffice.",
  },
  "refusal.file-not-converted": {
    vi: "LibreOffice không mở được {file}: tệp có mật khẩu hoặc bị hỏng. Mở tệp bằng Word, bỏ mật khẩu, lưu thành .docx rồi thử lại.",
    en: "LibreOffice cannot open {file}: it has a password or is damaged. Open it in Word, remove the password, save it as .docx and try again.",
  },
  "refusal.file-archive-nested": {
    vi: "{file} là tệp nén nằm trong một tệp nén khác. Giải nén rồi nạp từng văn bản.",
    en: "{file} is an archive within another archive. Unpack it and load its documents one by one.",
  },
  "refusal.file-archive-empty": {
    vi: "{file} không chứa văn bản nào đọc được. Nén lại với các tệp .docx, .pdf, .html, .txt, .doc hoặc .odt.",
    en: "{file} holds no document that can be read. Pack it with .docx, .pdf, .html, .txt, .doc or .odt files.",
  },
  "refusal.file-member-missing": {
    vi: "{file} không có tệp “{member}”. Chọn lại trong danh sách.",
    en: "{file} has no “{member}”. Choose again from the list.",
  },
  "refusal.picture-too-large": {
    vi: "{file} có hình hơn {limit, number} triệu điểm ảnh. Quét lại ở 300 điểm/inch rồi thử lại.",
    en: "{file} holds a picture of more than {limit, number} million pixels. Scan it again at 300 dots per inch and try again.",
  },
  "refusal.file-has-too-many-pages": {
    vi: "{file} có hơn {limit, number} trang. Tách thành các tệp nhỏ hơn.",
    en: "{file} has more than {limit, number} pages. Split it into smaller files.",
  },
});

type CodeOf<Key> = Key extends `refusal.${infer Code}` ? Code : never;
export type DocumentRefusalCode = CodeOf<keyof typeof documentWording>;
