import type { GeoProjection } from "d3-geo";
import { Link } from "@tanstack/react-router";
import { linkTo } from "#web-kit/link-to.ts";
import type { ShownOnMap } from "./drawn-part.ts";

/** A finger's width around each point. */
const REACH = 12;

/** Records that lie by their own coordinates; each opens its page. */
export function PointsOnMap({ points, projection }: { points: ShownOnMap["points"]; projection: GeoProjection }) {
  return points.map(({ key, title, address, lon, lat }) => {
    const at = projection([lon, lat]);
    return (
      at && (
        <Link key={key} className="point" aria-label={title} {...linkTo(address)}>
          <title>{title}</title>
          <circle className="reach" cx={at[0]} cy={at[1]} r={REACH} />
          <circle cx={at[0]} cy={at[1]} r={5} />
        </Link>
      )
    );
  });
}
