import type { Clause } from "#rooms/documents/model/index.ts";
import type { OwnedRange } from "#web-kit/text/pieces-of.ts";

/**
 * Sorts spans into the clauses they touch, narrow ones first. A span may reach over several clauses, and a note may have
 * words far from its own clause: a body named in a heading.
 */
export function spansByClause<Owner>(
  clauses: readonly Clause[],
  spans: readonly OwnedRange<Owner>[],
): ReadonlyMap<number, readonly OwnedRange<Owner>[]> {
  const byClause = new Map<number, OwnedRange<Owner>[]>();
  for (const span of spans) {
    for (let at = firstTouched(clauses, span.start); at < clauses.length; at += 1) {
      const clause = clauses[at];
      if (!clause || clause.start >= span.end) break;
      const list = byClause.get(clause.ordinal);
      if (list) list.push(span);
      else byClause.set(clause.ordinal, [span]);
    }
  }
  for (const list of byClause.values()) list.sort((left, right) => left.end - left.start - (right.end - right.start));
  return byClause;
}

/** The first clause that ends after an offset. */
function firstTouched(clauses: readonly Clause[], offset: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
