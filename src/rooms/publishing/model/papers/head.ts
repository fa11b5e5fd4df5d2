import type { PaperContent } from "../paper.ts";

/** Who issues a paper: the same for every kind. */
export type Head = Pick<PaperContent, "issuerName" | "parentName" | "isInternal">;
