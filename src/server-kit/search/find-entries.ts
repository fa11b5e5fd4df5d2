import { type RawBuilder, sql } from "kysely";
import type { Act } from "#shared/act.ts";
import { type AskedWords, askedWords, markedPatterns } from "#shared/search-words.ts";
import type { Database } from "#store/index.ts";
import { type KindSample, samplesOf, sharesOf } from "./kind-samples.ts";
import type { Searchable, SearchEntry, VisibleEntries } from "./search-entry.ts";

/**
 * So many entries of a kind are looked at, the first ones in the order of lots; the best of them come first. Fewer of each where all
 * kinds are looked through.
 */
export const MOST_OF_ONE_KIND = 500;
export const MOST_OF_EACH_KIND = 100;

/** What a row costs that is met on a walk, measured against one that the index of words leads to. */
const WALK_COST = 0.6;
/** A beginning that so many rows have is a long list to gather; the whole words beside it do. */
const COMMON_SHARE = 0.05;

export type FoundEntry = SearchEntry & {
  readonly kind: string;
  /** How many entries of the kind were looked at, at most as many as are. */
  readonly count: number;
  /** 0: as typed, at the very beginning; higher ones fit less well. */
  readonly rank: number;
};
type Search = { readonly words: string; readonly limit: number };

/**
 * The entries that hold all the words, of each kind the best ones first, for one who may read them. `docs/search.md` says how: where many
 * fit, a short walk along the lots meets enough of them; where few fit, the index of words leads to them. A sample of the kind tells.
 */
export async function findEntries(
  db: Database,
  act: Act,
  searchables: readonly Searchable[],
  { words, limit }: Search,
): Promise<FoundEntry[]> {
  const asked = askedWords(words);
  if (!asked) return [];
  const open = searchables.filter(({ permission }) => permission.reachOf(act.actor) !== "none");
  const visible = await Promise.all(open.map(async ({ kind, visible: of }) => ({ kind, seen: await of?.(db, act) })));
  const samples = await samplesOf(db, act.workspaceId);
  const most = searchables.length === 1 ? MOST_OF_ONE_KIND : MOST_OF_EACH_KIND;
  const parts = visible.map(({ kind, seen }) => wayOf(act, kind, samples.get(kind), asked, most, seen));
  if (parts.length === 0) return [];
  const go = async (ways: readonly Way[]): Promise<readonly FoundEntry[]> => {
    const query = sql<FoundEntry>`${sql.join(
      waysTogether(act, ways, asked, most).map((way) => sql`(${ranked(way, words, asked, limit)})`),
      sql` union all `,
    )}`;
    return (await query.execute(db)).rows;
  };
  const rows = await go(parts);
  const short = cutShort(act, parts, rows, asked, most);
  const again = short.length === 0 ? [] : await go(short);
  const kept = rows.filter(({ kind }) => !short.some((way) => way.kind === kind));
  return [...kept, ...again].toSorted((one, other) => one.rank - other.rank);
}

/** A walk passes this many times the rows that it should need; beyond that the sample was wrong. */
const PATIENCE = 4;

/** Walks that ended before they met enough: these kinds are looked up by their words. */
function cutShort(act: Act, ways: readonly Way[], rows: readonly FoundEntry[], asked: AskedWords, most: number): Way[] {
  const counts = new Map(rows.map(({ kind, count }) => [kind, count]));
  return ways.flatMap((way): Way[] => {
    if (way.by !== "walk" || (counts.get(way.kind) ?? 0) >= most) return [];
    return [{ ...way, by: "words", query: wordsQuery(act, way.kind, asked, false) }];
  });
}

function boundOf(ways: readonly Way[], most: number): number {
  const thinnest = Math.min(1, ...ways.flatMap((way) => (way.by === "walk" ? [way.fitting] : [])));
  return Math.ceil((PATIENCE * most) / thinnest);
}

type Way = { readonly kind: string; readonly without: readonly string[] } & (
  | { readonly by: "walk"; readonly fitting: number }
  | { readonly by: "words"; readonly query: string }
  | { readonly by: "keys"; readonly keys: readonly string[] }
);

