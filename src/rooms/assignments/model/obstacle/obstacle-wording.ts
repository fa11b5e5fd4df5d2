import { sentences } from "#shared/sentences.ts";

export const obstacleWording = sentences({
  "obstacle.title": { vi: "Vướng mắc", en: "Obstacles" },
  "obstacle.none": { vi: "Chưa ai báo vướng mắc.", en: "Nobody has raised an obstacle." },
  "obstacle.mine": { vi: "Vướng mắc chờ tháo gỡ", en: "Obstacles to resolve" },
  "obstacle.mine.count": {
    vi: "{count, number}{more, select, yes {+} other {}} việc",
    en: "{count, number}{more, select, yes {+} other {}}",
  },
  "obstacle.is.late": {
    vi: "Quá hạn tháo gỡ {days, number} ngày",
    en: "{days, plural, one {# day} other {# days}} overdue",
  },
  "obstacle.is.open": { vi: "Đang chờ", en: "Waiting" },
  "obstacle.is.freed": { vi: "Không còn phải chờ", en: "No longer waits" },
  "obstacle.is.resolved": { vi: "Đã tháo gỡ", en: "Resolved" },
  "obstacle.is.withdrawn": { vi: "Đã rút", en: "Taken back" },
  "obstacle.resolver": { vi: "Chờ {name} tháo gỡ", en: "{name} is to resolve it" },
  "obstacle.waits-for": { vi: "Chờ xong", en: "Waits for" },
  "obstacle.waiting": { vi: "Nhiệm vụ đang chờ nhiệm vụ này", en: "Assignments that wait for this one" },
  "obstacle.due": { vi: "trước ngày {day}", en: "by {day}" },
  "obstacle.raised": { vi: "{name} báo ngày {day}", en: "raised by {name} on {day}" },
  "obstacle.settled": { vi: "{name}, {day}: {words}", en: "{name}, {day}: {words}" },
  "obstacle.raise": { vi: "Báo vướng mắc", en: "Raise an obstacle" },
  "obstacle.field.cause": { vi: "Vướng gì, vì sao", en: "What it is, and why" },
  "obstacle.field.kind": { vi: "Chờ ai, chờ gì", en: "Whom or what it waits for" },
  "obstacle.kind.body": { vi: "Một cơ quan tháo gỡ", en: "A body is to resolve it" },
  "obstacle.kind.assignment": {
    vi: "Một nhiệm vụ khác phải xong trước",
    en: "Another assignment has to be done first",
  },
  "obstacle.field.resolver": { vi: "Cơ quan tháo gỡ", en: "Body that resolves it" },
  "obstacle.field.code": { vi: "Mã nhiệm vụ phải chờ (NV-12)", en: "Code of that assignment (NV-12)" },
  "obstacle.field.due": { vi: "Cần xong trước ngày", en: "Needed by" },
  "obstacle.field.settlement": { vi: "Đã xử lý thế nào", en: "How it was settled" },
  "obstacle.act.resolve": { vi: "Đã tháo gỡ", en: "Resolved" },
  "obstacle.act.withdraw": { vi: "Rút lại", en: "Take back" },
  "obstacle.done.raised": { vi: "Đã báo vướng mắc.", en: "The obstacle is raised." },
  "obstacle.done.resolve": { vi: "Đã ghi cách tháo gỡ.", en: "The resolution is recorded." },
  "obstacle.done.withdraw": { vi: "Đã rút vướng mắc.", en: "The obstacle is taken back." },
});
export type ObstacleWord = keyof typeof obstacleWording;
