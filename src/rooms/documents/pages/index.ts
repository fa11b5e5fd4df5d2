/** Large, so it is loaded on first use: `await import("#rooms/documents/pages/index.ts")`. */
export { wordsOfHtml } from "./words-of-html.ts";
