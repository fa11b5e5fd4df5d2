import { createWorkerPool, type FileRefusalCode, type RunSettings } from "#file-kit/index.ts";
import { BOUNDARY_LIMITS, type PlaceId, type ShapeRead } from "../../model/index.ts";
import type { BoundaryRefusalCode } from "./boundary-refusal.ts";
import type { CheckedAreas, HeldDrawing } from "./check-areas.ts";
import type { Drawings } from "./draw-boundaries.ts";
import type { ReadShapes } from "./read-shapes.ts";

/**
 * With `placeOf` (places by the shape's number in the file) the matched shapes are drawn too; with `against` (what other places have
 * already) the shapes are laid over each other and over those.
 */
export type BoundaryFileQuestion = {
  readonly path: string;
  readonly placeOf: ReadonlyMap<number, PlaceId> | null;
  readonly against: readonly HeldDrawing[] | null;
};
export type BoundaryFileAnswer = Omit<ReadShapes, "shapes"> & {
  readonly shapes: readonly ShapeRead[];
  readonly crsSaidBy: "file" | "person";
  readonly drawings: Drawings | null;
  readonly checked: CheckedAreas | null;
};

const pool = createWorkerPool<BoundaryFileQuestion, BoundaryFileAnswer, BoundaryRefusalCode | FileRefusalCode>(
  new URL("./boundary-worker.ts", import.meta.url),
  { seconds: BOUNDARY_LIMITS.seconds, memoryMb: BOUNDARY_LIMITS.memoryMb, atOnce: 1 },
);

/** Reads a file of boundaries in a process of its own. */
export function askBoundaryFile(question: BoundaryFileQuestion, settings: RunSettings) {
  return pool.run(question, settings);
}
