import {
  findEntries,
  type FoundEntry,
  MOST_OF_EACH_KIND,
  MOST_OF_ONE_KIND,
  type Searchable,
} from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { askedForms, type AskedWords, holdsAll } from "#shared/search-words.ts";
import type { Database } from "#store/index.ts";
import { maySearch, type SearchGroup, type SearchHit } from "../model/index.ts";

type Search = { readonly words: string; readonly kind?: string | undefined; readonly limit: number };

/** What a person may read of what the words fit: kinds with the best hit first, in each kind the words as they were typed first. */
export async function search(
  db: Database,
  act: Act,
  searchables: readonly Searchable[],
  { words, kind, limit }: Search,
): Promise<Outcome<{ readonly groups: SearchGroup[] }, NotAllowed>> {
  const allowed = maySearch(act.actor);
  if (!allowed.ok) return allowed;
  const asked = askedForms(words);
  if (asked.length === 0) return done({ groups: [] });
  const looked = searchables.filter((each) => kind === undefined || each.kind === kind);
  const found = Map.groupBy(await findEntries(db, act, looked, { words, limit }), (entry) => entry.kind);
  const most = looked.length === 1 ? MOST_OF_ONE_KIND : MOST_OF_EACH_KIND;
  const groups = looked.flatMap(({ kind: own, label, addressOf }) => {
    const entries = found.get(own);
    const [best] = entries ?? [];
    if (entries === undefined || best === undefined) return [];
    const items = entries.map((entry) => hitOf(entry, asked, addressOf));
    return [
      {
        rank: best.rank,
        length: best.title.length,
        kind: own,
        label,
        items,
        count: best.count,
        isMore: best.count === most,
      },
    ];
  });
  // Of kinds that fit alike, the one whose name the words are comes before a long sentence that has them, and few before many.
  const ordered = groups.toSorted(
    (one, other) => one.rank - other.rank || one.length - other.length || one.count - other.count,
  );
  return done({ groups: ordered });
}

function hitOf(entry: FoundEntry, asked: readonly AskedWords[], addressOf: Searchable["addressOf"]): SearchHit {
  const { key, title, context, anchor, endedOn } = entry;
  return {
    key,
    title,
    body: holdsAll(title, asked) ? "" : entry.body,
    context,
    anchor,
    endedOn: endedOn === null ? null : PlainDate.parse(endedOn),
    address: addressOf(entry),
  };
}
