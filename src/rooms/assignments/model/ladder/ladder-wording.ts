import { sentences } from "#shared/sentences.ts";

export const ladderWording = sentences({
  "ladder.title": { vi: "Nhắc và báo lên", en: "Reminders and reporting up" },
  "ladder.none": {
    vi: "Nhiệm vụ không có thời hạn nên không nhắc theo ngày.",
    en: "There is no deadline, so no day brings a reminder.",
  },
  "ladder.not-owed": {
    vi: "Cơ quan chủ trì không còn nợ việc này nên không nhắc nữa.",
    en: "The lead body no longer owes this, so nobody is reminded.",
  },
  "ladder.will.handler": { vi: "Sẽ nhắc ngày {day}", en: "Will be reminded on {day}" },
  "ladder.will.head": {
    vi: "Báo lên người đứng đầu cơ quan chủ trì ngày {day}",
    en: "Told to the head of the lead body on {day}",
  },
  "ladder.will.office": { vi: "Báo lên Văn phòng ngày {day}", en: "Told to the office on {day}" },
  "ladder.did.handler": { vi: "Đã nhắc ngày {day}", en: "Reminded on {day}" },
  "ladder.did.head": {
    vi: "Đã báo người đứng đầu cơ quan chủ trì ngày {day}",
    en: "The head of the lead body was told on {day}",
  },
  "ladder.did.office": { vi: "Đã báo Văn phòng ngày {day}", en: "The office was told on {day}" },
  "ladder.passed": { vi: "Mốc {day} đã qua, không nhắc", en: "{day} passed without a reminder" },
  "ladder.provisional": { vi: "lịch nghỉ của năm chưa công bố", en: "the year's days off are not yet announced" },
  "ladder.kind.before": {
    vi: "trước hạn {count, plural, other {# ngày làm việc}}",
    en: "{count, plural, one {# working day} other {# working days}} before",
  },
  "ladder.kind.on-day": { vi: "đúng hạn", en: "on the day" },
  "ladder.kind.after": {
    vi: "sau hạn {count, plural, other {# ngày làm việc}}",
    en: "{count, plural, one {# working day} other {# working days}} after",
  },
  "ladder.setting.title": { vi: "Bậc nhắc việc của địa phương", en: "The territory's ladder of reminders" },
  "ladder.setting.lead": {
    vi: "Tính bằng ngày làm việc theo lịch của cơ quan, kể từ thời hạn của nhiệm vụ. Người được giao thấy trước các mốc này ngay trên nhiệm vụ.",
    en: "Counted in working days of the office's calendar from the deadline. Whoever has the duty sees these days beforehand on the assignment.",
  },
  "ladder.setting.shipped": {
    vi: "Chưa ai chọn: đang dùng các mốc có sẵn, không phải quy định. Văn phòng chọn lại kèm căn cứ.",
    en: "Nobody has settled this: the product's own days stand, which are no rule. The office settles them with a basis.",
  },
  "ladder.setting.settled": {
    vi: "{name} chọn ngày {day}. Căn cứ: {basis}",
    en: "Settled by {name} on {day}. Basis: {basis}",
  },
  "ladder.setting.before": { vi: "Nhắc trước hạn (ngày làm việc)", en: "Remind before (working days)" },
  "ladder.setting.after": { vi: "Nhắc sau hạn (ngày làm việc)", en: "Remind after (working days)" },
  "ladder.setting.several": {
    vi: "Tối đa ba mốc, từ 1 đến 60, cách nhau bằng dấu phẩy; để trống nếu không nhắc.",
    en: "At most three, from 1 to 60, separated by commas; leave empty for none.",
  },
  "ladder.setting.on-day": { vi: "Nhắc vào ngày hết hạn", en: "Remind on the day itself" },
  "ladder.setting.head": {
    vi: "Báo người đứng đầu cơ quan chủ trì sau (ngày làm việc)",
    en: "Tell the head of the lead body after (working days)",
  },
  "ladder.setting.office": { vi: "Báo Văn phòng sau (ngày làm việc)", en: "Tell the office after (working days)" },
  "ladder.setting.one": { vi: "Từ 1 đến 60; để trống nếu không báo.", en: "From 1 to 60; leave empty for never." },
  "ladder.setting.alive": {
    vi: "Nhiệm vụ thường xuyên báo tin trong vòng (ngày)",
    en: "A sign of life of standing duties within (days)",
  },
  "ladder.setting.alive.hint": {
    vi: "Từ 1 đến 366; dùng cho nhiệm vụ thường xuyên không đặt số ngày riêng.",
    en: "From 1 to 366; for standing duties without a span of their own.",
  },
  "ladder.setting.basis": { vi: "Căn cứ", en: "Basis" },
  "ladder.setting.unreadable": {
    vi: "Xem lại các mốc: số nguyên từ 1 đến 60 (báo tin: đến 366), và báo Văn phòng không sớm hơn báo người đứng đầu.",
    en: "Look at the days again: whole numbers from 1 to 60 (signs of life: to 366), and the office is not told before the head.",
  },
  "ladder.setting.save": { vi: "Lưu bậc nhắc việc", en: "Save the ladder" },
  "ladder.setting.saved": { vi: "Đã lưu bậc nhắc việc.", en: "The ladder was saved." },
});
export type LadderWord = keyof typeof ladderWording;
