export { RegisterAddress } from "./register-address.ts";
export { RegisterPage } from "./RegisterPage.tsx";
