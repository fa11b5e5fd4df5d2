export { outgoingPageWording } from "../model/page-wording.ts";
export { outgoingPages } from "./routes.tsx";