/** The shortest way to the entries of one kind. */
function wayOf(
  act: Act,
  kind: string,
  sample: KindSample | undefined,
  asked: AskedWords,
  most: number,
  visible: VisibleEntries | undefined,
): Way {
  const without = visible?.are === "without-plans" ? visible.planIds : [];
  if (visible?.are === "keys") return { kind, without, by: "keys", keys: visible.keys };
  const { fitting, beginning } = sample ? sharesOf(sample, asked) : { fitting: 0, beginning: 0 };
  const size = sample?.size ?? 0;
  // Of a small kind all that fits is fetched as soon as a walk would have passed it.
  const isDense = size > PATIENCE * most && fitting >= Math.sqrt((most * WALK_COST) / size);
  if (isDense) return { kind, without, by: "walk", fitting };
  const isWholeOnly = beginning > COMMON_SHARE && asked.whole.length > 0;
  return { kind, without, by: "words", query: wordsQuery(act, kind, asked, isWholeOnly) };
}

/** Words are letters and digits, so nothing in them means anything to the query. */
function wordsQuery(act: Act, kind: string, { whole, beginning }: AskedWords, isWholeOnly: boolean): string {
  const near = `${act.workspaceId.slice(-8)}${kind}:`;
  const words = whole.map((word) => `'${near}${word}'`);
  return [...words, ...(isWholeOnly ? [] : [`'${near}${beginning}':*`])].join(" & ");
}

/** As the index of the migration has it. */
const INDEXED_WORDS = sql`array_to_tsvector(string_to_array(right(workspace_id::text, 8) || kind || ':'
  || replace(folded, ' ', ' ' || right(workspace_id::text, 8) || kind || ':'), ' '))`;

/** Each way for all kinds that go it, as rows of `kind` with what is looked at of it: planned once, not kind by kind. */
function waysTogether(act: Act, ways: readonly Way[], asked: AskedWords, most: number): RawBuilder<unknown>[] {
  const own = sql`workspace_id = ${act.workspaceId}`;
  const rows = ways.map((way) => ({ ...way, without: [...way.without] }));
  const given = (by: Way["by"]) => rows.filter((way) => way.by === by);
  const looked = (kinds: readonly unknown[], found: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql`
    from jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb)
        as asked(kind text, query text, keys text[], without uuid[])
      cross join lateral (
        select * from (${found} offset 0) entry
        where ${fits(asked)} and (plan_id is null or plan_id <> all(asked.without)) ${order} limit ${most}
      ) looked`;
  const byLot = sql`order by lot, key`;
  return [
    // The order of the walk is that of the answer; its bound, known beforehand, is what keeps the planner from sorting the whole kind.
    {
      by: "walk" as const,
      found: sql`select * from search_entry where ${own} and kind = asked.kind ${byLot} limit ${sql.lit(boundOf(ways, most))}`,
      order: sql``,
    },
    { by: "words" as const, found: sql`select * from search_entry where ${own} and ${INDEXED_WORDS} @@ asked.query::tsquery`, order: byLot }, // prettier-ignore
    { by: "keys" as const, found: sql`select * from search_entry where ${own} and kind = asked.kind and key = any(asked.keys)`, order: byLot }, // prettier-ignore
  ].flatMap(({ by, found, order }) => (given(by).length === 0 ? [] : [looked(given(by), found, order)]));
}

/** Of the entries of each kind that were looked at the best ones: by their marks, then the words in a row, then the shorter name. */
function ranked(way: RawBuilder<unknown>, words: string, asked: AskedWords, limit: number): RawBuilder<FoundEntry> {
  const patterns = markedPatterns(words);
  const inRow = [...asked.inRow, asked.beginning].join(" ");
  const cases = [
    ...patterns.map((pattern, at) => sql`when marked like ${pattern} then ${sql.lit(at)}`),
    sql`when starts_with(folded, ${inRow}) then 4`,
    sql`when strpos(' ' || folded, ${` ${inRow}`}) > 0 then 5`,
  ];
  return sql`select kind, key, plan_id as "planId", title, body, context, anchor, ended_on as "endedOn", rank, count
    from (
      select looked.*, ranks.rank, count(*) over (partition by looked.kind)::int as count,
        row_number() over (partition by looked.kind order by ranks.rank, length(title), lot, key) as place
      ${way} cross join lateral (select case ${sql.join(cases, sql` `)} else 6 end as rank) ranks
    ) found where place <= ${limit} order by rank, place`;
}

function fits({ whole, beginning }: AskedWords): RawBuilder<boolean> {
  const patterns = [...whole.map((word) => `% ${word} %`), `% ${beginning}%`];
  return sql<boolean>`(' ' || entry.folded || ' ') like all (${patterns}::text[])`;
}
