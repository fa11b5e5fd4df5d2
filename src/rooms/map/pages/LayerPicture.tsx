import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { listBoundariesEndpoint, type PlaceId } from "#rooms/places/model/index.ts";
import { Archipelagos, BoundaryMap, usePlaceWords } from "#rooms/places/pages/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import "#web-kit/count-table.css";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import type { getLayerEndpoint, LayerPlace, LayerPoint } from "../model/index.ts";
import { type Shade, shadeOf, shadesOf } from "../model/shades.ts";
import type { MapView } from "./address.ts";
import { useMapWords } from "./use-map-words.ts";

type Found = z.output<typeof getLayerEndpoint.output>;
type Props = {
  readonly found: Found;
  readonly view: MapView;
  readonly onChoose: (place: PlaceId | "above" | "elsewhen") => void;
  readonly onDay: (day: PlainDate) => void;
};

/** The counts of a layer, drawn, as tiles or in a table: none of the three holds what the others lack. */
export function LayerPicture({ found, view, onChoose, onDay }: Props) {
  const say = useMapWords();
  const shades = shadesOf(found.places.map(({ count }) => count));
  const parts = { found, shades, onChoose };
  return (
    <>
      {found.places.length === 0 && <p className="page-none">{say("map.no-places", { day: formatDay(found.asOf) })}</p>}
      {found.places.length > 0 && view === "map" && <Drawn {...parts} />}
      {found.places.length > 0 && view === "tiles" && <LayerTiles {...parts} />}
      {found.places.length > 0 && view === "table" && <LayerTable {...parts} />}
      {view !== "table" && shades.length > 0 && <Legend shades={shades} />}
      <NotShown found={found} onChoose={onChoose} onDay={onDay} />
      {found.points.length > 0 && <Points points={found.points} />}
    </>
  );
}

type PartProps = {
  readonly found: Found;
  readonly shades: readonly Shade[];
  readonly onChoose: (place: PlaceId) => void;
};

function Drawn({ found: { kind, asOf, places, points }, shades, onChoose }: PartProps) {
  const drawn = useEndpoint(listBoundariesEndpoint, { query: { kind, as_of: asOf } });
  const counts = new Map(places.map(({ id, count }) => [id, count]));
  const countOf = (id: PlaceId) => counts.get(id) ?? 0;
  return (
    <PageStates answer={drawn}>
      {(boundaries) => (
        <BoundaryMap
          drawn={boundaries}
          shown={{ countOf, shadeOf: (id) => shadeOf(shades, countOf(id)), onChoose, points }}
        />
      )}
    </PageStates>
  );
}

const BANDS = ["west", "east", "none"] as const;

function LayerTiles({ found: { places }, shades, onChoose }: PartProps) {
  const say = useMapWords();
  const sayPlace = usePlaceWords();
  return (
    <section aria-label={sayPlace("places.tiles.title")}>
      <p className="label">
        {sayPlace("places.tiles.note")} {say("map.scale-note")}
      </p>
      {BANDS.map((region) => {
        const own = places.filter((place) => (place.region ?? "none") === region);
        if (own.length === 0) return null;
        return (
          <div key={region} className="map-band">
            <h2>{sayPlace(`places.region.${region}`)}</h2>
            <ul>
              {own.map((place) => (
                <li key={place.id}>
                  <Tile place={place} shade={shadeOf(shades, place.count)} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <Archipelagos />
    </section>
  );
}

function Tile({ place, shade, onChoose }: { place: LayerPlace; shade: number; onChoose: (id: PlaceId) => void }) {
  const say = useMapWords();
  return (
    <button type="button" className="map-tile" data-shade={shade} onClick={() => onChoose(place.id)}>
      <span lang="vi">{place.name}</span>
      {place.count > 0 && (
        <b>
          {place.count}
          <span className="sr"> {say("map.records")}</span>
        </b>
      )}
    </button>
  );
}

function LayerTable({ found: { places }, onChoose }: PartProps) {
  const say = useMapWords();
  const sayPlace = usePlaceWords();
  return (
    <table className="count-table">
      <thead>
        <tr>
          <th scope="col">{say("map.place")}</th>
          <th scope="col">{say("map.region")}</th>
          <th scope="col">{say("map.records")}</th>
        </tr>
      </thead>
      <tbody>
        {places
          .toSorted((one, other) => other.count - one.count)
          .map((place) => (
            <tr key={place.id}>
              <th scope="row" lang="vi">
                {place.count > 0 ? (
                  <button type="button" className="link" onClick={() => onChoose(place.id)}>
                    {place.name}
                  </button>
                ) : (
                  place.name
                )}
              </th>
              <td>{place.region && sayPlace(`places.region.${place.region}`)}</td>
              <td className="figure">{place.count}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Legend({ shades }: { shades: readonly Shade[] }) {
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

/** What the picture cannot show is said beside it, and can be listed: no record is lost by being hard to place. */
function NotShown({ found: { above, elsewhen, otherDay }, onChoose, onDay }: Omit<Props, "view">) {
  const say = useMapWords();
  if (above === 0 && elsewhen === 0) return null;
  return (
    <ul className="map-not-shown">
      {elsewhen > 0 && (
        <li>
          {say("map.elsewhen", { count: elsewhen })}{" "}
          {otherDay !== null && (
            <button type="button" className="link noprint" onClick={() => onDay(otherDay)}>
              {say("map.elsewhen.see", { day: formatDay(otherDay) })}
            </button>
          )}{" "}
          <button type="button" className="link noprint" onClick={() => onChoose("elsewhen")}>
            {say("map.list")}
          </button>
        </li>
      )}
      {above > 0 && (
        <li>
          {say("map.above", { count: above })}{" "}
          <button type="button" className="link noprint" onClick={() => onChoose("above")}>
            {say("map.list")}
          </button>
        </li>
      )}
    </ul>
  );
}

function Points({ points }: { points: readonly LayerPoint[] }) {
  const say = useMapWords();
  return (
    <details className="map-points">
      <summary>
        {say("map.points")}: {say("map.count", { count: points.length })}
      </summary>
      <ul>
        {points.map(({ key, title, address, lon, lat }) => (
          <li key={key}>
            <Link className="link" to={address} lang="vi">
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
