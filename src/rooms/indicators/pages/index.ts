export { indicatorPageWording } from "../model/page-wording.ts";
export { indicatorPages } from "./routes.tsx";
export { balanceWording } from "../model/balance-wording.ts";
export { indicatorRegisterPlaces } from "./register-places.ts";
