import { sentences, type Sentence } from "#shared/sentences.ts";
import type { IdempotencyRefusal } from "./idempotency.ts";
import type { OutageCode } from "./outage.ts";
import type { BackupRefusal } from "./portable/format.ts";
import type { StoreUnavailableCode } from "./store-unavailable.ts";

export const storeSentences = sentences({
  "refusal.database-unreachable": {
    vi: "Không kết nối được cơ sở dữ liệu tại {location}. Hãy kiểm tra DATABASE_URL và máy chủ.",
    en: "The database at {location} cannot be reached. Check DATABASE_URL and the server.",
  },
  "refusal.database-url-invalid": {
    vi: "DATABASE_URL không phải là địa chỉ PostgreSQL (postgresql://người-dùng@máy/cơ-sở-dữ-liệu).",
    en: "DATABASE_URL is not a PostgreSQL address (postgresql://user@host/database).",
  },
  "refusal.database-too-old": {
    vi: "Máy chủ chạy PostgreSQL {version}; cần phiên bản {required} trở lên.",
    en: "The server runs PostgreSQL {version}; version {required} or newer is needed.",
  },
  "refusal.database-not-utf8": {
    vi: "Cơ sở dữ liệu dùng bảng mã {encoding}; cần UTF8.",
    en: "The database is encoded in {encoding}; UTF8 is needed.",
  },
  "refusal.embedded-not-installed": {
    vi: "Không có PostgreSQL đi kèm cho {platform}. Hãy cài lại phần mềm hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL.",
    en: "There is no embedded PostgreSQL for {platform}. Install again, or set DATABASE_URL to a PostgreSQL server.",
  },
  "refusal.data-folder-of-another-account": {
    vi: "Thư mục {folder} thuộc tài khoản khác trên máy này. Hãy chạy bằng tài khoản đó hoặc chọn LOTRINH_DATA khác.",
    en: "The folder {folder} belongs to another account of this machine. Run as that account or choose another LOTRINH_DATA.",
  },
  "refusal.data-folder-copied": {
    vi: "{folder} là bản sao của {original}; cơ sở dữ liệu vẫn thuộc thư mục gốc. Hãy dùng sao lưu và khôi phục.",
    en: "{folder} is a copy of {original}; the database still belongs to the original. Use backup and restore.",
  },
  "refusal.cluster-unreachable": {
    vi: "Tài khoản nobody không vào được {folder}. Hãy mở quyền đi qua các thư mục cha hoặc chạy bằng tài khoản thường.",
    en: "The account nobody cannot reach {folder}. Let it pass through the parent folders, or run as an ordinary account.",
  },
  "refusal.embedded-did-not-start": {
    vi: "PostgreSQL đi kèm không khởi động được; xem nhật ký tại {log}.",
    en: "The embedded PostgreSQL did not start; its log is {log}.",
  },
  "refusal.embedded-did-not-stop": {
    vi: "PostgreSQL đi kèm không dừng kịp; xem nhật ký tại {log}.",
    en: "The embedded PostgreSQL did not stop in time; its log is {log}.",
  },
  "refusal.disk-full": {
    vi: "Ổ đĩa đã đầy nên không ghi được; những gì đã lưu vẫn còn nguyên. Hãy giải phóng dung lượng ở {folder}; hệ thống sẽ tự chạy tiếp.",
    en: "The disk is full, so nothing can be written; what was saved is safe. Free some space at {folder}; the system goes on by itself.",
  },
  "refusal.data-folder-read-only": {
    vi: "Không ghi được vào thư mục dữ liệu {folder}: thư mục hoặc ổ đĩa chỉ cho đọc. Hãy mở quyền ghi hoặc chọn LOTRINH_DATA khác.",
    en: "The data folder {folder} cannot be written: it or its disk is read-only. Allow writing or choose another LOTRINH_DATA.",
  },
  "refusal.database-restarting": {
    vi: "Cơ sở dữ liệu đang khởi động lại. Việc vừa làm chưa chắc đã được ghi; giữ nguyên trang này, hệ thống tự thử lại sau {seconds} giây.",
    en: "The database is starting again. What you just did may not be saved yet; keep this page open, it tries again in {seconds} seconds.",
  },
  "refusal.database-busy": {
    vi: "Nhiều người đang ghi cùng một chỗ nên lần này phải chờ quá lâu; chưa ghi gì. Hãy thử lại sau {seconds} giây.",
    en: "Many are saving at the same place and this one waited too long; nothing was written. Try again in {seconds} seconds.",
  },
  "refusal.backup-unreadable": {
    vi: "Tệp này không phải bản sao lưu của Lộ Trình hoặc đã hỏng ({problem}). Hãy chọn tệp khác.",
    en: "This file is no backup of Lộ Trình or is broken ({problem}). Choose another file.",
  },
  "refusal.backup-newer": {
    vi: "Bản sao lưu do bản phát hành mới hơn tạo ({release}, bước {migration}). Hãy cài bản đó rồi khôi phục.",
    en: "A newer release made this backup ({release}, migration {migration}). Install that release, then restore.",
  },
  "refusal.backup-changed": {
    vi: "Bản sao lưu ({release}) được tạo với bước nâng cấp {migration} khác với bản cài đặt này. Hãy dùng đúng bản phát hành đã tạo nó.",
    en: "The backup ({release}) was made with another form of migration {migration} than this installation has. Use the release that made it.",
  },
  "refusal.backup-damaged": {
    vi: "Bản sao lưu không nguyên vẹn ở {place}; chưa khôi phục gì. Hãy dùng bản sao lưu khác.",
    en: "The backup is not whole at {place}; nothing was restored. Use another backup.",
  },
  "refusal.restore-target-not-empty": {
    vi: "Nơi khôi phục đã có dữ liệu (bảng {table}). Hãy đặt LOTRINH_DATA hoặc DATABASE_URL tới một nơi trống.",
    en: "There is data at the place to restore to (table {table}). Point LOTRINH_DATA or DATABASE_URL to an empty place.",
  },
  "refusal.workspace-not-in-backup": {
    vi: "Bản sao lưu không có không gian làm việc {workspace}. Hãy chọn bằng --workspace một trong: {known}.",
    en: "The backup holds no workspace {workspace}. Choose one with --workspace: {known}.",
  },
  "refusal.workspace-exists": {
    vi: "Không gian làm việc {workspace} đã có ở đây; chưa nhập gì.",
    en: "The workspace {workspace} is here already; nothing was imported.",
  },
  "refusal.schema-newer": {
    vi: "Cơ sở dữ liệu đã được bản phát hành mới hơn nâng cấp ({migration}). Hãy cài bản mới.",
    en: "A newer release has already migrated the database ({migration}). Install that release.",
  },
  "refusal.schema-changed": {
    vi: "Bước nâng cấp {migration} khác với lúc đã chạy. Bản cài đặt này không khớp với cơ sở dữ liệu.",
    en: "The migration {migration} differs from the one that ran. This installation does not match the database.",
  },
  "refusal.answer-forgotten": {
    vi: "Việc này đã được thực hiện, nhưng câu trả lời đã bị xóa cùng một văn bản. Tải lại trang để xem kết quả.",
    en: "This was done already, but its answer was erased together with a document. Reload the page to see what came of it.",
  },
  "refusal.idempotency-key-reused": {
    vi: "Khóa chống gửi trùng đã được dùng cho một yêu cầu khác. Hãy gửi lại với khóa mới.",
    en: "This idempotency key was used for another request. Send again with a fresh key.",
  },
}) satisfies Record<`refusal.${StoreUnavailableCode | OutageCode | IdempotencyRefusal | BackupRefusal}`, Sentence>;
