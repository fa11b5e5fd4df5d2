export { chaseWording } from "../model/chase/chase-wording.ts";
export { outgoingPageWording } from "../model/page-wording.ts";
export { outgoingPages } from "./routes.tsx";
export { publishingWording } from "../model/public/wording.ts";
export { publishingPages } from "./public/routes.tsx";
