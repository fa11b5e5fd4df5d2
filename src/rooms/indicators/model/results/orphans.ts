import type { ResultNode, ResultsFramework } from "./result-link.ts";

export type Orphans = {
  /** Assignments and programmes that serve no indicator. */
  readonly idle: readonly ResultNode[];
  /** Goals and targets that nothing measures. */
  readonly unmeasured: readonly { readonly id: string; readonly words: string }[];
};

/** What hangs on nothing, both ways. Only what a person confirmed ties anything. */
export function orphansOf({
  ends,
  targets,
  links,
  measures,
}: Pick<ResultsFramework, "ends" | "targets" | "links" | "measures">): Orphans {
  const tied = new Set(links.filter(({ state }) => state === "confirmed").map(({ end }) => end.id));
  const measured = new Set<string>(measures.map(({ targetId }) => targetId));
  return {
    idle: ends.filter(({ kind, id }) => kind !== "goal" && !tied.has(id)),
    unmeasured: [
      ...ends.filter(({ kind, id }) => kind === "goal" && !tied.has(id)),
      ...targets.filter(({ id }) => !measured.has(id)),
    ],
  };
}
