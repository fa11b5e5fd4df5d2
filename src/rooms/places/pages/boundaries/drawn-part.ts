import type { GeoPermissibleObjects } from "d3-geo";
import type { PlainDate } from "#shared/plain-date.ts";
import type { DrawnPlace, PlaceId, Polygon } from "../../model/index.ts";
import type { useSpots } from "#web-kit/move-by-sight.ts";

/** What another room shows on the map: a figure and a shade at each place, points that open, and what a choice of a place does. */
export type ShownOnMap = {
  readonly countOf: (place: PlaceId) => number;
  readonly wordsOf: (place: PlaceId) => string;
  readonly shadeOf: (place: PlaceId) => number;
  readonly onChoose: (place: PlaceId) => void;
  readonly points: readonly MapPoint[];
};
type MapPoint = {
  readonly key: string;
  readonly title: string;
  readonly address: string;
  readonly lon: number;
  readonly lat: number;
};

/** As much of a place as lies in one frame. */
export type Part = { readonly place: DrawnPlace; readonly polygons: readonly Polygon[] };

export type FrameProps = {
  readonly parts: readonly Part[];
  readonly day: PlainDate;
  readonly shown: ShownOnMap | undefined;
  readonly onPoint: (place: DrawnPlace | null) => void;
  readonly spotProps: ReturnType<typeof useSpots>["spotProps"];
};

export function geometryOf(polygons: readonly Polygon[]): GeoPermissibleObjects {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
  return { type: "MultiPolygon", coordinates };
}
