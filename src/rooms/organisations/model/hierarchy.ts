import { overlapOf, type Validity } from "#rooms/places/model/index.ts";

export type ParentLink<Id> = Validity & { readonly child: Id; readonly parent: Id };
export type Ancestry<Id> = Validity & { readonly descendant: Id; readonly ancestor: Id; readonly depth: number };

/** No structure of the state is deeper; the bound also ends a walk through a circle. */
export const DEEPEST_HIERARCHY = 20;

/** Every record above a record, itself at depth 0, with the days on which the whole way up held. */
export function closureOf<Id extends string>(ids: readonly Id[], links: readonly ParentLink<Id>[]): Ancestry<Id>[] {
  const above = Map.groupBy(links, ({ child }) => child);
  return ids.flatMap((descendant) => {
    const found: Ancestry<Id>[] = [{ descendant, ancestor: descendant, depth: 0, validFrom: null, validTo: null }];
    // An array hands out what is added while it is walked.
    for (const step of found) {
      if (step.depth === DEEPEST_HIERARCHY) continue;
      for (const link of above.get(step.ancestor) ?? []) {
        const days = overlapOf(step, link);
        if (days) found.push({ descendant, ancestor: link.parent, depth: step.depth + 1, ...days });
      }
    }
    return found;
  });
}

/** A record that would stand above itself on some day. */
export function findCircle<Id extends string>(ids: readonly Id[], links: readonly ParentLink<Id>[]): Id | undefined {
  return closureOf(ids, links).find(({ descendant, ancestor, depth }) => depth > 0 && descendant === ancestor)
    ?.descendant;
}
