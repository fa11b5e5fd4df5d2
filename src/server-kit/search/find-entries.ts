import { type RawBuilder, sql } from "kysely";
import type { Act } from "#shared/act.ts";
import { type AskedForm, askedForms, markedPatterns } from "#shared/search-words.ts";
import type { Database } from "#store/index.ts";
import { wordsBeginning } from "./search-word.ts";
import { type KindSample, samplesOf, sharesOf } from "./kind-samples.ts";
import {
  LOTS,
  type Searchable,
  type SearchEntry,
  type Stretch,
  STRETCHES,
  type VisibleEntries,
} from "./search-entry.ts";

/**
 * So many entries of a kind are looked at, the first ones in the order of lots; the best of them come first. Fewer of each where all
 * kinds are looked through.
 */
export const MOST_OF_ONE_KIND = 500;
export const MOST_OF_EACH_KIND = 25;

/** Of what should stand in a stretch so many times more are wished for: a sample is only a sample. */
const MARGIN = 1.3;
/** Gathering what a beginning leads to costs, a row, this share of what looking at a row costs. */
const GATHER_COST = 0.25;

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
 * fit, a short stretch of the lots has enough of them, and an index of its own; where few fit, the index of all words leads to them. A
 * sample of the kind tells how far to look first; what was found there tells how far to go on.
 */
export async function findEntries(
  db: Database,
  act: Act,
  searchables: readonly Searchable[],
  { words, limit }: Search,
): Promise<FoundEntry[]> {
  const forms = await Promise.all(
    askedForms(words).map(async (form) => ({
      ...form,
      endings: await wordsBeginning(db, act.workspaceId, form.beginning),
    })),
  );
  const asked = forms.filter(({ endings }) => endings?.length !== 0);
  if (asked.length === 0) return [];
  const open = searchables.filter(({ permission }) => permission.reachOf(act.actor) !== "none");
  const visible = await Promise.all(open.map(async ({ kind, visible: of }) => ({ kind, seen: await of?.(db, act) })));
  const samples = await samplesOf(db, act.workspaceId);
  const most = searchables.length === 1 ? MOST_OF_ONE_KIND : MOST_OF_EACH_KIND;
  let ways: readonly Way[] = visible.map(({ kind, seen }) => wayOf(act, kind, samples.get(kind), asked, most, seen));
  const kept: FoundEntry[] = [];
  while (ways.length > 0) {
    const rows = await goWays(db, act, ways, { asked, most, limit });
    const further = ways.flatMap((way) => goneOn(way, rows, most));
    kept.push(...rows.filter(({ kind }) => !further.some((way) => way.kind === kind)));
    ways = further;
  }
  return kept.toSorted((one, other) => one.rank - other.rank);
}

/** A form of what was asked for, with the words that begin as the last one does. */
type KnownForm = AskedForm & { readonly endings: readonly string[] | undefined };

type Way = { readonly kind: string; readonly without: readonly string[] } & (
  | { readonly by: "words"; readonly query: string; readonly within: Stretch }
  | { readonly by: "keys"; readonly keys: readonly string[] }
);

/** The shortest way to the entries of one kind. */
function wayOf(
  act: Act,
  kind: string,
  sample: KindSample | undefined,
  asked: readonly KnownForm[],
  most: number,
  visible: VisibleEntries | undefined,
): Way {
  const without = visible?.are === "without-plans" ? visible.planIds : [];
  if (visible?.are === "keys") return { kind, without, by: "keys", keys: visible.keys };
  let fitting = 0;
  const queries = asked.map((form) => {
    const shares = sample ? sharesOf(sample, form) : { fitting: 0, whole: 0, beginning: 0 };
    const isWholeOnly =
      form.endings === undefined &&
      form.whole.length > 0 &&
      shares.whole - shares.fitting < shares.beginning * GATHER_COST;
    fitting += shares.fitting;
    return `(${wordsQuery(act, kind, form, isWholeOnly)})`;
  });
  const within = stretchFor(Math.min(1, fitting) * (sample?.size ?? 0), most);
  return { kind, without, by: "words", query: queries.join(" | "), within };
}

/** The shortest stretch that should hold enough, where so many fit in all lots. */
function stretchFor(fitting: number, most: number): Stretch {
  return STRETCHES.find((lots) => (fitting * lots) / LOTS >= most * MARGIN) ?? LOTS;
}

/** A kind of which too few were met is looked through again, as far as what was met there says. */
function goneOn(way: Way, rows: readonly FoundEntry[], most: number): Way[] {
  if (way.by !== "words" || way.within === LOTS) return [];
  const count = rows.find(({ kind }) => kind === way.kind)?.count ?? 0;
  if (count >= most) return [];
  const further = stretchFor((count * LOTS) / way.within, most);
  return [{ ...way, within: further > way.within ? further : LOTS }];
}

