import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { OfficeFigure, WrittenFigure } from "./office-figure.ts";

export type FigureRefusal = "figure-dates-reversed" | "figure-span-reversed" | "figure-overlaps";

/** One figure of the office for one question, place and time: with two of them nobody could say which one holds. */
export function decideFigure(
  written: WrittenFigure,
  own: readonly OfficeFigure[],
): Outcome<WrittenFigure, FigureRefusal> {
  const { validFrom: from, validTo: to, value } = written;
  if (from !== null && to !== null && to < from) return refuse("figure-dates-reversed", { from, to });
  if (value.kind === "between" && value.amount > value.upTo) {
    return refuse("figure-span-reversed", { low: value.amount, high: value.upTo });
  }
  const rival = own.find(
    (each) => each.key === written.key && each.territory === written.territory && overlaps(each, written),
  );
  return rival ? refuse("figure-overlaps", { writtenOn: rival.writtenOn }) : done(written);
}

type Validity = Pick<WrittenFigure, "validFrom" | "validTo">;

function overlaps(one: Validity, other: Validity): boolean {
  return beginsBefore(one, other) && beginsBefore(other, one);
}

function beginsBefore({ validFrom }: Validity, { validTo }: Validity): boolean {
  return validFrom === null || validTo === null || validFrom <= validTo;
}
