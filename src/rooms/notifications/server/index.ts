export type { Post } from "./ports.ts";
export { noticeRoutes } from "./routes.ts";
export { writeLetters } from "./write-letters.ts";
