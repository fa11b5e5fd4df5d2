export { landRegisters } from "./registers.ts";
