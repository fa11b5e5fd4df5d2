export { type ReferencePort, type Register, register } from "./register.ts";
export { registerRoutes } from "./routes.ts";
export { saveRows } from "./save-rows.ts";
