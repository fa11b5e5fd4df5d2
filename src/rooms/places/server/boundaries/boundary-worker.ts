import { readFile } from "node:fs/promises";
import { answerInWorker } from "#file-kit/index.ts";
import { done } from "#shared/outcome.ts";
import { findOverlaps, OVERLAP_BUDGET } from "../../model/index.ts";
import type { BoundaryFileAnswer, BoundaryFileQuestion } from "./ask-boundary-file.ts";
import { drawBoundaries } from "./draw-boundaries.ts";
import { parseBoundaryFile } from "./parse-boundary-file.ts";
import { readShapes } from "./read-shapes.ts";

answerInWorker<BoundaryFileQuestion, BoundaryFileAnswer>(async ({ path, placeOf }, report) => {
  const parsed = parseBoundaryFile(await readFile(path, "utf8"));
  const of = parsed.features.length;
  const { shapes, ...totals } = readShapes(parsed, (count) => report({ done: count, of }));
  const drawings = placeOf && drawBoundaries(shapes, placeOf);
  const told = shapes.map(({ polygons: _, ...shape }) => shape);
  const overlaps = placeOf === null ? findOverlaps(shapes, { left: OVERLAP_BUDGET }) : [];
  return done({ shapes: told, ...totals, crsSaidBy: parsed.crsSaidBy, drawings: drawings ?? null, overlaps });
});
