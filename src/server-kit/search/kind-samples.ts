import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { AskedWords } from "#shared/search-words.ts";
import type { Database } from "#store/index.ts";
import { LOTS } from "./search-entry.ts";

/** The first so many rows of a kind, in the order of lots: a fair sample of it. */
const SAMPLE = 256;
const KEPT_MS = 60_000;

export type KindSample = {
  readonly rows: readonly string[];
  /** How many rows the kind has, as far as the sample tells. */
  readonly size: number;
};
type Samples = { readonly takenAt: number; readonly byKind: ReadonlyMap<string, KindSample> };

/**
 * Samples are kept for a minute by each process. They only choose the way that a search goes: an old one makes it slower, never wrong.
 */
const kept = new WeakMap<Database, Map<WorkspaceId, Samples>>();

export async function samplesOf(db: Database, workspaceId: WorkspaceId): Promise<Samples["byKind"]> {
  const own = kept.get(db) ?? new Map<WorkspaceId, Samples>();
  kept.set(db, own);
  const known = own.get(workspaceId);
  if (known && performance.now() - known.takenAt < KEPT_MS) return known.byKind;
  const { rows } = await sql<{ kind: string; rows: string[]; last: number }>`
    with recursive kinds as (
      (select kind from search_entry where workspace_id = ${workspaceId} order by kind limit 1)
      union all
      select (select next.kind from search_entry next
        where next.workspace_id = ${workspaceId} and next.kind > kinds.kind order by next.kind limit 1)
      from kinds where kinds.kind is not null
    )
    select kinds.kind, array_agg(' ' || left(sample.folded, 2000) || ' ') as rows, max(sample.lot) as last
    from kinds cross join lateral (
      select folded, lot from search_entry entry
      where entry.workspace_id = ${workspaceId} and entry.kind = kinds.kind order by lot, key limit ${SAMPLE}
    ) sample where kinds.kind is not null group by kinds.kind`.execute(db);
  const byKind = new Map(
    rows.map(({ kind, rows: own, last }) => {
      const size = own.length < SAMPLE ? own.length : (own.length * LOTS) / (last + 1);
      return [kind, { rows: own, size }];
    }),
  );
  own.set(workspaceId, { takenAt: performance.now(), byKind });
  return byKind;
}

/** What no row of a sample has, some row of the kind may have. */
const UNSEEN = 0.5;

/** Which share of the sample holds all the words, which one the whole words, and which one has a word with the beginning. */
export function sharesOf({ rows }: KindSample, { whole, beginning }: AskedWords) {
  const all = whole.map((word) => ` ${word} `);
  const holding = rows.filter((row) => all.every((word) => row.includes(word)));
  const begun = rows.filter((row) => row.includes(` ${beginning}`));
  const fitting = holding.filter((row) => row.includes(` ${beginning}`));
  const share = (some: readonly string[]) => Math.max(some.length, UNSEEN) / rows.length;
  return { fitting: share(fitting), whole: share(holding), beginning: share(begun) };
}
