import { sentences } from "#shared/sentences.ts";

export const documentWording = sentences({
  "refusal.file-not-docx": {
    vi: "{file} không phải tệp Word .docx. Mở tệp bằng Word hoặc LibreOffice, chọn Lưu thành .docx rồi thử lại.",
    en: "{file} is not a Word .docx file. Open it in Word or LibreOffice, save it as .docx and try again.",
  },
});
