import { sentences } from "#shared/sentences.ts";

export const startWording = sentences({
  "start.title": { vi: "Việc trước mắt", en: "What comes first" },
  "start.as.supervisor": { vi: "Lãnh đạo phụ trách", en: "Leader in charge" },
  "start.as.monitor": { vi: "Chuyên viên theo dõi", en: "Monitor" },
  "start.as.head": { vi: "Người đứng đầu cơ quan", en: "Head of the body" },
  "start.as.handler": { vi: "Người thực hiện", en: "Handler" },
  "start.as.observer": { vi: "Người theo dõi chung", en: "Observer" },
  "start.nothing": { vi: "Không có việc nào chờ ông/bà.", en: "Nothing waits for you." },
  "start.all": { vi: "Mở việc của tôi", en: "Open my work" },
  "start.chase": { vi: "Đôn đốc", en: "Remind" },
});
export type StartWord = keyof typeof startWording;