async function goWays(
  db: Database,
  act: Act,
  ways: readonly Way[],
  { asked, most, limit }: Pick<Search, "limit"> & { readonly asked: readonly AskedForm[]; readonly most: number },
): Promise<FoundEntry[]> {
  const parts = waysTogether(act, ways, asked, most).map((way) => sql`(${ranked(act, way, asked, limit)})`);
  const { rows } = await sql<FoundEntry>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows;
}

/** Words are letters and digits, so nothing in them means anything to the query. */
function wordsQuery(act: Act, kind: string, { whole, beginning, endings }: KnownForm, isWholeOnly: boolean): string {
  const near = `${act.workspaceId.slice(-8)}${kind}:`;
  const words = whole.map((word) => `'${near}${word}'`);
  const begun = endings?.map((word) => `'${near}${word}'`).join(" | ") ?? `'${near}${beginning}':*`;
  return [...words, ...(isWholeOnly ? [] : [`(${begun})`])].join(" & ");
}

/** As the index of the migration has it. */
const INDEXED_WORDS = sql`array_to_tsvector(string_to_array(right(workspace_id::text, 8) || kind || ':'
  || replace(folded, ' ', ' ' || right(workspace_id::text, 8) || kind || ':'), ' '))`;

/** Each way for all kinds that go it, as rows of `kind` with what is looked at of it: planned once, not kind by kind. */
function waysTogether(
  act: Act,
  ways: readonly Way[],
  asked: readonly AskedForm[],
  most: number,
): RawBuilder<unknown>[] {
  const own = sql`workspace_id = ${act.workspaceId}`;
  const looked = (kinds: readonly Way[], found: RawBuilder<unknown>) => sql`
    from jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb)
        as asked(kind text, query text, keys text[], without uuid[])
      cross join lateral (
        select * from (${found} offset 0) entry
        where ${fits(asked)} and (plan_id is null or plan_id <> all(asked.without)) order by lot, key limit ${most}
      ) looked`;
  const byKeys = ways.filter((way) => way.by === "keys");
  const byWords = STRETCHES.map((within) => ({ within, kinds: ways.filter((way) => way.by === "words" && way.within === within) })); // prettier-ignore
  return [
    ...byWords
      .filter(({ kinds }) => kinds.length > 0)
      .map(
        ({ within, kinds }) =>
        looked(kinds, sql`select * from search_entry where ${own} and ${INDEXED_WORDS} @@ asked.query::tsquery ${nearer(within)}`), // prettier-ignore
      ),
    ...(byKeys.length === 0
      ? []
      : [looked(byKeys, sql`select * from search_entry where ${own} and kind = asked.kind and key = any(asked.keys)`)]),
  ];
}

/** Word for word the condition of the stretch's own index: only so it is used. */
function nearer(within: Stretch): RawBuilder<unknown> {
  return within === LOTS ? sql`` : sql`and lot < ${sql.lit(within)}`;
}

/** Of the entries of each kind that were looked at the best ones: by their marks, then the words in a row, then what still stands, then the shorter name. */
function ranked(
  act: Act,
  way: RawBuilder<unknown>,
  asked: readonly AskedForm[],
  limit: number,
): RawBuilder<FoundEntry> {
  const ranks = asked.map(rankOf);
  const rank = ranks.length === 1 ? sql`${ranks[0]}` : sql`least(${sql.join(ranks)})`;
  return sql`select kind, key, plan_id as "planId", title, body, context, anchor, ended_on as "endedOn", rank, count
    from (
      select looked.*, ranks.rank, count(*) over (partition by looked.kind)::int as count,
        row_number() over (partition by looked.kind order by ranks.rank,
          coalesce(ended_on < ${act.on}::date, false), length(title), lot, key) as place
      ${way} cross join lateral (select ${rank} as rank) ranks
    ) found where place <= ${limit} order by rank, place`;
}

/** How well an entry fits one form: lower is better. */
function rankOf({ typed, inRow, beginning }: AskedForm): RawBuilder<number> {
  const row = [...inRow, beginning].join(" ");
  const cases = [
    ...markedPatterns(typed).map((pattern, at) => sql`when marked like ${pattern} then ${sql.lit(at)}`),
    sql`when starts_with(folded, ${row}) then 4`,
    sql`when strpos(' ' || folded, ${` ${row}`}) > 0 then 5`,
  ];
  return sql<number>`case ${sql.join(cases, sql` `)} else 6 end`;
}

function fits(asked: readonly AskedForm[]): RawBuilder<boolean> {
  const forms = asked.map(({ whole, beginning }) => {
    const patterns = [...whole.map((word) => `% ${word} %`), `% ${beginning}%`];
    return sql`(' ' || entry.folded || ' ') like all (${patterns}::text[])`;
  });
  return sql<boolean>`(${sql.join(forms, sql` or `)})`;
}
