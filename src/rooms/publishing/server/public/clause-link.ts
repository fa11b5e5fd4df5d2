import type { Locale } from "#shared/sentences.ts";
import { pagesOfWords, type PublicPlan } from "../../model/public/index.ts";
import { ROOTS } from "./site.ts";

/** The pages over which a plan goes, the first one first. */
export function pagesOfPlan({ clauses, assignments }: PublicPlan) {
  const notes = Map.groupBy(assignments, ({ anchor }) => anchor);
  return pagesOfWords(clauses, (anchor) => notes.get(anchor)?.length ?? 0);
}

export function addressOfPage({ slug }: Pick<PublicPlan, "slug">, locale: Locale, page: number): string {
  return `${ROOTS[locale]}/${slug}${page === 1 ? "" : `?trang=${page}`}`;
}

/** To a clause on whichever page it stands. */
export function clauseLinks(plan: PublicPlan, locale: Locale): (anchor: string) => string {
  const pageOf = new Map(
    pagesOfPlan(plan).flatMap((clauses, at) => clauses.map(({ anchor }) => [anchor, at + 1] as const)),
  );
  return (anchor) => `${addressOfPage(plan, locale, pageOf.get(anchor) ?? 1)}#k-${anchor}`;
}
