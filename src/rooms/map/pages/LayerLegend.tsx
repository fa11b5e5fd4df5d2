import type { Shade } from "../model/shades.ts";
import { useMapWords } from "./use-map-words.ts";

/** What the shades mean. */
export function LayerLegend({ shades }: { shades: readonly Shade[] }) {
  const say = useMapWords();
  return (
    <section className="map-legend" aria-label={say("map.legend")}>
      <p className="label">{say("map.legend")}</p>
      <ul>
        <li data-shade={0}>{say("map.legend.none")}</li>
        {shades.map(({ level, from, to }) => (
          <li key={level} data-shade={level}>
            {from === to ? from : say("map.legend.from-to", { from, to })}
          </li>
        ))}
      </ul>
    </section>
  );
}
