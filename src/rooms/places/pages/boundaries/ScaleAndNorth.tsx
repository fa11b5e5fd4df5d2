import { geoDistance, type GeoProjection } from "d3-geo";
import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { BoundaryWord } from "../../model/index.ts";
import { roundLength } from "../../model/boundaries/scale-bar.ts";

/** The mean radius of the earth (IUGG). */
const EARTH_KM = 6371.0088;
/** The bar takes at most this share of the width. */
const SHARE = 0.25;

type Props = {
  readonly projection: GeoProjection;
  /** The part of the picture that is in sight, and the height of its middle parallel. */
  readonly width: number;
  readonly middle: number;
};
const HEIGHT = 30;

/** Below the picture: how long a stretch is on the parallel through its middle, and where north is (up, on every one of our maps). */
export function ScaleAndNorth({ projection, width, middle }: Props) {
  const say = useWords<BoundaryWord>();
  const locale = useLocale();
  const [west, east] = [projection.invert?.([0, middle]), projection.invert?.([width, middle])];
  if (!west || !east) return null;
  const kmPerUnit = (geoDistance(west, east) * EARTH_KM) / width;
  const km = roundLength(kmPerUnit * width * SHARE);
  const length = km / kmPerUnit;
  const y = 22;
  const label = say("boundaries.map.scale", { length: formatNumber(km, locale) });
  return (
    <svg
      className="scale"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={`${label}; ${say("boundaries.map.north")}`}
    >
      <path d={`M8 ${y - 6}V${y}H${8 + length}V${y - 6}`} />
      <text x={16 + length} y={y}>
        {formatNumber(km, locale)} km
      </text>
      <path className="north" d={`M${width - 34} ${y}l7 -22l7 22l-7 -5z`} />
      <text x={width - 14} y={y}>
        {say("boundaries.map.north.letter")}
      </text>
    </svg>
  );
}
