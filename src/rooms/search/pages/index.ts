export { searchWording } from "../model/wording.ts";
export { PaletteButton } from "./PaletteButton.tsx";
export type { PalettePage } from "./palette-options.ts";
export { searchPages } from "./routes.tsx";
