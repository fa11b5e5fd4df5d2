import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database } from "#store/index.ts";
import { isWeak, mayReadFiles, type TextId, type WeakWord } from "../model/index.ts";
import { findTextContent } from "./document-queries.ts";
import { countWeakWords, listWeakPages } from "./page-queries.ts";

/** So many are shown at once; the next come when these are done. */
const MOST_WORDS = 200;
const CONTEXT_LETTERS = 60;

export type WeakWords = {
  /** Number of the text version: what a person who mends it has seen. */
  readonly version: number;
  readonly total: number;
  readonly words: WeakWord[];
};

/** Words that a person should look at beside the picture, the first ones in the order of the text. */
export async function listWeakWords(
  db: Database,
  act: Act,
  textId: TextId,
): Promise<Outcome<WeakWords, NotAllowed | "document-not-found">> {
  const allowed = mayReadFiles(act.actor);
  if (!allowed.ok) return allowed;
  const text = await findTextContent(db, act.workspaceId, textId);
  if (!text) return refuse("document-not-found");
  const pages = await listWeakPages(db, act.workspaceId, textId, MOST_WORDS);
  const words = pages.flatMap(({ words: all, turn: _turn, ...shape }) =>
    all.filter(isWeak).map(({ confidence: _confidence, repairedFrom = null, ...word }) => ({
      ...shape,
      ...word,
      words: text.content.slice(word.start, word.end),
      ...contextOf(text.content, word.start, word.end),
      repairedFrom,
    })),
  );
  const inOrder = words.toSorted((one, other) => one.start - other.start);
  const total = await countWeakWords(db, act.workspaceId, textId);
  return done({ version: text.number, total, words: inOrder.slice(0, MOST_WORDS) });
}

function contextOf(text: string, start: number, end: number) {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - CONTEXT_LETTERS);
  const lineEnd = text.indexOf("\n", end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + CONTEXT_LETTERS);
  const [before, after] = [text.slice(from, start), text.slice(end, to)];
  return {
    before: from > 0 && text[from - 1] !== "\n" ? before.replace(/^\S*/u, "…") : before,
    after: to < text.length && text[to] !== "\n" ? after.replace(/\S*$/u, "…") : after,
  };
}
