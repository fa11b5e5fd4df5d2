/** What a file of boundaries may ask of us. All communes of the country at full detail stay below every one of them. */
export const BOUNDARY_LIMITS = {
  fileMb: 64,
  shapes: 20_000,
  vertices: 3_000_000,
  /** Brackets within brackets: a MultiPolygon in a collection of features needs eight. */
  depth: 32,
  /** Properties of a shape, and letters of each: the others of it are not looked at. */
  properties: 40,
  letters: 200,
  /** One reading in a process of its own. */
  seconds: 120,
  memoryMb: 900,
} as const;

/** Viet Nam with its islands, Hoàng Sa and Trường Sa included, in degrees. */
export const ENVELOPE = { west: 101, east: 118, south: 6, north: 24 } as const;

/** Points of a drawing: what a phone draws at once, and what still travels in a moment. */
export const DRAWING_POINTS = { coarse: 12_000, fine: 150_000 } as const;
