import { FileRefused } from "#file-kit/index.ts";
import type { boundaryRefusals } from "../../model/index.ts";

type CodeOf<Key> = Key extends `refusal.${infer Code}` ? Code : never;
export type BoundaryRefusalCode = CodeOf<keyof typeof boundaryRefusals>;

/** Ends the reading of a file of boundaries from wherever it is. */
export function refused(code: BoundaryRefusalCode, params: Readonly<Record<string, string | number>> = {}) {
  return new FileRefused<BoundaryRefusalCode>(code, params);
}

export function notOurs() {
  return refused("boundary-not-geojson");
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
