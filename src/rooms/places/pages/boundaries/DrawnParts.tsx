import { type GeoPath, geoPath, type GeoProjection } from "d3-geo";
import { Link } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import { figuresThatFit } from "../../model/boundaries/figures-that-fit.ts";
import type { Polygon } from "../../model/index.ts";
import { type FrameProps, geometryOf } from "./drawn-part.ts";
import { PointsOnMap } from "./PointsOnMap.tsx";

/** The places of a frame: each a link to its page, or with the figure of another room a button that opens what stands there. */
export function DrawnParts(props: FrameProps & { readonly projection: GeoProjection }) {
  const { parts, day, shown, onPoint, spotProps, projection } = props;
  const path = geoPath(projection, null).digits(1);
  return (
    <>
      {parts.map(({ place, polygons }) => {
        const spot = spotProps(place.id);
        const pointed = {
          ...spot,
          onFocus: () => {
            spot.onFocus();
            onPoint(place);
          },
          onMouseEnter: () => onPoint(place),
          onMouseLeave: () => onPoint(null),
          onBlur: () => onPoint(null),
        };
        const d = path(geometryOf(polygons)) ?? "";
        if (!shown) {
          return (
            <Link
              key={place.id}
              to="/dia-ban/$placeId"
              params={{ placeId: place.id }}
              search={{ ngay: day }}
              aria-label={place.name}
              {...pointed}
            >
              <path d={d} data-region={place.region ?? "none"} />
            </Link>
          );
        }
        const choose = (): void => shown.onChoose(place.id);
        return (
          <g
            key={place.id}
            role="button"
            aria-label={`${place.name}: ${shown.wordsOf(place.id)}`}
            {...pointed}
            onClick={choose}
            onKeyDown={(event) => onPress(event, choose)}
          >
            <path d={d} data-shade={shown.shadeOf(place.id)} />
          </g>
        );
      })}
      {shown && <Figures parts={parts} shown={shown} path={path} />}
      {shown && <PointsOnMap points={shown.points} projection={projection} />}
    </>
  );
}

function onPress(event: KeyboardEvent, choose: () => void): void {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  choose();
}

function areaOf(path: GeoPath, polygon: Polygon): number {
  return Math.abs(path.area(geometryOf([polygon])));
}

type FiguresProps = {
  readonly parts: FrameProps["parts"];
  readonly shown: NonNullable<FrameProps["shown"]>;
  readonly path: GeoPath;
};

/** Over all places, so that no neighbour covers them; a figure is said by the name of its place. */
function Figures({ parts, shown, path }: FiguresProps) {
  const figures = parts.flatMap(({ place, polygons }) => {
    const figure = shown.countOf(place.id);
    // In the middle of its largest part: between a coast and its islands would be the sea.
    const [largest] = polygons.toSorted((one, other) => areaOf(path, other) - areaOf(path, one));
    if (figure === 0 || !largest) return [];
    const [x, y] = path.centroid(geometryOf([largest]));
    return [{ id: place.id, x, y, figure, words: String(figure) }];
  });
  return (
    <g aria-hidden="true">
      {figuresThatFit(figures).map(({ id, x, y, words }) => (
        <text key={id} x={x} y={y}>
          {words}
        </text>
      ))}
    </g>
  );
}
