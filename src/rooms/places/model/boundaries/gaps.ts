import type { Point } from "./boundary.ts";
import type { Budget } from "./crossings.ts";
import { type Area, type TurningSide, unsharedSides } from "./unshared-sides.ts";

/** Sides looked at while the ground between shapes is searched. All 3,321 communes of the country cost a tenth of it. */
export const GAP_BUDGET = 60_000_000;

/** Less than this is the rounding of coordinates along a long border drawn twice. */
const LEAST_HECTARES = 1;
/** Ground between two shapes that is open at an end is a gap between neighbours only while it is narrower than this; else it is a bay, or the sea. */
export const NARROW_METRES = 100;

/** Ground that no shape covers although shapes lie around it, or along both sides of it. */
export type Gap = {
  /** The shapes beside it, the one with the longest border first. */
  readonly neighbours: readonly number[];
  readonly hectares: number;
  /** Where it is widest. */
  readonly at: Point;
  /** Half of its outline: a gap of two lines that are nearly one is about as long. */
  readonly lengthMetres: number;
};

/**
 * Gaps between shapes, the largest first: what is closed in on all sides, and strips between two shapes that are narrow.
 *
 * Strips between the parallels of all corners, as in `overlaps.ts`; from strip to strip uncovered stretches that touch are one piece of
 * ground. Once more with the axes exchanged, for strips that run from west to east.
 *
 * @returns `null` when the budget ran out: then nobody knows
 */
export function findGaps(areas: readonly Area[], budget: Budget): Gap[] | null {
  const northward = piecesOf(unsharedSides(areas, false), false, budget);
  const eastward = northward && piecesOf(unsharedSides(areas, true), true, budget);
  if (!eastward) return null;
  const holes = northward.filter(({ isOutside }) => !isOutside).map((piece) => gapOf(piece, piece.sides));
  const strips = new Map<string, Strip>();
  for (const [key, strip] of [...northward, ...eastward].flatMap((piece) => (piece.isOutside ? [...piece.strips] : [])))
    strips.set(key, joined(strips.get(key), strip));
  const narrow = [...strips.values()].map((strip) => gapOf(strip, new Map(strip.pair.map((at) => [at, 1]))));
  return [...holes, ...narrow]
    .filter(({ hectares }) => hectares >= LEAST_HECTARES)
    .toSorted((one, other) => other.hectares - one.hectares);
}

type Ground = { squareMetres: number; outline: number; widest: number; at: Point };
type Strip = Ground & { readonly pair: readonly [number, number] };
/** A piece of uncovered ground; one that turned out to be part of another says so. */
type Piece = Ground & {
  isOutside: boolean;
  into: Piece | null;
  readonly sides: Map<number, number>;
  readonly strips: Map<string, Strip>;
};
type Stretch = { readonly left: TurningSide; readonly right: TurningSide; piece: Piece };
type Found = { readonly left: TurningSide; readonly right: TurningSide; piece: Piece | null };

function gapOf({ squareMetres, outline, at }: Ground, sides: ReadonlyMap<number, number>): Gap {
  const neighbours = [...sides].toSorted((one, other) => other[1] - one[1]).map(([shape]) => shape);
  return { neighbours, hectares: squareMetres / 10_000, at, lengthMetres: outline / 2 };
}

function piecesOf(sides: readonly TurningSide[], isTurned: boolean, budget: Budget): Piece[] | null {
  const outside = newPiece(true);
  const pieces = [outside];
  const rising = sides.toSorted((one, other) => one.low - other.low);
  const lines = [...new Set(sides.flatMap(({ low, high }) => [low, high]))].toSorted((one, other) => one - other);
  let [next, open, before]: [number, TurningSide[], Stretch[]] = [0, [], []];
  let edges: readonly [number, number] = [Infinity, -Infinity];
  for (let place = 1; place < lines.length; place += 1) {
    const [from, to] = [lines[place - 1] ?? 0, lines[place] ?? 0];
    for (let side = rising[next]; side !== undefined && side.low <= from; side = rising[next]) {
      open.push(side);
      next += 1;
    }
    open = open.filter(({ high }) => high > from);
    budget.left -= open.length + 1;
    if (budget.left < 0) return null;
    const middle = (from + to) / 2;
    const crossed = open.map((side) => ({ side, x: xAt(side, middle) })).toSorted((one, other) => one.x - other.x);
    const found: Found[] = [];
    let covers = 0;
    for (const [at, { side, x }] of crossed.entries()) {
      covers += side.turn;
      const right = crossed[at + 1];
      if (covers !== 0 || right === undefined || right.x <= x) continue;
      found.push({ left: side, right: right.side, piece: null });
    }
    const [first, last] = [crossed[0]?.side, crossed.at(-1)?.side];
    const outer = [first ? xAt(first, from) : Infinity, last ? xAt(last, from) : -Infinity] as const;
    connect(before, found, from, edges, outer, outside);
    before = found.map(({ left, right, piece }) => {
      if (piece) return { left, right, piece };
      const begun = newPiece(false);
      pieces.push(begun);
      return { left, right, piece: begun };
    });
    for (const stretch of before) lay(stretch, from, to, isTurned);
    edges = [first ? xAt(first, to) : Infinity, last ? xAt(last, to) : -Infinity];
  }
  connect(before, [], lines.at(-1) ?? 0, edges, [Infinity, -Infinity], outside);
  return pieces.filter(({ into }) => into === null);
}

