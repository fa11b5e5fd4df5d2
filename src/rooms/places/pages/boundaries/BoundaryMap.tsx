import { geoCentroid, geoMercator, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { formatDay } from "#web-kit/format.ts";
import { useWords } from "#web-kit/use-words.ts";
import {
  type BoundaryWord,
  type DrawnPlace,
  type listBoundariesEndpoint,
  type MapFrame,
  type PlaceId,
  type Polygon,
  polygonsByFrame,
} from "../../model/index.ts";
import { usePlaceWords } from "../use-place-words.ts";
import "./boundary-map.css";
import { ScaleAndNorth } from "./ScaleAndNorth.tsx";
import { type Outline, useOutlines } from "./use-drawings.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("boundaries");

type Drawn = z.output<typeof listBoundariesEndpoint.output>;

/** What another room shows on the map: a figure and a shade at each place, points, and what a choice of a place does. */
export type ShownOnMap = {
  readonly countOf: (place: PlaceId) => number;
  readonly shadeOf: (place: PlaceId) => number;
  readonly onChoose: (place: PlaceId) => void;
  readonly points: readonly {
    readonly key: string;
    readonly title: string;
    readonly lon: number;
    readonly lat: number;
  }[];
};
type Part = { readonly place: DrawnPlace; readonly polygons: readonly Polygon[] };

/** The places of a level in their loaded boundaries, each a link; the archipelagos always, in frames of their own. */
export function BoundaryMap({ drawn, shown }: { drawn: Drawn; shown?: ShownOnMap | undefined }) {
  const say = useWords<BoundaryWord>();
  const outlines = useOutlines(drawn.places, "coarse");
  const [pointed, setPointed] = useState<DrawnPlace | null>(null);
  if (outlines === undefined) return <p role="status">{say("boundaries.map.drawing")}</p>;
  const frames = partsByFrame(outlines);
  const frame = (name: MapFrame, size: readonly [number, number]) => (
    <Frame parts={frames.get(name) ?? []} size={size} day={drawn.asOf} onPoint={setPointed} name={name} shown={shown} />
  );
  return (
    <section className="boundary-map" aria-label={say("boundaries.map.title")}>
      <p className="pointed" lang="vi">
        {pointed?.name ?? say("boundaries.map.point")}
      </p>
      <div className="frames">
        {frame("land", LAND)}
        <div className="archipelagos">
          {frame("hoang-sa", INSET)}
          {frame("truong-sa", INSET)}
        </div>
      </div>
      <Legend drawn={drawn} isShaded={shown !== undefined} />
    </section>
  );
}

const LAND = [760, 620] as const;
const INSET = [180, 130] as const;

function partsByFrame(outlines: readonly Outline[]): ReadonlyMap<MapFrame, readonly Part[]> {
  const parts = outlines.flatMap(({ place, polygons }) =>
    [...polygonsByFrame(polygons)].map(([frame, own]) => ({ frame, part: { place, polygons: own } })),
  );
  const byFrame = Map.groupBy(parts, ({ frame }) => frame);
  return new Map([...byFrame].map(([frame, own]) => [frame, own.map(({ part }) => part)]));
}

type FrameProps = {
  readonly name: MapFrame;
  readonly parts: readonly Part[];
  readonly size: readonly [number, number];
  readonly day: Drawn["asOf"];
  readonly onPoint: (place: DrawnPlace | null) => void;
  readonly shown: ShownOnMap | undefined;
};

function Frame({ name, parts, size: [width, height], day, onPoint, shown }: FrameProps) {
  const say = useWords<BoundaryWord>();
  if (name === "land" && parts.length === 0) return null;
  const collection = geometryOf(parts.flatMap(({ polygons }) => polygons));
  const projection = geoMercator().fitExtent([[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]], collection); // prettier-ignore
  const path = geoPath(projection, null).digits(1);
  return (
    <figure className={`frame ${name}`}>
      {parts.length > 0 && (
        <svg viewBox={`0 0 ${width} ${height + (name === "land" ? SCALE_HEIGHT : 0)}`}>
          {name === "land" && <ScaleAndNorth projection={projection} width={width} height={height} />}
          {shown && (
            <ShadedParts
              parts={parts}
              shown={shown}
              path={path}
              onPoint={onPoint}
              at={(lon, lat) => projection([lon, lat])}
            />
          )}
          {(shown ? [] : parts).map(({ place, polygons }) => (
            <Link
              key={place.id}
              to="/dia-ban/$placeId"
              params={{ placeId: place.id }}
              search={{ ngay: day }}
              aria-label={place.name}
              onMouseEnter={() => onPoint(place)}
              onFocus={() => onPoint(place)}
              onMouseLeave={() => onPoint(null)}
              onBlur={() => onPoint(null)}
            >
              <path d={path(geometryOf(polygons)) ?? ""} data-region={place.region ?? "none"} />
            </Link>
          ))}
        </svg>
      )}
      {name !== "land" && (
        <figcaption>
          <strong>{say(`boundaries.frame.${name}`)}</strong>
          <span>{say(`boundaries.frame.${name}.of`)}</span>
          {parts.length === 0 && <span>({say("boundaries.frame.not-drawn")})</span>}
        </figcaption>
      )}
    </figure>
  );
}
const MARGIN = 6;
const SCALE_HEIGHT = 30;

function geometryOf(polygons: readonly Polygon[]): GeoPermissibleObjects {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
  return { type: "MultiPolygon", coordinates };
}

type ShadedProps = Pick<FrameProps, "parts" | "onPoint"> & {
  readonly shown: ShownOnMap;
  readonly path: (geometry: GeoPermissibleObjects) => string | null;
  readonly at: (lon: number, lat: number) => readonly [number, number] | null;
};

/** Places as buttons with their figure, then the points over them. */
function ShadedParts({ parts, shown, path, at, onPoint }: ShadedProps) {
  return (
    <>
      {parts.map(({ place, polygons }) => {
        const count = shown.countOf(place.id);
        const geometry = geometryOf(polygons);
        const [x, y] = geoCentroid(geometry);
        const middle = at(x, y);
        const choose = () => shown.onChoose(place.id);
        return (
          <g
            key={place.id}
            role="button"
            tabIndex={0}
            aria-label={`${place.name}: ${count}`}
            onClick={choose}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              choose();
            }}
            onMouseEnter={() => onPoint(place)}
            onFocus={() => onPoint(place)}
            onMouseLeave={() => onPoint(null)}
            onBlur={() => onPoint(null)}
          >
            <path d={path(geometry) ?? ""} data-shade={shown.shadeOf(place.id)} />
            {count > 0 && middle && (
              <text x={middle[0]} y={middle[1]}>
                {count}
              </text>
            )}
          </g>
        );
      })}
      {shown.points.map(({ key, title, lon, lat }) => {
        const point = at(lon, lat);
        return point && <circle key={key} cx={point[0]} cy={point[1]} r={4} aria-label={title} role="img" />;
      })}
    </>
  );
}

function Legend({ drawn: { places, sheets, missing }, isShaded }: { drawn: Drawn; isShaded: boolean }) {
  const say = useWords<BoundaryWord>();
  const sayPlace = usePlaceWords();
  const met = (["west", "east", "none"] as const).filter((region) =>
    places.some((place) => (place.region ?? "none") === region),
  );
  // One colour for all needs no key.
  const regions = met.length > 1 && !isShaded ? met : [];
  const crossed = places.filter(({ hasCrossings }) => hasCrossings).length;
  return (
    <div className="legend">
      {regions.length > 0 && (
        <ul className="regions">
          {regions.map((region) => (
            <li key={region} data-region={region}>
              {sayPlace(`places.region.${region}`)}
            </li>
          ))}
        </ul>
      )}
      {missing > 0 && <p>{say("boundaries.map.missing", { count: missing })}</p>}
      {crossed > 0 && <p>{say("boundaries.map.crossed", { count: crossed })}</p>}
      {sheets.map(({ id, source, terms, validFrom }) => (
        <p key={id} className="label" lang="vi">
          {say("boundaries.map.source", { source, terms, day: formatDay(validFrom) })}
        </p>
      ))}
    </div>
  );
}
