export { mapWording } from "../model/wording.ts";
export { mapPages } from "./routes.tsx";
