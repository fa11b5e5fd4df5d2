import { feature } from "topojson-client";
import { BOUNDARY_LIMITS, type Feature, type FeatureCollection, type GeometryCollection } from "../../model/index.ts";
import { checkTopology } from "./check-topology.ts";
import { isObject, notOurs, refused } from "./boundary-refusal.ts";

export type ParsedFile = {
  readonly features: readonly Feature[];
  readonly isTopology: boolean;
  readonly crsSaidBy: "file" | "person";
};

/** From the text of a file to its features. Nothing of it is trusted yet: their coordinates are read by `readShapes`. */
export function parseBoundaryFile(text: string): ParsedFile {
  checkDepth(text);
  const root = parseJson(text);
  const crsSaidBy = readCrs(root["crs"]);
  const { type } = root;
  if (type === "Topology") return { features: featuresOfTopology(root), isTopology: true, crsSaidBy };
  const listed = type === "FeatureCollection" ? (root as unknown as FeatureCollection).features : [root];
  if (!Array.isArray(listed)) throw notOurs();
  if (type !== "FeatureCollection" && type !== "Feature") throw notOurs();
  return { features: bounded(listed as Feature[]), isTopology: false, crsSaidBy };
}

function parseJson(text: string): Record<string, unknown> {
  try {
    const root: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
    if (isObject(root)) return root;
  } catch {
    // What is no JSON is no GeoJSON either.
  }
  throw notOurs();
}

/** Before anything is built from the text: brackets outside of words. */
function checkDepth(text: string): void {
  let depth = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (isInWord) {
      if (letter === BACKSLASH) at += 1;
      else if (letter === QUOTE) isInWord = false;
    } else if (letter === QUOTE) isInWord = true;
    else if (letter === OPEN_LIST || letter === OPEN_OBJECT) {
      depth += 1;
      if (depth > BOUNDARY_LIMITS.depth) throw refused("boundary-nested-too-deep", { limit: BOUNDARY_LIMITS.depth });
    } else if (letter === CLOSE_LIST || letter === CLOSE_OBJECT) depth -= 1;
  }
}
const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** GeoJSON of 2008 could name a system. RFC 7946 knows only WGS 84, and says nothing of it in the file. */
function readCrs(crs: unknown): "file" | "person" {
  if (crs === undefined || crs === null) return "person";
  const properties = isObject(crs) ? crs["properties"] : undefined;
  const name = isObject(properties) ? properties["name"] : undefined;
  if (typeof name === "string" && /(?:CRS:?84$|EPSG:+4326$|^WGS ?84$)/iu.test(name.trim())) return "file";
  throw refused("boundary-crs-unknown", { crs: typeof name === "string" ? name.slice(0, 100) : "?" });
}

/** One level of areas; of a file with several the one with most of them. */
function featuresOfTopology(root: Record<string, unknown>): readonly Feature[] {
  const topology = checkTopology(root);
  const collections = Object.values(topology.objects).filter(({ type }) => type === "GeometryCollection");
  const [largest] = (collections as GeometryCollection[]).toSorted(
    (one, other) => other.geometries.length - one.geometries.length,
  );
  if (!largest) throw notOurs();
  bounded(largest.geometries);
  return feature(topology, largest).features;
}

function bounded<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length === 0) throw notOurs();
  if (items.length > BOUNDARY_LIMITS.shapes)
    throw refused("boundary-too-many-shapes", { limit: BOUNDARY_LIMITS.shapes });
  return items;
}
