export { reportPageWording } from "../model/page-wording.ts";
export { reportPages } from "./routes.tsx";
