import { Link } from "@tanstack/react-router";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { type BoundaryWord, listBoundariesEndpoint, type PlaceKind, type PlaceSummary } from "../model/index.ts";
import type { PlacesAddress, PlaceView } from "./address.ts";
import { Archipelagos } from "./boundaries/Archipelagos.tsx";
import { BoundaryMap } from "./boundaries/BoundaryMap.tsx";
import { PlaceLink } from "./PlaceLink.tsx";
import { Tiles } from "./Tiles.tsx";
import { usePlaceWords } from "./use-place-words.ts";
import { needWords } from "#web-kit/language.ts";
import "#web-kit/count-table.css";

await needWords("boundaries");

/** The same places drawn, as tiles, or as a table: none of the three holds what the others lack. */
export function ViewLinks({
  address,
  view,
  views,
}: {
  address: PlacesAddress;
  view: PlaceView;
  views: readonly PlaceView[];
}) {
  const say = useWords<BoundaryWord>();
  if (views.length < 2) return null;
  return (
    <nav className="place-views noprint" aria-label={say("boundaries.view")}>
      {views.map((xem) => (
        <Link
          key={xem}
          className="btn"
          to="/dia-ban"
          search={{ ...address, xem }}
          aria-current={xem === view ? "true" : undefined}
        >
          {say(`boundaries.view.${xem}`)}
        </Link>
      ))}
    </nav>
  );
}

export function MapOfLevel({ kind, day }: { kind: PlaceKind; day: PlainDate }) {
  const drawn = useEndpoint(listBoundariesEndpoint, { query: { kind, as_of: day } });
  return <PageStates answer={drawn}>{(found) => <BoundaryMap drawn={found} />}</PageStates>;
}

export function TilesOfLevel({ places, day }: { places: readonly PlaceSummary[]; day: PlainDate }) {
  return (
    <>
      <Tiles places={places} day={day} />
      <Archipelagos />
    </>
  );
}

const COLUMNS = ["place", "kind", "parent", "region", "code"] as const;

export function PlaceTable({ places, day }: { places: readonly PlaceSummary[]; day: PlainDate }) {
  const say = useWords<BoundaryWord>();
  const sayPlace = usePlaceWords();
  return (
    <table className="count-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {say(`boundaries.table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.id}>
            <th scope="row">
              <PlaceLink place={place} day={day} />
            </th>
            <td data-head={say("boundaries.table.kind")}>{sayPlace(`places.kind.${place.kind}`)}</td>
            <td data-head={say("boundaries.table.parent")} lang="vi">
              {place.parent?.name}
            </td>
            <td data-head={say("boundaries.table.region")}>
              {place.region && sayPlace(`places.region.${place.region}`)}
            </td>
            <td data-head={say("boundaries.table.code")} className="figure">
              {place.code}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
