import type { Source } from "./source.ts";

/**
 * The same reading of a text's stretch, which is asked several times over (for the tasks, for their titles, for every sentence's
 * fate), answers from memory the second time. What it answers must depend on nothing but the text and the stretch.
 */
export function remembered<Value>(
  read: (source: Source, start: number, end: number) => Value,
): (source: Source, start: number, end: number) => Value {
  const bySource = new WeakMap<Source, Map<number, { readonly end: number; readonly value: Value }>>();
  return (source, start, end) => {
    let known = bySource.get(source);
    if (known === undefined) bySource.set(source, (known = new Map()));
    const before = known.get(start);
    if (before?.end === end) return before.value;
    const value = read(source, start, end);
    known.set(start, { end, value });
    return value;
  };
}
