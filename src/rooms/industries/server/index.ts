export { industryRegisters } from "./registers.ts";
