import { WorkspaceId } from "../src/shared/act.ts";
import { fold } from "../src/shared/fold.ts";
import { markedWords } from "../src/shared/search-words.ts";
import type { Store } from "../src/store/index.ts";
import { seededRandom } from "./seeded-random.ts";

export const SEARCH_WORKSPACE = WorkspaceId.parse("01935000-0000-7000-8000-000000000009");

const ONSETS = "b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x".split(" ");
const RHYMES = "a á ả ai ái an án ang áng anh ánh ao áo ăn ắn âm ấm ân ấn e é ê ế em én ên ến i í inh ính iên iến iệp o ó ơ ớ oa óa oan oán ông ống ơn ớn ô ố u ú ung úng ư ứ ưng ứng ương ướng uy uý y ý".split(" "); // prettier-ignore
const MOST_AT_ONCE = 20_000;

/** The share of the first kinds: documents, and the clauses and assignments that a province has most of. The others share the rest. */
const FIRST_SHARES = [0.02, 0.3, 0.25];

/**
 * Records of made-up words. Which syllables are frequent goes as in a language (Zipf), and some stand in a row far more often than by
 * chance, as those of a compound do.
 */
export async function fillSearch(store: Store, kinds: readonly string[], count: number, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const syllables = ONSETS.flatMap((onset) => RHYMES.map((rhyme) => onset + rhyme));
  shuffle(syllables, random);
  const any = () => syllables[Math.floor(syllables.length * random() ** 4)] ?? "";
  const compounds = Array.from({ length: 600 }, () => Array.from({ length: 2 + Math.floor(random() * 3) }, any));
  const kindAt = kindsInProportion(kinds, random);
  const client = await store.pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    // So many rows at once are written first and indexed then, as a restored backup is.
    const { rows: indexes } = await client.query<{ name: string; made: string }>(
      `select indexname as name, indexdef as made from pg_indexes where indexname like 'search_entry_words%'`,
    );
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    for (let from = 0; from < count; from += MOST_AT_ONCE) {
      const rows = Array.from({ length: Math.min(MOST_AT_ONCE, count - from) }, (_, at) => {
        const title = titleOf(random, any, compounds, from + at);
        return { kind: kindAt(), key: String(from + at), title, folded: fold(title), marked: markedWords(title) };
      });
      await client.query(
        `insert into search_entry (workspace_id, kind, key, lot, title, body, context, folded, marked)
         select $1, kind, key, (hashtextextended(key, 0) & 1048575)::int, title, '', '', folded, marked
         from jsonb_to_recordset($2::jsonb) as given(kind text, key text, title text, folded text, marked text)`,
        [SEARCH_WORKSPACE, JSON.stringify(rows)],
      );
    }
    await client.query(
      `insert into search_word (workspace_id, word, noted)
       select distinct workspace_id, word, workspace_id from search_entry, unnest(string_to_array(folded, ' ')) as word
    where word ~ '^[^0-9]'`,
    );
    for (const { made } of indexes) await client.query(made);
    await client.query("vacuum analyze search_entry");
  } finally {
    client.release();
  }
}

function titleOf(random: () => number, any: () => string, compounds: readonly string[][], number: number): string {
  const words: string[] = [];
  const length = 8 + Math.floor(random() * 14);
  while (words.length < length) {
    if (random() < 0.5) words.push(any());
    else words.push(...(compounds[Math.floor(compounds.length * random() ** 2)] ?? []));
  }
  return `${words.join(" ")} ${number}`;
}

function kindsInProportion(kinds: readonly string[], random: () => number): () => string {
  const taken = FIRST_SHARES.reduce((sum, share) => sum + share, 0);
  const rest = (1 - taken) / (kinds.length - FIRST_SHARES.length);
  return () => {
    let left = random();
    for (const [at, kind] of kinds.entries()) {
      left -= FIRST_SHARES[at] ?? rest;
      if (left < 0) return kind;
    }
    return kinds.at(-1) ?? "";
  };
}

function shuffle(items: string[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] ?? "", items[at] ?? ""];
  }
}
