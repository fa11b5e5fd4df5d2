import { Link } from "@tanstack/react-router";
import { linkTo } from "#web-kit/link-to.ts";
import type { LayerPoint } from "../model/index.ts";
import { useMapWords } from "./use-map-words.ts";

/** Records with coordinates as a list: what the points of the picture are. */
export function LayerPoints({ points }: { points: readonly LayerPoint[] }) {
  const say = useMapWords();
  return (
    <details className="map-points">
      <summary>
        {say("map.points")}: {say("map.count", { count: points.length })}
      </summary>
      <ul>
        {points.map(({ key, title, address, lon, lat }) => (
          <li key={key}>
            <Link className="link" lang="vi" {...linkTo(address)}>
              {title}
            </Link>{" "}
            <span className="label">
              {lat.toFixed(5)}, {lon.toFixed(5)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
