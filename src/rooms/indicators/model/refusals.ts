import { sentences } from "#shared/sentences.ts";

/** What the room says when it says no, or asks. */
export const indicatorRefusals = sentences({
  "refusal.indicator-not-found": {
    vi: "Không có chỉ tiêu này. Có thể đường dẫn đã cũ: mở lại từ trang Chỉ tiêu.",
    en: "There is no such indicator. The link may be old: open it again from the page Indicators.",
  },
  "refusal.measure-not-found": {
    vi: "Không có mức phấn đấu hoặc lộ trình này. Tải lại trang để xem lại.",
    en: "There is no such target or road. Reload the page and look again.",
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
