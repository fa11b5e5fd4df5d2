export { accessWording } from "../model/wording.ts";
export { accessRoutes } from "./routes.tsx";
export { useWhoActs } from "./use-who-acts.ts";
export { ViewStrip } from "./shell/ViewStrip.tsx";
export { WhoIsHere } from "./shell/WhoIsHere.tsx";
