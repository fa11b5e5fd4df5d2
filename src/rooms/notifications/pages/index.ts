export { noticePageWording } from "../model/page-wording.ts";
export { noticePages } from "./routes.tsx";
