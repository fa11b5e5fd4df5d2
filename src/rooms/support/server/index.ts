export { supportRegisters } from "./registers.ts";
