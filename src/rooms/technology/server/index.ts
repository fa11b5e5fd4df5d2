export { technologyRegisters } from "./registers.ts";
