export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};
/** A step aside counts as so many steps ahead: an arrow first looks straight on. */
const ASIDE = 2.5;

/** The one of `others` that lies nearest in the direction of an arrow key, by the middles of their boxes. */
export function nearestInSight<Spot>(
  here: Spot,
  others: readonly Spot[],
  key: string,
  boxOf: (spot: Spot) => Box,
): Spot | undefined {
  const way = WAYS[key];
  if (!way) return undefined;
  const [fromX, fromY] = middleOf(boxOf(here));
  let nearest: { readonly spot: Spot; readonly distance: number } | undefined;
  for (const spot of others) {
    if (spot === here) continue;
    const [x, y] = middleOf(boxOf(spot));
    const ahead = (x - fromX) * way[0] + (y - fromY) * way[1];
    const aside = Math.abs((x - fromX) * way[1]) + Math.abs((y - fromY) * way[0]);
    // Within a quarter turn: what lies mostly aside is another arrow's.
    if (ahead < 1 || aside > ahead * ASIDE) continue;
    const distance = ahead + aside * ASIDE;
    if (!nearest || distance < nearest.distance) nearest = { spot, distance };
  }
  return nearest?.spot;
}

function middleOf({ left, top, width, height }: Box): readonly [number, number] {
  return [left + width / 2, top + height / 2];
}
