export { rulesWording } from "../model/wording.ts";
export { rulePages } from "./routes.tsx";
