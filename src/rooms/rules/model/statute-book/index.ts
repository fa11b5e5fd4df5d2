import type { Figure } from "../figure.ts";
import type { KnownFigure } from "../office-figure.ts";
import { ADMINISTRATION_FIGURES } from "./administration.ts";
import { INDUSTRY_FIGURES } from "./industry.ts";
import { LAND_AND_MINERAL_FIGURES } from "./land-and-minerals.ts";

/** The figures that the product brings along, restated in our own words with their sources; no legal advice. */
export const STATUTE_BOOK: readonly Figure[] = [
  ...ADMINISTRATION_FIGURES,
  ...INDUSTRY_FIGURES,
  ...LAND_AND_MINERAL_FIGURES,
];

export const KNOWN_STATUTES: readonly KnownFigure[] = STATUTE_BOOK.map((figure) => ({ ...figure, office: null }));
