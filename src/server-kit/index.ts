export { type App, RefusedRequest } from "./app.ts";
export { createApp } from "./create-app.ts";
export { BODY_LIMIT_BYTES, REQUEST_TIMEOUT_MS } from "./limits.ts";
export { localeOf, type Problem, sendProblem } from "./problem.ts";
export { type Call, type Scope, serve } from "./serve.ts";
export { serverWording } from "./wording.ts";
