export { alignmentWording } from "../model/alignment-wording.ts";
export { changePageWording } from "../model/change-wording.ts";
export { planFileWording } from "../model/file-wording.ts";
export { importWording } from "../model/import-wording.ts";
export { findingPageWording } from "../model/finding-wording.ts";
export { originalWording } from "../model/original-wording.ts";
export { planWording } from "../model/wording.ts";
export { planRoutes } from "./routes.tsx";
