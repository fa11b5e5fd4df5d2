import type { ExtendedFeature, ExtendedFeatureCollection, GeoGeometryObjects } from "d3-geo";
import type { quantize } from "topojson-client";

/* The types of GeoJSON and TopoJSON, as the libraries that read them name them. */

type AnyTopology = Parameters<typeof quantize>[0];
export type GeometryCollection = Extract<AnyTopology["objects"][string], { readonly type: "GeometryCollection" }>;
/** A drawing: one object, each geometry under the id of its place. */
export type PlacesTopology = Omit<AnyTopology, "objects"> & {
  readonly objects: { readonly places: GeometryCollection };
};
export type Topology = AnyTopology;
export type Feature = ExtendedFeature;
export type FeatureCollection = ExtendedFeatureCollection;
export type MultiPolygon = Extract<GeoGeometryObjects, { readonly type: "MultiPolygon" }>;
