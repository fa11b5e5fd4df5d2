export { calendarPageWording } from "../model/page-wording.ts";
export { calendarPages } from "./routes.tsx";
