import { sentences } from "#shared/sentences.ts";

export const indicatorWording = sentences({
  "indicators.chip.target": { vi: "Mức {year}", en: "Target {year}" },
  "indicators.chip.no-year": { vi: "chưa nêu năm đạt", en: "names no year" },
  "indicators.chip.off": { vi: "xa lộ trình, {period}", en: "off the road, {period}" },
  "indicators.chip.behind": { vi: "dưới lộ trình, {period}", en: "behind, {period}" },
  "indicators.chip.unknown": { vi: "chưa đánh giá được", en: "cannot be judged yet" },
  "indicators.chip.on-road": { vi: "đúng lộ trình, {period}", en: "on the road, {period}" },
  "indicators.chip.ahead": { vi: "vượt lộ trình, {period}", en: "ahead, {period}" },
  "indicators.chip.territory-ended": {
    vi: "địa bàn đã kết thúc, chờ quyết định",
    en: "its place has ended, awaits a decision",
  },
  "indicators.chip.territory-set": { vi: "từ {since} tính cho", en: "from {since} for" },
  "indicators.chip.territory-continued": { vi: "từ {since} vẫn tính cho", en: "from {since} still for" },
  "indicators.chip.territory-rebased": { vi: "từ {since} tính cho", en: "from {since} for" },
  "indicators.chip.territory-closed": { vi: "kết thúc từ {since}", en: "closed from {since}" },
  "indicators.succession.owners": { vi: "Chỉ tiêu đang theo dõi", en: "Indicators followed" },
  "indicators.territory.target": { vi: "Mức phấn đấu", en: "Target" },
  "indicators.forecast.method.combination": { vi: "kết hợp bốn cách", en: "combination of four methods" },
  "indicators.forecast.method.damped-trend": { vi: "xu thế chậm dần", en: "damped trend" },
  "indicators.forecast.method.theta": { vi: "Theta", en: "Theta" },
  "indicators.forecast.method.drift": { vi: "đà bình quân", en: "drift" },
  "indicators.forecast.method.naive": { vi: "giữ mức cuối", en: "last value" },
  "indicators.forecast.left-out": {
    vi: "Bỏ {count, plural, other {# giá trị}} trước kỳ {gap} chưa có số liệu: số chưa biết thì không bịa ra.",
    en: "{count, plural, one {# value} other {# values}} before {gap}, which has no value, left out: what is unknown is not made up.",
  },
  "refusal.too-few-values": {
    vi: "Mới có {count, plural, other {# giá trị}} liền nhau, cần ít nhất {fewest} để dự báo. Bổ sung số liệu các kỳ trước.",
    en: "Only {count, plural, one {# value} other {# values}} in a row; at least {fewest} are needed. Add earlier periods.",
  },
  "refusal.horizon-out-of-range": {
    vi: "Không dự báo được {horizon} kỳ. Chọn một số nguyên từ 1 đến {longest}.",
    en: "{horizon} periods cannot be forecast. Choose a whole number from 1 to {longest}.",
  },
  "refusal.level-out-of-range": {
    vi: "Mức tin cậy {level} % không dùng được. Chọn từ 1 đến 99, ví dụ 80.",
    en: "A level of {level} % cannot be used. Choose from 1 to 99, for example 80.",
  },
  "refusal.series-columns-missing": {
    vi: "Tệp thiếu cột {columns}. Dòng đầu phải ghi tên cột, ngăn bằng dấu phẩy hoặc dấu chấm phẩy, ví dụ: period,value.",
    en: "The file lacks the columns {columns}. Its first line names the columns, parted by commas or semicolons: period,value.",
  },
  "refusal.series-period-unreadable": {
    vi: "Dòng {line}: “{words}” không phải kỳ. Viết như 2024, 2024-Q1, Q1/2024, 2024-03 hoặc 03/2024.",
    en: "Line {line}: “{words}” is no period. Write it like 2024, 2024-Q1, Q1/2024, 2024-03 or 03/2024.",
  },
  "refusal.series-value-unreadable": {
    vi: "Dòng {line}: “{words}” không phải số dùng được. Viết số như -8.37 (tệp ngăn bằng dấu phẩy) hoặc -8,37 (tệp ngăn bằng dấu chấm phẩy), không quá 10^15; chưa có số liệu thì để trống.",
    en: "Line {line}: “{words}” is no figure that can be used. Write -8.37 (in a file parted by commas) or -8,37 (parted by semicolons), up to 10^15; leave empty what is unknown.",
  },
  "refusal.series-row-too-long": {
    vi: "Dòng {line} có nhiều ô hơn dòng tên cột. Số thập phân viết dấu chấm, không ngăn hàng nghìn; hoặc đặt số trong ngoặc kép.",
    en: "Line {line} has more cells than the line of names. Write a decimal point and part no thousands, or put the figure in quotes.",
  },
  "refusal.series-row-unreadable": {
    vi: "Không đọc được dòng {line}: period là YEARLY, QUARTERLY hoặc MONTHLY; start như 1984-10 trong số kỳ của năm; horizon là số nguyên.",
    en: "Line {line} cannot be read: period is YEARLY, QUARTERLY or MONTHLY; start like 1984-10, within a year's periods; horizon a whole number.",
  },
  "refusal.series-mixed": {
    vi: "Dòng {line} thuộc loại kỳ khác các dòng trên. Mỗi tệp chỉ một loại: năm, quý hoặc tháng.",
    en: "Line {line} is of another kind of period than those above. One file holds years, quarters or months.",
  },
  "refusal.series-doubled": {
    vi: "Dòng {line} lặp lại một kỳ đã có. Giữ lại một giá trị cho mỗi kỳ.",
    en: "Line {line} repeats a period. Keep one value for each.",
  },
  "refusal.series-empty": { vi: "Tệp không có giá trị nào.", en: "The file holds no value." },
  "refusal.series-file-unreadable": {
    vi: "Không mở được tệp {file}. Kiểm tra lại đường dẫn và quyền đọc.",
    en: "The file {file} cannot be opened. Check the path and the right to read it.",
  },
});
