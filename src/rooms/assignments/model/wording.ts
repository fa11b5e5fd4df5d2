import { sentences } from "#shared/sentences.ts";

export const assignmentWording = sentences({
  "assignments.chip.lead": { vi: "Chủ trì", en: "Lead" },
  "assignments.chip.coordinators": {
    vi: "{count, plural, =1 {Phối hợp} other {Phối hợp # cơ quan}}",
    en: "{count, plural, =1 {With} other {With # bodies}}",
  },
  "assignments.chip.deadline": { vi: "Hạn", en: "Due" },
  "assignments.chip.product": { vi: "Sản phẩm", en: "Product" },
  "assignments.chip.no-focal-body": {
    vi: "nhiệm vụ chung, chưa có đầu mối",
    en: "group assignment, no focal body yet",
  },
  "assignments.chip.no-deadline": { vi: "chưa nêu thời hạn", en: "names no deadline" },
  "assignments.chip.no-product": { vi: "chưa nêu sản phẩm", en: "names no product" },
});
