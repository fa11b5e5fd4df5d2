export { mineralRegisters } from "./registers.ts";
