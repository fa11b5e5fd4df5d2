import { matchesBetween } from "#shared/likeness.ts";
import type { ProposedLink, ResultIndicator, ResultLink, ResultNode } from "./result-link.ts";

/** Below it two texts share little more than the words that every plan uses. */
const ALIKE_FROM = 0.14;
const MOST_EACH = 2;
/** One shared syllable proves nothing: the words told have to hold a run of at least this many. */
const RUN_OF = 3;

/**
 * Pairs whose words are alike, the likest first for each text, without those that a person has spoken of. A rule only proposes: that
 * an assignment names what an indicator measures does not say that it moves it.
 */
export function proposeLinks(
  ends: readonly ResultNode[],
  indicators: readonly Pick<ResultIndicator, "id" | "name">[],
  links: readonly Pick<ResultLink, "end" | "indicatorId">[],
): ProposedLink[] {
  const spoken = new Set(links.map(({ end, indicatorId }) => `${end.id} ${indicatorId}`));
  const matches = matchesBetween(
    ends.map(({ words }) => words),
    indicators.map(({ name }) => name.vi),
    { atLeast: ALIKE_FROM, most: MOST_EACH },
  );
  return matches.flatMap(({ left, right, likeness }) => {
    const [end, indicator] = [ends[left], indicators[right]];
    if (!end || !indicator || spoken.has(`${end.id} ${indicator.id}`)) return [];
    const shared = likeness.shared.filter((run) => run.split(" ").length >= RUN_OF);
    if (shared.length === 0) return [];
    return [{ end: { kind: end.kind, id: end.id }, indicatorId: indicator.id, shared }];
  });
}
