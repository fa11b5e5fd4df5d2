export { yearNoticeWording } from "../model/year-notice-wording.ts";
export { calendarPageWording } from "../model/page-wording.ts";
export { calendarPages } from "./routes.tsx";
