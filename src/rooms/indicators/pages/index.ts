export { indicatorPageWording } from "../model/page-wording.ts";
export { indicatorPages } from "./routes.tsx";
