import { z } from "zod";
import { Figure } from "./figure.ts";

export const OfficeFigureId = z.uuid().brand<"OfficeFigureId">();
export type OfficeFigureId = z.infer<typeof OfficeFigureId>;

/** What an office writes beside the statute book: its province's own figure, or what it found out, always with a basis. */
export const WrittenFigure = Figure.omit({ confidence: true }).extend({
  /** Why: the paper it comes from, or who decided it and when. */
  basis: z.string().trim().min(5).max(1_000),
});
export type WrittenFigure = z.infer<typeof WrittenFigure>;

export const OfficeFigure = WrittenFigure.extend({
  id: OfficeFigureId,
  writtenBy: z.string(),
  writtenOn: z.string(),
  version: z.int().positive(),
});
export type OfficeFigure = z.infer<typeof OfficeFigure>;

/** A figure as it is shown and asked for: from the statute book, or written by the office. */
export const KnownFigure = Figure.extend({ office: OfficeFigure.nullable() });
export type KnownFigure = z.infer<typeof KnownFigure>;

/** An office's word is as sure as its basis; the basis stands beside it. */
export function knownFromOffice(office: OfficeFigure): KnownFigure {
  const { basis: _basis, id: _id, writtenBy: _writtenBy, writtenOn: _writtenOn, version: _version, ...figure } = office;
  return { ...figure, confidence: "read", office };
}
