import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import {
  type DocumentId,
  type FilePage,
  isInternalText,
  type Mend,
  mendedPages,
  type Reading,
  type TextId,
} from "../model/index.ts";
import { findBaseText } from "./document-queries.ts";
import { keepTextVersion } from "./keep-text-version.ts";
import { markInternal } from "./rendition-queries.ts";
import { insertPages, listPages, savePageWords } from "./page-queries.ts";

type Mended = {
  readonly documentId: DocumentId;
  readonly textId: TextId;
  /** In the order of the text; those that change nothing confirm a word. */
  readonly mends: readonly Mend[];
  /** The mended text; absent where words were only confirmed, which needs no text of its own. */
  readonly reading?: Reading;
  /** The mended text was not recognised, so none of its words is doubtful. */
  readonly isCertain?: boolean;
};

/** Keeps a mended text as the next version of its document, its words where they stand on the pages; the earlier text stays as it is. */
export async function keepMendedText(
  transaction: OpenTransaction,
  act: Act,
  { documentId, textId, mends, reading, isCertain = false }: Mended,
): Promise<TextId> {
  const pages = await listPages(transaction, act.workspaceId, textId);
  const mended = isCertain ? mendedPages(pages, mends).map(certainPage) : mendedPages(pages, mends);
  if (!reading) {
    for (const [at, page] of mended.entries()) {
      const isSame = page.words.every(({ confidence }, word) => confidence === pages[at]?.words[word]?.confidence);
      if (!isSame) await savePageWords(transaction, act.workspaceId, textId, page);
    }
    return textId;
  }
  // "Lưu hành nội bộ" may have been among the words that were misread.
  if (isInternalText(reading.text)) await markInternal(transaction, act.workspaceId, documentId);
  const baseTextId = await findBaseText(transaction, act.workspaceId, textId);
  const next = await keepTextVersion(transaction, act, { documentId, baseTextId, reading });
  for (const [renditionId, own] of Map.groupBy(mended, (page) => page.renditionId))
    await insertPages(transaction, act.workspaceId, { textId: next, renditionId }, own);
  return next;
}

function certainPage(page: FilePage): FilePage {
  return { ...page, words: page.words.map(({ start, end, box }) => ({ start, end, box, confidence: null })) };
}
