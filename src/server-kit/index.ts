export { type App, RefusedRequest } from "./app.ts";
export { createApp } from "./create-app.ts";
export type { Problem } from "./problem.ts";
export { type Call, type Scope, serve } from "./serve.ts";
export { serverWording } from "./wording.ts";
