import { z } from "zod";
import { PlaceRegister } from "./register.ts";

/** A file writes every address once, at its top, and names it by a short key below. */
const SourceKeys = z.object({ sources: z.record(z.string(), z.string()) });

/** Puts the addresses of a register file in place of their keys. */
export function withSources(file: unknown): unknown {
  const { sources } = SourceKeys.parse(file);
  return spelledOut(file, new Map(Object.entries(sources)));
}

function spelledOut(value: unknown, sources: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => spelledOut(item, sources));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]): [string, unknown] => {
      if (name !== "sources" || !Array.isArray(item)) return [name, spelledOut(item, sources)];
      return [name, item.map((key) => sources.get(String(key)) ?? key)];
    }),
  );
}

export function readPlaceRegister(file: unknown): PlaceRegister {
  return PlaceRegister.parse(withSources(file));
}
