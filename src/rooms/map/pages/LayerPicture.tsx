import { listBoundariesEndpoint, type PlaceId } from "#rooms/places/model/index.ts";
import { BoundaryMap } from "#rooms/places/pages/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { shadeOf, shadesOf } from "../model/shades.ts";
import type { MapView } from "./address.ts";
import type { Found, PartProps } from "./layer-parts.ts";
import { LayerLegend } from "./LayerLegend.tsx";
import { LayerPoints } from "./LayerPoints.tsx";
import { LayerTable } from "./LayerTable.tsx";
import { LayerTiles } from "./LayerTiles.tsx";
import { NotShown } from "./NotShown.tsx";
import { useMapWords } from "./use-map-words.ts";

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
      <NotShown found={found} onChoose={onChoose} onDay={onDay} />
      {found.places.length === 0 && <p className="page-none">{say("map.no-places", { day: formatDay(found.asOf) })}</p>}
      {found.places.length > 0 && shades.length === 0 && <p className="map-none-shown">{say("map.none-shown")}</p>}
      {view !== "table" && shades.length > 0 && <LayerLegend shades={shades} />}
      {found.places.length > 0 && view === "map" && <Drawn {...parts} />}
      {found.places.length > 0 && view === "tiles" && <LayerTiles {...parts} />}
      {found.places.length > 0 && view === "table" && <LayerTable {...parts} />}
      {found.points.length > 0 && <LayerPoints points={found.points} />}
    </>
  );
}

function Drawn({ found: { kind, asOf, places, points }, shades, onChoose }: PartProps) {
  const say = useMapWords();
  const drawn = useEndpoint(listBoundariesEndpoint, { query: { kind, as_of: asOf } });
  const counts = new Map(places.map(({ id, count }) => [id, count]));
  const countOf = (id: PlaceId) => counts.get(id) ?? 0;
  const wordsOf = (id: PlaceId) => say("map.count", { count: countOf(id) });
  return (
    <PageStates answer={drawn}>
      {(boundaries) => (
        <BoundaryMap
          drawn={boundaries}
          shown={{ countOf, wordsOf, shadeOf: (id) => shadeOf(shades, countOf(id)), onChoose, points }}
        />
      )}
    </PageStates>
  );
}
