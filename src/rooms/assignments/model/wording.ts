import { sentences } from "#shared/sentences.ts";

export const assignmentWording = sentences({
  "assignments.status.line": {
    vi: "{name}: {total} nhiệm vụ; hoàn thành đúng hạn {doneInTime}, quá hạn {doneLate}; chưa hoàn thành trong hạn {openInTime}, quá hạn {openOverdue}; tỷ lệ hoàn thành {completion} %, quá hạn {overdue} %",
    en: "{name}: {total} assignments; done in time {doneInTime}, late {doneLate}; open in time {openInTime}, overdue {openOverdue}; completion {completion} %, overdue {overdue} %",
  },
  "assignments.chip.lead": { vi: "Chủ trì", en: "Lead" },
  "assignments.chip.coordinators": {
    vi: "{count, plural, =1 {Phối hợp} other {Phối hợp # cơ quan}}",
    en: "{count, plural, =1 {Together with} other {With # bodies}}",
  },
  "assignments.chip.deadline": { vi: "Hạn", en: "Due" },
  "assignments.chip.product": { vi: "Sản phẩm", en: "Product" },
  "assignments.chip.focal-body": { vi: "Đầu mối", en: "Focal body" },
  "assignments.chip.no-focal-body": {
    vi: "nhiệm vụ chung, chưa có đầu mối",
    en: "group assignment, no focal body yet",
  },
  "assignments.succession.duties": {
    vi: "Nhiệm vụ (chủ trì và phối hợp)",
    en: "Assignments (leading and coordinating)",
  },
  "assignments.succession.steps": {
    vi: "Phần việc chưa xong và vướng mắc chờ gỡ",
    en: "Shares still to do and obstacles still to remove",
  },
  "assignments.succession.lead": { vi: "Nhiệm vụ chủ trì", en: "Assignments led" },
  "assignments.succession.coordinator": { vi: "Nhiệm vụ phối hợp", en: "Assignments coordinated" },
  "assignments.handover.posts": { vi: "Vị trí trong từng nhiệm vụ", en: "Posts in single assignments" },
  "assignments.chip.held-now": { vi: "Nay là", en: "Now" },
  "assignments.chip.no-holder": {
    vi: "cơ quan đã chấm dứt, chưa rõ cơ quan kế thừa",
    en: "the body has ended, nobody is known to follow",
  },
  "assignments.chip.body-unclear": {
    vi: "{count, plural, other {# tên cơ quan chưa gắn được với danh mục}}",
    en: "{count, plural, one {# name is} other {# names are}} not tied to a body yet",
  },
  "assignments.chip.no-deadline": { vi: "chưa nêu thời hạn", en: "names no deadline" },
  "assignments.chip.no-product": { vi: "chưa nêu sản phẩm", en: "names no product" },
});
