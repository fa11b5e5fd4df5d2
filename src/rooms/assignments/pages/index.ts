export { trackerWording } from "../model/tracker-wording.ts";
export { assignmentPages } from "./routes.tsx";