function xAt({ from, slope }: TurningSide, y: number): number {
  return from[0] + (y - from[1]) * slope;
}

function newPiece(isOutside: boolean): Piece {
  return { isOutside, into: null, squareMetres: 0, outline: 0, widest: 0, at: [0, 0], sides: new Map(), strips: new Map() }; // prettier-ignore
}

/** Whatever touches over a piece of the common line is one ground; what lies beyond the outermost sides is outside. */
function connect(
  before: readonly Stretch[],
  now: readonly Found[],
  line: number,
  edges: readonly [number, number],
  outer: readonly [number, number],
  outside: Piece,
): void {
  // prettier-ignore
  const spanOf = ({ left, right }: Pick<Stretch, "left" | "right">) => [xAt(left, line), xAt(right, line)] as const;
  const isBeyond = ([west, east]: readonly [number, number], [least, most]: readonly [number, number]) => west < east && (west < least || east > most); // prettier-ignore
  for (const stretch of now) if (isBeyond(spanOf(stretch), edges)) stretch.piece = outside;
  for (const stretch of before) if (isBeyond(spanOf(stretch), outer)) join(outside, stretch.piece);
  for (let [at, place] = [0, 0]; at < before.length && place < now.length;) {
    const [one, other] = [before[at], now[place]];
    if (!one || !other) break;
    const [[west, east], [otherWest, otherEast]] = [spanOf(one), spanOf(other)];
    if (Math.min(east, otherEast) > Math.max(west, otherWest)) {
      if (other.piece) join(other.piece, one.piece);
      else other.piece = one.piece;
    }
    if (east < otherEast) at += 1;
    else place += 1;
  }
}

function rootOf(piece: Piece): Piece {
  let root = piece;
  while (root.into) root = root.into;
  return root;
}

function join(one: Piece, other: Piece): void {
  const [first, second] = [rootOf(one), rootOf(other)];
  if (first === second) return;
  const [kept, gone] = second.isOutside ? [second, first] : [first, second];
  gone.into = kept;
  add(kept, gone);
  for (const [shape, metres] of gone.sides) kept.sides.set(shape, (kept.sides.get(shape) ?? 0) + metres);
  for (const [key, strip] of gone.strips) kept.strips.set(key, joined(kept.strips.get(key), strip));
}

function add(kept: Ground, { squareMetres, outline, widest, at }: Ground): void {
  kept.squareMetres += squareMetres;
  kept.outline += outline;
  if (widest > kept.widest) [kept.widest, kept.at] = [widest, at];
}

function joined(known: Strip | undefined, strip: Strip): Strip {
  if (!known) return { ...strip };
  add(known, strip);
  return known;
}

const METRES_PER_DEGREE = (6_371_007.2 * Math.PI) / 180;

/** Gives a stretch of a strip to its ground; one between two shapes is kept by itself too while it is narrow. */
function lay({ left, right, piece }: Stretch, from: number, to: number, isTurned: boolean): void {
  const y = (from + to) / 2;
  const [x, otherX] = [xAt(left, y), xAt(right, y)];
  const middle = (x + otherX) / 2;
  const at: Point = isTurned ? [y, middle] : [middle, y];
  const easting = METRES_PER_DEGREE * Math.cos((at[1] * Math.PI) / 180);
  const [along, across] = isTurned ? [METRES_PER_DEGREE, easting] : [easting, METRES_PER_DEGREE];
  const [width, height] = [(otherX - x) * along, (to - from) * across];
  const lengthOf = ({ slope }: TurningSide) => Math.hypot(height, slope * (to - from) * along);
  const ground = { squareMetres: width * height, outline: lengthOf(left) + lengthOf(right), widest: width, at };
  const root = rootOf(piece);
  add(root, ground);
  for (const side of [left, right]) root.sides.set(side.at, (root.sides.get(side.at) ?? 0) + lengthOf(side));
  // A slanting strip is met by both ways of cutting: it counts where it is nearer to running across.
  const slant = Math.abs(left.slope) * (along / across);
  const isMet = isTurned ? slant < 1 : slant <= 1;
  if (left.at === right.at || width >= NARROW_METRES || !isMet) return;
  const pair: [number, number] = left.at < right.at ? [left.at, right.at] : [right.at, left.at];
  const key = pair.join(" ");
  root.strips.set(key, joined(root.strips.get(key), { ...ground, pair }));
}
