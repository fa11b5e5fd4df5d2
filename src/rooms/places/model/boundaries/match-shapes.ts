import type { ShapeRead } from "./boundary.ts";
import type { MatchedBy } from "./held-boundary.ts";
import {
  type MatchablePlace,
  placesByCode,
  placesByName,
  placesNamed,
  type ShapeColumns,
  shapeColumns,
} from "./shape-columns.ts";

/** Why a person is asked. */
export type ShapeDoubt = "name-differs" | "code-unknown" | "name-of-several" | "place-twice";

export type ShapeMatch<Id extends string = string> = {
  readonly at: number;
  readonly code: string | null;
  readonly name: string | null;
} & (
  | { readonly state: "matched"; readonly place: Id; readonly by: MatchedBy }
  | { readonly state: "doubt"; readonly why: ShapeDoubt; readonly candidates: readonly Id[] }
  /** Nothing of the register bears its code or its name: a file of the whole country holds many such. */
  | { readonly state: "outside" }
  | { readonly state: "left-out" }
);

/** What a person said of a shape: the place that it bounds, or `null` to leave it out. */
export type ShapeDecisions<Id extends string = string> = ReadonlyMap<number, Id | null>;

/**
 * Whose boundary each shape is: by code, then by name among the places that the rest of the shape's properties allow. Where code and
 * name disagree, or a name alone could mean another place, a person says.
 */
export function matchShapes<Id extends string>(
  shapes: readonly ShapeRead[],
  places: readonly MatchablePlace<Id>[],
  decisions: ShapeDecisions<Id> = new Map(),
): { readonly columns: ShapeColumns; readonly matches: readonly ShapeMatch<Id>[] } {
  const [byCode, byName] = [placesByCode(places), placesByName(places)];
  const columns = shapeColumns(shapes, byCode, byName);
  const labelled = shapes.map((shape) => {
    const code = columns.code === null ? undefined : shape.properties[columns.code]?.trim();
    const name = columns.name === null ? undefined : shape.properties[columns.name];
    return { shape, code: code ?? null, name: name ?? null, coded: (code && byCode.get(code)) || [] };
  });
  const isAllowed = propertiesOfParents(
    labelled.flatMap(({ shape, coded: [place] }) => (place ? [{ shape, parent: place.parent }] : [])),
    columns,
  );
  const found = labelled.map(({ shape, code, name, coded }): ShapeMatch<Id> => {
    const head = { at: shape.at, code, name };
    const decided = decisions.get(shape.at);
    if (decided === null) return { ...head, state: "left-out" };
    if (decided !== undefined) return { ...head, state: "matched", place: decided, by: "person" };
    const named = name === null ? [] : placesNamed(byName, name).filter((place) => isAllowed(shape, place));
    return { ...head, ...judge(coded, named, { hasCodes: columns.code !== null, hasName: name !== null }) };
  });
  return { columns, matches: questionRepeated(found) };
}

type Judgement<Id extends string> =
  | { readonly state: "matched"; readonly place: Id; readonly by: MatchedBy }
  | { readonly state: "doubt"; readonly why: ShapeDoubt; readonly candidates: readonly Id[] }
  | { readonly state: "outside" };

function judge<Id extends string>(
  coded: readonly MatchablePlace<Id>[],
  named: readonly MatchablePlace<Id>[],
  { hasCodes, hasName }: { readonly hasCodes: boolean; readonly hasName: boolean },
): Judgement<Id> {
  const candidates = [...new Set([...coded, ...named].map(({ id }) => id))];
  const [first] = candidates;
  if (first === undefined) return { state: "outside" };
  if (coded.length === 1) {
    const isNameRight = !hasName || named.some(({ id }) => id === first);
    return isNameRight
      ? { state: "matched", place: first, by: "code" }
      : { state: "doubt", why: "name-differs", candidates };
  }
  if (candidates.length > 1) return { state: "doubt", why: "name-of-several", candidates };
  // A file that knows codes, yet gives this shape one that the register has not: it may be a namesake elsewhere.
  if (hasCodes) return { state: "doubt", why: "code-unknown", candidates };
  return { state: "matched", place: first, by: "name" };
}

/**
 * What the file says of the place above ("prov": "48") is learned from the shapes whose code is known: a property that has one value
 * for all shapes below the same place. A shape with another value lies below another place.
 */
function propertiesOfParents<Id extends string>(
  known: readonly { readonly shape: ShapeRead; readonly parent: string | null }[],
  columns: ShapeColumns,
): (shape: ShapeRead, place: MatchablePlace<Id>) => boolean {
  const rules = new Map<string, Map<string, string | null>>();
  for (const { shape, parent } of known) {
    if (parent === null) continue;
    for (const [column, value] of Object.entries(shape.properties)) {
      if (column === columns.code || column === columns.name) continue;
      const own = rules.get(column) ?? new Map<string, string | null>();
      rules.set(column, own);
      own.set(parent, own.has(parent) && own.get(parent) !== value ? null : value);
    }
  }
  const telling = [...rules].filter(([, own]) => known.length > 1 && ![...own.values()].includes(null));
  return ({ properties }, { parent }) =>
    parent === null ||
    telling.every(([column, own]) => {
      const expected = own.get(parent);
      return expected === undefined || expected === null || properties[column] === expected;
    });
}

/** Shapes with one code are parts of one place, as islands are. A name that two shapes bear is no such proof. */
function questionRepeated<Id extends string>(matches: readonly ShapeMatch<Id>[]): ShapeMatch<Id>[] {
  const taken = Map.groupBy(
    matches.filter((match) => match.state === "matched"),
    ({ place }) => place,
  );
  return matches.map((match): ShapeMatch<Id> => {
    if (match.state !== "matched" || match.by !== "name") return match;
    if ((taken.get(match.place)?.length ?? 0) < 2) return match;
    const { at, code, name, place } = match;
    return { at, code, name, state: "doubt", why: "place-twice", candidates: [place] };
  });
}
