import { readFile } from "node:fs/promises";
import { answerInWorker } from "#file-kit/index.ts";
import { done } from "#shared/outcome.ts";
import type { BoundaryFileAnswer, BoundaryFileQuestion } from "./ask-boundary-file.ts";
import { checkAreas } from "./check-areas.ts";
import { drawBoundaries } from "./draw-boundaries.ts";
import { parseBoundaryFile } from "./parse-boundary-file.ts";
import { readShapes } from "./read-shapes.ts";

answerInWorker<BoundaryFileQuestion, BoundaryFileAnswer>(async ({ path, placeOf, against }, report) => {
  const parsed = parseBoundaryFile(await readFile(path, "utf8"));
  const of = parsed.features.length;
  const { shapes, ...totals } = readShapes(parsed, (count) => report({ done: count, of }));
  const drawings = placeOf && drawBoundaries(shapes, placeOf);
  const told = shapes.map(({ polygons: _, ...shape }) => shape);
  const checked = against && checkAreas(shapes, against);
  return done({ shapes: told, ...totals, crsSaidBy: parsed.crsSaidBy, drawings: drawings ?? null, checked });
});
