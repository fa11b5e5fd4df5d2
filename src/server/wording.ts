import { petitionRefusals } from "#rooms/support/model/index.ts";
import { assignmentRefusals, assignmentWording, orderWording, trackerWording } from "#rooms/assignments/model/index.ts";
import { fileWording } from "#file-kit/index.ts";
import { accessRefusals } from "#rooms/access/model/index.ts";
import { auditRefusals } from "#rooms/audit/model/index.ts";
import { calendarWording } from "#rooms/calendar/model/index.ts";
import { documentWording } from "#rooms/documents/model/index.ts";
import { extractionWording } from "#rooms/extraction/model/index.ts";
import { indicatorRefusals, indicatorWording } from "#rooms/indicators/model/index.ts";
import { mapRefusals } from "#rooms/map/model/index.ts";
import { organisationRefusals } from "#rooms/organisations/model/index.ts";
import { boundaryRefusals, boundaryWording, placeRefusals } from "#rooms/places/model/index.ts";
import { planRefusals } from "#rooms/plans/model/index.ts";
import { outgoingRefusals, publishingRefusals } from "#rooms/publishing/model/index.ts";
import { meetingWording, reportRefusals } from "#rooms/reports/model/index.ts";
import { ruleRefusals } from "#rooms/rules/model/index.ts";
import { serverWording } from "#server-kit/index.ts";
import { fieldRefusals } from "#shared/fields/index.ts";
import { sharedRefusals } from "#shared/refusals.ts";
import { createSay } from "#shared/say.ts";
import { sentences, type Sentences } from "#shared/sentences.ts";
import { storeSentences } from "#store/index.ts";

