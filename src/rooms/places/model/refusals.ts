import { sentences } from "#shared/sentences.ts";

/** What the room says when it says no. The first four are said of organisations too. */
export const placeRefusals = sentences({
  "refusal.register-code-twice": {
    vi: "Danh mục ghi mã {code} hai lần. Mỗi mã chỉ đứng một lần; xóa dòng thừa rồi nạp lại.",
    en: "The register has the code {code} twice. Each code stands once; remove one line and load again.",
  },
  "refusal.register-code-unknown": {
    vi: "Danh mục nhắc đến mã {code} nhưng không có dòng nào mang mã ấy. Thêm dòng đó hoặc sửa mã rồi nạp lại.",
    en: "The register mentions the code {code} but no line has it. Add that line or mend the code, then load again.",
  },
  "refusal.register-days-swapped": {
    vi: "Dòng {code} có ngày hết hiệu lực trước ngày bắt đầu. Sửa hai ngày rồi nạp lại.",
    en: "The line {code} ends before it begins. Mend the two days and load again.",
  },
  "refusal.shares-not-whole": {
    vi: "Các phần bàn giao của {name} cộng lại không đủ hoặc vượt 100 %. Sửa tỷ lệ, hoặc để trống tỷ lệ nào chưa có căn cứ.",
    en: "What {name} hands over does not add up to 100 %. Mend the shares, or leave empty those that nothing states.",
  },
  "refusal.place-change-not-in-force": {
    vi: "{name} không có hiệu lực vào ngày trước hoặc ngày {day}. Kiểm tra lại ngày và địa bàn rồi thử lại.",
    en: "{name} is not in force on the day before or on {day}. Check the day and the place and try again.",
  },
  "refusal.ended-places-undecided": {
    vi: "Còn {count, number} mức phấn đấu có địa bàn kết thúc mà chưa quyết định. Chọn tiếp tục, chuyển hoặc kết thúc cho từng mức rồi ghi.",
    en: "{count, number} targets whose place ends are still undecided. Choose to continue, re-base or close each, then record.",
  },
  "refusal.place-moved": {
    vi: "{name} vừa được người khác sửa. Hãy xem lại rồi ghi lại.",
    en: "{name} was changed meanwhile. Look at it again, then save.",
  },
  "refusal.place-name-known": {
    vi: "Địa bàn này đã có tên “{name}” (có dấu hay không dấu đều là một). Không cần thêm.",
    en: "The place already bears the name “{name}” (with or without marks is the same). There is nothing to add.",
  },
  "refusal.place-renamed-later": {
    vi: "Địa bàn đã đổi tên thành {name} từ ngày {day}. Tên mới phải bắt đầu sau ngày đó.",
    en: "The place is called {name} from {day} on. A new name has to begin after that day.",
  },
  "refusal.place-not-found": {
    vi: "Không có địa bàn này. Có thể đường dẫn đã cũ: tìm lại theo tên trong danh sách địa bàn.",
    en: "There is no such place. The link may be old: look for its name in the list of places.",
  },
});
