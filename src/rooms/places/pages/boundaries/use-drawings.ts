import { useQueries } from "@tanstack/react-query";
import { feature } from "topojson-client";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { endpointKey } from "#web-kit/use-endpoint.ts";
import {
  type BoundarySheetId,
  type DrawingDetail,
  drawBoundariesEndpoint,
  type DrawnPlace,
  type MultiPolygon,
  type PlacesTopology,
  type Polygon,
} from "../../model/index.ts";

/** A place with its outline. */
export type Outline = { readonly place: DrawnPlace; readonly polygons: readonly Polygon[] };

/** The outlines of some places, each from the sheet that draws it; `undefined` until all sheets are there. */
export function useOutlines(places: readonly DrawnPlace[], detail: DrawingDetail): readonly Outline[] | undefined {
  const sheets = [...new Set(places.map(({ sheetId }) => sheetId))];
  const answers = useQueries({
    queries: sheets.map((sheetId) => ({
      queryKey: endpointKey(drawBoundariesEndpoint, { sheetId, detail }),
      queryFn: () => callEndpoint(drawBoundariesEndpoint, { params: { sheetId, detail } }),
      // A sheet never changes.
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const drawn = new Map<BoundarySheetId, ReadonlyMap<unknown, readonly Polygon[]>>();
  for (const [at, sheetId] of sheets.entries()) {
    const answer = answers[at]?.data;
    if (!answer?.ok) return undefined;
    drawn.set(sheetId, polygonsOf(answer.value));
  }
  return places.flatMap((place) => {
    const polygons = drawn.get(place.sheetId)?.get(place.id);
    return polygons ? [{ place, polygons }] : [];
  });
}

function polygonsOf(answer: unknown): ReadonlyMap<unknown, readonly Polygon[]> {
  // Made by our own worker, and checked before it was kept.
  const topology = answer as PlacesTopology;
  const { features } = feature(topology, topology.objects.places);
  return new Map(
    features.map(({ id, geometry }) => [id, (geometry as MultiPolygon).coordinates as unknown as Polygon[]]),
  );
}