const startWording = sentences({
  "refusal.configuration-invalid": {
    vi: "Không dùng được thiết lập {setting}: {problem}. Sửa biến môi trường rồi chạy lại.",
    en: "The setting {setting} cannot be used: {problem}. Mend the environment variable and start again.",
  },
  "refusal.accounts-required": {
    vi: "Chưa bật tài khoản nên máy chủ chỉ nghe ở 127.0.0.1 và với cơ sở dữ liệu đi kèm. Đặt PUBLIC_ADDRESS (địa chỉ mọi người gõ, ví dụ https://lotrinh.vi-du.vn) để bật tài khoản, hoặc bỏ HOST={host} và DATABASE_URL rồi chạy lại.",
    en: "Accounts are off, so the server listens on 127.0.0.1 only, with the embedded database. Set PUBLIC_ADDRESS (the address that people type, e.g. https://lotrinh.example.org) to turn accounts on, or remove HOST={host} and DATABASE_URL, and start again.",
  },
  "refusal.public-address-missing": {
    vi: "Chưa bật tài khoản. Đặt PUBLIC_ADDRESS (địa chỉ mọi người gõ, ví dụ https://lotrinh.vi-du.vn) rồi chạy lại.",
    en: "Accounts are off. Set PUBLIC_ADDRESS (the address that people type, e.g. https://lotrinh.example.org) and run it again.",
  },
  "start.needs-administrator": {
    vi: 'Chưa có quản trị viên nào. Tạo lời mời: npx lotrinh accounts create-admin --email ten@co-quan.vn --name "Họ tên"',
    en: 'There is no administrator yet. Make an invitation: npx lotrinh accounts create-admin --email name@office.example --name "Full name"',
  },
  "refusal.port-taken": {
    vi: "Cổng {port} đang có chương trình khác dùng. Chọn cổng khác, ví dụ PORT={other} npm start.",
    en: "Another program uses port {port}. Choose another, for example PORT={other} npm start.",
  },
  "refusal.port-not-allowed": {
    vi: "Tài khoản này không được phép dùng cổng {port}. Chọn cổng từ 1024 trở lên, ví dụ PORT=7549 npm start.",
    en: "This account may not use port {port}. Choose one from 1024 up, for example PORT=7549 npm start.",
  },
  "refusal.nothing-there-yet": {
    vi: "Chưa có dữ liệu nào ở {place}. Hãy chạy npm start hoặc lotrinh restore trước, hoặc kiểm tra LOTRINH_DATA và DATABASE_URL.",
    en: "There is nothing at {place} yet. Run npm start or lotrinh restore first, or check LOTRINH_DATA and DATABASE_URL.",
  },
  "refusal.boundaries-file-missing": {
    vi: "Không có tệp {file}. Kiểm tra tên và đường dẫn của tệp.",
    en: "There is no file {file}. Check its name and path.",
  },
  "refusal.boundaries-asked-wrong": {
    vi: "Tham số chưa đúng: {fields}. Xem lotrinh boundaries --help; ngày viết YYYY-MM-DD.",
    en: "These options are not right: {fields}. See lotrinh boundaries --help; days are written YYYY-MM-DD.",
  },
  "load-boundaries.would": {
    vi: "Sẽ giữ ranh giới của {matched} địa bàn; {doubt} hình còn phân vân, {outside} hình ngoài danh mục, {missing} địa bàn không có hình. {closes} ranh giới đang có kết thúc, {replaces} bị thay. Thêm --save để giữ.",
    en: "Would keep the boundaries of {matched} places; {doubt} shapes in doubt, {outside} outside the register, {missing} places without a shape. {closes} boundaries end, {replaces} give way. Add --save to keep them.",
  },
  "load-boundaries.kept": {
    vi: "Đã giữ ranh giới của {matched} địa bàn; {outside} hình ngoài danh mục, {missing} địa bàn không có hình. {closes} ranh giới đã kết thúc, {replaces} bị thay.",
    en: "Kept the boundaries of {matched} places; {outside} shapes outside the register, {missing} places without a shape. {closes} boundaries ended, {replaces} gave way.",
  },
  "load-boundaries.doubt": {
    vi: "Hình {at}: {name}, {why}. Có thể là: {places}. Ghi lựa chọn vào tệp --said.",
    en: "Shape {at}: {name}, {why}. It may be: {places}. Write the choice into the file of --said.",
  },
  "load-boundaries.missing": { vi: "Không có hình: {names}", en: "Without a shape: {names}" },
  "rebuild.done": {
    vi: "Đã đánh giá lại {standings, plural, other {# dòng tình trạng}} từ số liệu đang giữ.",
    en: "{standings, plural, one {# standing} other {# standings}} judged anew from the values that are kept.",
  },
  "purge.done": {
    vi: "Đã xóa hẳn: {rows} dòng, {files} tệp. Nhật ký giữ lại ai xóa, lúc nào và vì sao.",
    en: "Erased for good: {rows} rows, {files} files. The audit keeps who did it, when and why.",
  },
  "purge.backups": {
    vi: "Bản sao lưu tạo trước lúc này vẫn còn chữ của văn bản: xóa các bản đó, rồi chạy lotrinh backup.",
    en: "Backups made before still hold the document's words: remove them, then run lotrinh backup.",
  },
  "backup.made": {
    vi: "Đã sao lưu vào {file}: {rows} dòng, {files} tệp.",
    en: "Backed up to {file}: {rows} rows, {files} files.",
  },
  "backup.missing": {
    vi: "Thiếu {count} tệp mà cơ sở dữ liệu nhắc tới: {names}.",
    en: "{count} files that the database names are missing: {names}.",
  },
  "backup.restored": {
    vi: "Đã khôi phục bản sao lưu lúc {at} của bản phát hành {release}: {rows} dòng, {files} tệp, thêm {migrated} bước nâng cấp. Mọi số đếm và đầu chuỗi nhật ký đều khớp.",
    en: "Restored the backup of {at} by release {release}: {rows} rows, {files} files, {migrated} migrations added. Every count and audit head agrees.",
  },
  "backup.head": { vi: "Đầu chuỗi nhật ký của {workspace}: {head}", en: "Audit head of {workspace}: {head}" },
  "backup.imported": {
    vi: "Đã nhập không gian làm việc “{name}” ({workspace}): {rows} dòng.",
    en: "Imported the workspace “{name}” ({workspace}): {rows} rows.",
  },
  "backup.joined": {
    vi: "Đã nhập “{name}” vào không gian làm việc này: {rows} dòng, {matches} cơ quan, địa bàn, người đã có sẵn.",
    en: "Joined “{name}” into this workspace: {rows} rows; {matches} bodies, places and people were here already.",
  },
  "backup.would-join": {
    vi: "Chạy thử, chưa ghi gì. “{name}”: sẽ thêm {rows} dòng, khớp {matches}, còn {open} trường hợp phải quyết định.",
    en: "Dry run, nothing written. “{name}”: {rows} rows would come, {matches} matched, {open} to be decided.",
  },
  "backup.joined-before": {
    vi: "“{name}” đã được nhập vào đây trước đó; không có gì thay đổi.",
    en: "“{name}” was joined here before; nothing changed.",
  },
  "backup.joined-table": {
    vi: "{table}: {there} dòng, thêm {came}, đã có {held}, để lại {leftBehind}",
    en: "{table}: {there} rows, {came} come, {held} here already, {leftBehind} stay behind",
  },
  "backup.joined-match": { vi: "khớp {name} ({id}) = {to}: {reason}", en: "match {name} ({id}) = {to}: {reason}" },
  "backup.joined-doubt": {
    vi: "chưa rõ {name} ({id}), {reason}: {candidates}",
    en: "in doubt {name} ({id}), {reason}: {candidates}",
  },
  "refusal.backup-not-there": {
    vi: "Không có tệp nào ở {file}. Kiểm tra lại đường dẫn; bản sao lưu tự động nằm trong {backups}.",
    en: "There is no file at {file}. Check the path; the backups made by the clock lie in {backups}.",
  },
  "refusal.workspace-joins-itself": {
    vi: "Tệp này là của chính không gian làm việc được nhập vào. Chọn tệp hoặc --into khác.",
    en: "The file is of the very workspace it should come into. Choose another file or another --into.",
  },
  "refusal.workspace-not-here": {
    vi: "Không có không gian làm việc {workspace} ở đây. Có: {known}.",
    en: "There is no workspace {workspace} here. There are: {known}.",
  },
  "refusal.arrival-undecided": {
    vi: "Còn {count} trường hợp chưa rõ là ai, như {name}; chưa nhập gì. Chạy với --dry-run --json để xem, ghi quyết định vào tệp rồi chạy lại với --decisions.",
    en: "{count} are not surely told apart, such as {name}; nothing was joined. See them with --dry-run --json, write decisions into a file and run again with --decisions.",
  },
  "refusal.arrival-decision-unknown": {
    vi: "Quyết định nhắc tới {id}, ở đây không có. Sửa tệp quyết định: mã có ở đây, hoặc new.",
    en: "A decision names {id}, which is not here. Mend the file of decisions: an id that is here, or new.",
  },
  "refusal.arrival-decisions-unreadable": {
    vi: "Không đọc được tệp quyết định {file}. Cần JSON: mã bên kia → mã ở đây hoặc new.",
    en: "The file of decisions {file} cannot be read. It is JSON: their id → an id here, or new.",
  },
  // Both sides call the rows the same and only a person knows whether they mean the same.
  "refusal.arrival-in-both": {
    vi: "Cả hai bên đều đã có {count} {table, select, indicator {chỉ tiêu} road {lộ trình chỉ tiêu} undertaking {chương trình} funding {dòng vốn} promotion_scheme {đề án khuyến công} land_parcel {khu đất} workers_housing {dự án nhà ở công nhân} industrial_zone {khu, cụm công nghiệp} mineral_site {điểm mỏ} technology_listing {công nghệ} enterprise {doanh nghiệp} policy_instrument {văn bản chính sách} proposed_measure {giải pháp đề xuất} petition {kiến nghị} balance_line {dòng cân đối} criteria_sheet {bộ tiêu chí} criterion {tiêu chí} criteria_mark {dòng chấm điểm} theme {chuyên đề} place {địa bàn} organisation_code {mã cơ quan} assignment {nhiệm vụ số} assignment_source {văn bản giao việc} publication {trang công khai} report_round {đợt báo cáo} other {dòng}} cùng mã hoặc số mà nội dung khác nhau, như {examples}{others, plural, =0 {} other {, và # loại khác cũng vậy}}; chưa nhập gì. Bản ghi giống nhau từng chữ, như dữ liệu minh họa chưa ai sửa, đã được coi là một. Bỏ --into để giữ bên kia thành một không gian làm việc riêng ở đây; hoặc xuất phần riêng của bên kia ra Excel rồi nạp vào đây; mã trong sổ theo dõi thì đổi được ở một bên, rồi sao lưu và chạy lại.",
    en: "Both sides hold {count} {table, select, indicator {indicators} road {roads of indicators} undertaking {programmes} funding {lines of money} promotion_scheme {promotion schemes} land_parcel {land parcels} workers_housing {housing projects} industrial_zone {zones and clusters} mineral_site {mineral sites} technology_listing {technologies} enterprise {enterprises} policy_instrument {policies} proposed_measure {proposed measures} petition {petitions} balance_line {lines of balances} criteria_sheet {criteria sheets} criterion {criteria} criteria_mark {marks} theme {themes} place {places} organisation_code {codes of bodies} assignment {assignments numbered} assignment_source {documents that assign} publication {public pages} report_round {rounds of reports} other {rows}} of the same code or number that say different things, such as {examples}{others, plural, =0 {} one {, and one other kind as well} other {, and # other kinds as well}}; nothing was joined. What says the same word for word, as the illustration does that nobody changed, counts as one already. Leave out --into, so that theirs stays a workspace of its own here; or take what is only theirs out as Excel and load it here; codes in registers can be changed on one side, then back up and run again.",
  },
  "refusal.arrival-collides": {
    vi: "Cả hai bên đều đã có {table, select, indicator {chỉ tiêu} road {lộ trình chỉ tiêu} undertaking {chương trình} funding {dòng vốn} promotion_scheme {đề án khuyến công} land_parcel {khu đất} workers_housing {dự án nhà ở công nhân} industrial_zone {khu, cụm công nghiệp} mineral_site {điểm mỏ} technology_listing {công nghệ} enterprise {doanh nghiệp} policy_instrument {văn bản chính sách} proposed_measure {giải pháp đề xuất} petition {kiến nghị} balance_line {dòng cân đối} criteria_sheet {bộ tiêu chí} criterion {tiêu chí} criteria_mark {dòng chấm điểm} theme {chuyên đề} place {địa bàn} organisation_code {mã cơ quan} assignment {nhiệm vụ số} assignment_source {văn bản giao việc} publication {trang công khai} report_round {đợt báo cáo} other {dòng}} {called} mà không phải của cùng một cơ quan, địa bàn hay người; chưa nhập gì. Sửa ở một bên rồi sao lưu và chạy lại, hoặc ghi vào tệp --decisions rằng hai bên là một.",
    en: "Both sides hold {table, select, indicator {indicators} road {roads of indicators} undertaking {programmes} funding {lines of money} promotion_scheme {promotion schemes} land_parcel {land parcels} workers_housing {housing projects} industrial_zone {zones and clusters} mineral_site {mineral sites} technology_listing {technologies} enterprise {enterprises} policy_instrument {policies} proposed_measure {proposed measures} petition {petitions} balance_line {lines of balances} criteria_sheet {criteria sheets} criterion {criteria} criteria_mark {marks} theme {themes} place {places} organisation_code {codes of bodies} assignment {assignments numbered} assignment_source {documents that assign} publication {public pages} report_round {rounds of reports} other {rows}} {called}, though not of the same body, place or person; nothing was joined. Mend one side, back up and run again, or write into the file of --decisions that the two are one.",
  },
  "audit.whole": {
    vi: "{name}: nguyên vẹn. {entries} mục, {blocks} khối, {unsealed} mục chờ khóa. Đầu chuỗi: {head}",
    en: "{name}: whole. {entries} entries, {blocks} blocks, {unsealed} waiting for a seal. Head: {head}",
  },
  "audit.broken": {
    vi: "{name}: KHÔNG nguyên vẹn, {count} chỗ. Chỗ đầu tiên: {kind}, khối {block}, mục {entry}.",
    en: "{name}: NOT whole, {count} findings. The first: {kind}, block {block}, entry {entry}.",
  },
  "audit.exported": {
    vi: "Đã ghi {lines} dòng nhật ký vào {file}.",
    en: "Wrote {lines} lines of the record to {file}.",
  },
  "stop.cut-off": {
    vi: "Sau {seconds} giây chương trình vẫn chưa dừng được nên đã bị ngắt; dữ liệu đã lưu không bị mất. Còn mở: {open}.",
    en: "The program had not stopped after {seconds} seconds and was cut off; nothing that was saved is lost. Still open: {open}.",
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
  sharedRefusals,
  fieldRefusals,
  storeSentences,
  placeRefusals,
  boundaryRefusals,
  boundaryWording,
  accessRefusals,
  organisationRefusals,
  petitionRefusals,
  assignmentRefusals,
  orderWording,
  trackerWording,
  assignmentWording,
  mapRefusals,
  indicatorRefusals,
  reportRefusals,
  meetingWording,
  outgoingRefusals,
  publishingRefusals,
  auditRefusals,
  calendarWording,
  ruleRefusals,
  fileWording,
  documentWording,
  extractionWording,
  planRefusals,
  indicatorWording,
];

export const say = createSay(serverTables);
