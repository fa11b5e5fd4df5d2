import { Archipelagos, usePlaceWords } from "#rooms/places/pages/index.ts";
import { useSpots } from "#web-kit/move-by-sight.ts";
import { useMediaQuery } from "#web-kit/use-media-query.ts";
import type { LayerPlace } from "../model/index.ts";
import { shadeOf } from "../model/shades.ts";
import type { PartProps } from "./layer-parts.ts";
import "./layer-tiles.css";
import { useMapWords } from "./use-map-words.ts";

const BANDS = ["west", "east", "none"] as const;

/** One square for each unit, West above East as the land lies: plainly a sketch, that the arrows walk through. */
export function LayerTiles({ found: { places }, shades, onChoose }: PartProps) {
  const say = useMapWords();
  const sayPlace = usePlaceWords();
  const bands = BANDS.map((region) => {
    return { region, own: places.filter((place) => (place.region ?? "none") === region) };
  }).filter(({ own }) => own.length > 0);
  const isPhone = useMediaQuery("(max-width: 760px)");
  const shown = bands.flatMap(({ own }) => own).filter(({ count }) => count > 0 || !isPhone);
  const spots = useSpots((shown[0] ?? bands[0]?.own[0])?.id);
  return (
    <section aria-label={sayPlace("places.tiles.title")}>
      <p className="label">
        {sayPlace("places.tiles.note")} {say("map.scale-note")}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from tile to tile */}
      <div role="group" aria-label={say("map.tiles.keys")} onKeyDown={spots.onKeyDown}>
        {bands.map(({ region, own }) => (
          <section key={region} className="map-band" aria-labelledby={`band-${region}`}>
            <h2 id={`band-${region}`}>
              {sayPlace(`places.region.${region}`)}{" "}
              <small>
                {say("map.band", { places: own.length, count: own.reduce((sum, { count }) => sum + count, 0) })}
              </small>
            </h2>
            <Band places={own} isFolded={isPhone}>
              {(place) => (
                <button
                  type="button"
                  className="map-tile"
                  data-shade={shadeOf(shades, place.count)}
                  onClick={() => onChoose(place.id)}
                  {...spots.spotProps(place.id)}
                >
                  <span lang="vi">{place.name}</span>
                  <span className="sr">{say("map.count", { count: place.count })}</span>
                  {place.count > 0 && <b aria-hidden="true">{place.count}</b>}
                </button>
              )}
            </Band>
          </section>
        ))}
      </div>
      <Archipelagos />
    </section>
  );
}

type BandProps = {
  readonly places: readonly LayerPlace[];
  readonly isFolded: boolean;
  readonly children: (place: LayerPlace) => React.ReactNode;
};

/** On a phone the places that have something come first, and the many that have nothing can be unfolded. */
function Band({ places, isFolded, children }: BandProps) {
  const say = useMapWords();
  const list = (own: readonly LayerPlace[]) => (
    <ul>
      {own.map((place) => (
        <li key={place.id}>{children(place)}</li>
      ))}
    </ul>
  );
  const busy = places.filter(({ count }) => count > 0);
  const idle = places.filter(({ count }) => count === 0);
  if (!isFolded || idle.length === 0) return list(places);
  return (
    <>
      {busy.length > 0 && list(busy)}
      <details className="map-idle">
        <summary>{say("map.idle", { count: idle.length })}</summary>
        {list(idle)}
      </details>
    </>
  );
}
