import { organisationReferences } from "#rooms/organisations/server/index.ts";
import { placeReferences } from "#rooms/places/server/index.ts";
import { recordReferences, register } from "#server-kit/index.ts";
import { balanceLines } from "../model/registers/balance-line.ts";
import { criteria, criteriaMarks, criteriaSheets } from "../model/registers/criteria.ts";

const references = {
  place: placeReferences,
  organisation: organisationReferences,
  "criteria-sheet": recordReferences(criteriaSheets),
  criterion: recordReferences(criteria),
};

/** Balances and criteria sheets are registers: one mechanism for grid, sources, Excel, audit. */
export const indicatorRegisters = [
  register(balanceLines, references),
  register(criteriaSheets, references),
  register(criteria, references),
  register(criteriaMarks, references),
] as const;
