export { layOut, type LaidOut } from "./lay-out.ts";
export type { Box, PageWords } from "./page-words.ts";
export { type Place, type PlacedWord, placesOf } from "./placed-text.ts";
