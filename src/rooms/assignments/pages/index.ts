export { ladderWording } from "../model/ladder/ladder-wording.ts";
export { LadderSettingSection } from "./ladder/LadderSettingSection.tsx";
export { evidenceWording } from "../model/evidence/evidence-wording.ts";
export { partWording } from "../model/part/part-wording.ts";
export { orderWording } from "../model/order/order-wording.ts";
export { trackerWording } from "../model/tracker-wording.ts";
export { assignmentPageWording } from "../model/page-wording.ts";
export { assignmentPages } from "./routes.tsx";
