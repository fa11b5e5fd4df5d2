import { assignmentRefusals } from "#rooms/assignments/model/index.ts";
import { fileWording } from "#file-kit/index.ts";
import { calendarWording } from "#rooms/calendar/model/index.ts";
import { documentWording } from "#rooms/documents/model/index.ts";
import { extractionWording } from "#rooms/extraction/model/index.ts";
import { organisationRefusals } from "#rooms/organisations/model/index.ts";
import { placeRefusals } from "#rooms/places/model/index.ts";
import { planRefusals } from "#rooms/plans/model/index.ts";
import { serverWording } from "#server-kit/index.ts";
import { fieldRefusals } from "#shared/fields/index.ts";
import { createSay } from "#shared/say.ts";
import { sentences, type Sentences } from "#shared/sentences.ts";
import { storeSentences } from "#store/index.ts";

const startWording = sentences({
  "refusal.configuration-invalid": {
    vi: "Không dùng được thiết lập {setting}: {problem}. Sửa biến môi trường rồi chạy lại.",
    en: "The setting {setting} cannot be used: {problem}. Mend the environment variable and start again.",
  },
  "refusal.accounts-required": {
    vi: "Chưa có đăng nhập nên máy chủ chỉ nghe ở 127.0.0.1 và với cơ sở dữ liệu đi kèm. Bỏ HOST={host} hoặc DATABASE_URL rồi chạy lại.",
    en: "There is no sign-in yet, so the server listens on 127.0.0.1 only, with the embedded database. Remove HOST={host} or DATABASE_URL and start again.",
  },
  "refusal.port-taken": {
    vi: "Cổng {port} đang có chương trình khác dùng. Chọn cổng khác, ví dụ PORT={other} npm start.",
    en: "Another program uses port {port}. Choose another, for example PORT={other} npm start.",
  },
  "refusal.port-not-allowed": {
    vi: "Tài khoản này không được phép dùng cổng {port}. Chọn cổng từ 1024 trở lên, ví dụ PORT=7549 npm start.",
    en: "This account may not use port {port}. Choose one from 1024 up, for example PORT=7549 npm start.",
  },
  "start.ready": {
    vi: "Lộ Trình đang chạy tại {address}",
    en: "Lộ Trình is running at {address}",
  },
  "start.data": {
    vi: "Dữ liệu ở {folder}; cơ sở dữ liệu ở {database}",
    en: "Data in {folder}; database in {database}",
  },
  "start.example-loaded": {
    vi: "Đã nạp kế hoạch minh họa.",
    en: "The example plan was loaded.",
  },
});

/** Every table of sentences that the server and the command line speak from. */
export const serverTables: readonly Sentences[] = [
  startWording,
  serverWording,
  fieldRefusals,
  storeSentences,
  placeRefusals,
  organisationRefusals,
  assignmentRefusals,
  calendarWording,
  fileWording,
  documentWording,
  extractionWording,
  planRefusals,
];

export const say = createSay(serverTables);
