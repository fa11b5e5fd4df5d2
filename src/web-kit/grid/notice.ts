import type { Given } from "./fill.ts";
import type { FillMode, FillWay } from "./fill.ts";

/** What was done, so that the same cells may be filled the other way. */
export type FillDone = Given & { readonly way: FillWay; readonly mode: FillMode };

/** What the grid tells: read aloud always, seen where it is not quiet. */
export type GridNotice = {
  readonly words: string;
  readonly isQuiet: boolean;
  /** A fill that was drawn out with the mouse, and how else it could be. */
  readonly other?: FillDone;
};
