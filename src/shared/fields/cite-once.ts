import type { ValueSource } from "./provenance.ts";

type Sourced = { readonly sources: Readonly<Record<string, ValueSource>> };
type Cited = { readonly sources: Readonly<Record<string, number>> };

/** Thousands of values have a handful of sources: each is written once, and a value says which one is its own. */
export function citeOnce<Item extends Sourced>(items: readonly Item[]) {
  const cited: ValueSource[] = [];
  const places = new Map<string, number>();
  const placeOf = (source: ValueSource): number => {
    const words = JSON.stringify(source);
    const place = places.get(words) ?? cited.push(source) - 1;
    places.set(words, place);
    return place;
  };
  const citing = items.map(({ sources, ...item }) => {
    const own = Object.entries(sources).map(([field, source]) => [field, placeOf(source)] as const);
    return { ...item, sources: Object.fromEntries(own) };
  });
  return { items: citing, cited };
}

/** The items with the source of each value beside it again. */
export function sourcesSpelled<Item extends Cited>({
  items,
  cited,
}: {
  readonly items: readonly Item[];
  readonly cited: readonly ValueSource[];
}) {
  return items.map(({ sources, ...item }) => {
    const own = Object.entries(sources).flatMap(([field, place]) => {
      const source = cited[place];
      return source ? [[field, source] as const] : [];
    });
    return { ...item, sources: Object.fromEntries(own) };
  });
}
