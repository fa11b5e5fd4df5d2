import { sentences } from "#shared/sentences.ts";
import { collectionRefusals } from "./collection/refusals.ts";

const ownRefusals = sentences({
  "refusal.indicator-not-found": {
    vi: "Không có chỉ tiêu này. Có thể đường dẫn đã cũ: mở lại từ trang Chỉ tiêu.",
    en: "There is no such indicator. The link may be old: open it again from the page Indicators.",
  },
  "refusal.measure-not-found": {
    vi: "Không có mức phấn đấu hoặc lộ trình này. Tải lại trang để xem lại.",
    en: "There is no such target or road. Reload the page and look again.",
  },
  "refusal.result-end-not-found": {
    vi: "Không có nhiệm vụ, chương trình hoặc mục tiêu này. Tải lại trang để xem lại.",
    en: "There is no such assignment, programme or goal. Reload the page and look again.",
  },
  "refusal.road-not-missed": {
    vi: "Chỉ tiêu đang không ở dưới lộ trình này nên không có gì để khắc phục. Tải lại trang để xem số mới nhất.",
    en: "The indicator is not behind this road, so there is nothing to correct. Reload the page to see the latest figure.",
  },
  "refusal.correction-due-too-early": {
    vi: "Hạn {day} đã qua. Chọn ngày sau hôm nay.",
    en: "{day} is over. Choose a day after today.",
  },
  "refusal.target-not-found": {
    vi: "Không có mức phấn đấu này. Tải lại trang để xem lại.",
    en: "There is no such target. Reload the page and look again.",
  },
  "refusal.territory-place-missing": {
    vi: "Chưa chọn địa bàn. Chọn một địa bàn trong danh sách gợi ý.",
    en: "No place is chosen. Choose one of those suggested.",
  },
  "refusal.territory-place-not-in-force": {
    vi: "Địa bàn này không có hiệu lực vào ngày {day}. Chọn địa bàn kế thừa hoặc đổi ngày.",
    en: "This place is not in force on {day}. Choose the one that follows it, or another day.",
  },
  "refusal.territory-not-ended": {
    vi: "Địa bàn của mức phấn đấu này vẫn còn hiệu lực nên không cần quyết định tiếp tục.",
    en: "The place of this target is still in force, so there is nothing to continue.",
  },
  "refusal.territory-unknown": {
    vi: "Chưa rõ mức phấn đấu này tính cho địa bàn nào. Ghi địa bàn trước, rồi mới quyết định tiếp tục.",
    en: "It is not known for which place this target counts. Set the place first, then decide.",
  },
  "refusal.territory-closed": {
    vi: "Mức phấn đấu này đã kết thúc theo quyết định trước. Ghi lại địa bàn nếu muốn mở lại.",
    en: "This target was closed by an earlier decision. Set its place again to reopen it.",
  },
  "refusal.road-reason-missing": {
    vi: "Lộ trình {code} đã có. Muốn thay thì nêu lý do và căn cứ.",
    en: "The road {code} is already set. To change it, give the reason and the basis.",
  },
  "refusal.share-parts-missing": {
    vi: "Tỷ trọng phải ghi rõ tử số và mẫu số. Bổ sung cả hai.",
    en: "A share has to name its numerator and denominator. Add both.",
  },
  "refusal.share-parts-wrong": {
    vi: "Tử số và mẫu số phải đi cùng nhau, và mẫu số khác 0. Bổ sung cho đủ.",
    en: "Numerator and denominator come together, and the denominator is not 0. Add what is missing.",
  },
  "refusal.share-not-ratio": {
    vi: "Tử số chia mẫu số được {share} %, không phải {value} %. Kiểm tra lại ba số.",
    en: "The numerator over the denominator is {share} %, not {value} %. Check the three figures.",
  },
  "refusal.indicator-derived": {
    vi: "Chỉ tiêu này tính theo công thức nên không nhập số. Nhập số của các chỉ tiêu trong công thức.",
    en: "This indicator is reckoned by its formula, so no value is entered. Enter the values of the indicators in the formula.",
  },
  "refusal.indicator-has-values": {
    vi: "Chỉ tiêu này đã có số liệu quan sát nên không đặt công thức được. Lập một chỉ tiêu khác cho số tính ra.",
    en: "This indicator has observed values, so it cannot take a formula. Make another indicator for what is reckoned.",
  },
  "refusal.formula-unreadable": {
    vi: "Không đọc được công thức “{expression}”. Viết như: a / b * 100, số thập phân dùng dấu chấm.",
    en: "The formula “{expression}” cannot be read. Write it like: a / b * 100, with a decimal point.",
  },
  "refusal.formula-part-unknown": {
    vi: "Công thức có “{part}” không dùng được. Chỉ dùng + − × ÷, ngoặc, min, max, abs, truoc(x), cungky(x) và tên đã khai.",
    en: "The formula holds “{part}”, which cannot be used. Use + − × ÷, brackets, min, max, abs, truoc(x), cungky(x) and the names declared.",
  },
  "refusal.formula-input-unused": {
    vi: "Đã khai “{name}” mà công thức không dùng. Bỏ dòng ấy hoặc viết vào công thức.",
    en: "“{name}” is declared and not used. Remove it, or write it into the formula.",
  },
  "refusal.formula-input-not-found": {
    vi: "Không có chỉ tiêu mã {code}. Chọn lại trong danh sách.",
    en: "There is no indicator with the code {code}. Choose one of the list.",
  },
  "refusal.formula-cycle": {
    vi: "Công thức đi vòng: {way}. Một chỉ tiêu không thể tính từ chính nó; bỏ một mắt xích.",
    en: "The formula goes round in a circle: {way}. An indicator cannot be reckoned from itself; take one link out.",
  },
  "refusal.formula-units-differ": {
    vi: "Không cộng trừ được {one} với {other}. Đổi về cùng đơn vị trước, ví dụ nhân 1000.",
    en: "{one} and {other} cannot be added. Bring them to one unit first, for example by × 1000.",
  },
  "refusal.formula-unit-not-own": {
    vi: "Công thức cho ra {found}, chỉ tiêu ghi đơn vị {own}. Sửa công thức hoặc đơn vị.",
    en: "The formula yields {found}, the indicator is in {own}. Mend the formula or the unit.",
  },
  "refusal.formula-scale-not-own": {
    vi: "Công thức lệch bậc đơn vị: viết thêm {sign} {factor} để ra {own}.",
    en: "The formula is off by a power of ten: add {sign} {factor} to get {own}.",
  },
  "refusal.values-head-missing": {
    vi: "Tệp {file} không có dòng tiêu đề với các cột {columns}. Tải biểu mẫu về rồi điền vào đó.",
    en: "The file {file} has no head with the columns {columns}. Download the form and fill it in.",
  },
  "refusal.values-file-too-long": {
    vi: "Tệp {file} có hơn {limit} dòng số liệu. Chia thành nhiều tệp.",
    en: "The file {file} holds more than {limit} rows of values. Split it.",
  },
  "refusal.row-indicator-unknown": {
    vi: "Không có chỉ tiêu mã “{code}”. Chép đúng mã trong biểu mẫu.",
    en: "There is no indicator with the code “{code}”. Copy the code from the form.",
  },
  "refusal.row-period-unreadable": {
    vi: "Không đọc được kỳ “{words}”. Viết như 2025, Q1/2026, 3/2026 hoặc 9T/2026.",
    en: "The period “{words}” cannot be read. Write 2025, Q1/2026, 3/2026 or 9M/2026.",
  },
  "refusal.row-number-unreadable": {
    vi: "“{words}” không phải số. Viết như 1.234,5.",
    en: "“{words}” is not a number. Write 1.234,5.",
  },
  "refusal.row-stage-unknown": {
    vi: "Không rõ mức số liệu “{words}”. Ghi: ước tính, sơ bộ hoặc chính thức.",
    en: "The stage “{words}” is not known. Write ước tính, sơ bộ or chính thức.",
  },
  "refusal.row-industry-unreadable": {
    vi: "Không đọc được ngành “{words}”. Viết như 2018:C hoặc 2018:2511.",
    en: "The industry “{words}” cannot be read. Write 2018:C or 2018:2511.",
  },
  "refusal.row-place-unknown": {
    vi: "Không có địa bàn tên “{name}”. Viết đúng tên trong mục Địa bàn.",
    en: "There is no place called “{name}”. Write its name as on the page Places.",
  },
  "refusal.value-missing": {
    vi: "Chưa có số. Nhập giá trị, hoặc cả hai đầu của khoảng.",
    en: "There is no figure. Enter the value, or both ends of the span.",
  },
  "refusal.value-span-reversed": {
    vi: "Khoảng {low}–{high} bị đảo. Ghi số nhỏ trước.",
    en: "The span {low}–{high} is reversed. Write the smaller figure first.",
  },
  "refusal.value-out-of-range": {
    vi: "{value} nằm ngoài khoảng có thể ({range}). Kiểm tra lại dấu phẩy và đơn vị.",
    en: "{value} lies outside what is possible ({range}). Check the decimal sign and the unit.",
  },
  "refusal.period-not-over": {
    vi: "Kỳ {period} chưa kết thúc nên chưa có số liệu. Chọn kỳ đã qua.",
    en: "The period {period} is not over, so there is no value yet. Choose one that is.",
  },
  "refusal.period-not-own": {
    vi: "Chỉ tiêu này không có số liệu theo kỳ {period}. Chọn đúng loại kỳ của chỉ tiêu.",
    en: "This indicator has no values for {period}. Choose its own kind of period.",
  },
  "refusal.value-jumps": {
    vi: "Từ {last} lên {value} là bước nhảy lạ (thường chỉ khoảng {usual}). Nếu đúng, ghi lý do rồi lưu lại.",
    en: "From {last} to {value} is an unusual jump (usually about {usual}). If it is right, say why and save again.",
  },
  "refusal.value-revised-far": {
    vi: "Kỳ này đã ghi {before}, nay là {value}, lệch trên 10 %. Nếu đúng, ghi lý do rồi lưu lại.",
    en: "This period was {before} and is now {value}, more than 10 % apart. If it is right, say why and save again.",
  },
  "refusal.value-not-sum": {
    vi: "Các phần cộng lại {total}, lớn hơn toàn bộ {whole}. Nếu đúng, ghi lý do rồi lưu lại.",
    en: "The parts add up to {total}, more than the whole {whole}. If it is right, say why and save again.",
  },
});

/** What the room says when it says no, or asks. */
export const indicatorRefusals = { ...ownRefusals, ...collectionRefusals };
