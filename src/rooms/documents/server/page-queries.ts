import { z } from "zod";
import type { WorkspaceId } from "#shared/act.ts";
import { type Database, jsonb } from "#store/index.ts";
import { type FilePage, PagedWord, RenditionId, type Span, type TextId, type TextPage } from "../model/index.ts";
import { documentTables } from "./tables.ts";

/** A page carries the places of some hundred words, so few go in one statement. */
const PAGES_PER_INSERT = 50;

/** Pages that are there already stay as they are. */
export async function insertPages(
  db: Database,
  workspaceId: WorkspaceId,
  { textId, renditionId }: { readonly textId: TextId; readonly renditionId: RenditionId },
  pages: readonly TextPage[],
): Promise<void> {
  const rows = pages.map(({ page, width, height, turn, words }) => ({
    workspace_id: workspaceId,
    text_id: textId,
    rendition_id: renditionId,
    page,
    width,
    height,
    turn,
    start_offset: words.reduce((least, { start }) => Math.min(least, start), words[0]?.start ?? 0),
    end_offset: words.reduce((most, { end }) => Math.max(most, end), 0),
    words: jsonb(words),
  }));
  for (let from = 0; from < rows.length; from += PAGES_PER_INSERT) {
    await documentTables(db)
      .insertInto("document_page")
      .values(rows.slice(from, from + PAGES_PER_INSERT))
      .onConflict((conflict) => conflict.columns(["workspace_id", "text_id", "rendition_id", "page"]).doNothing())
      .execute();
  }
}

/** Words that run over more pages than this are shown on the first ones. */
const MOST_PAGES_SHOWN = 8;

/** The first pages with words of a stretch; all pages without one. In the order of the text. */
export async function listPages(
  db: Database,
  workspaceId: WorkspaceId,
  textId: TextId,
  within?: Span,
): Promise<FilePage[]> {
  const rows = await documentTables(db)
    .selectFrom("document_page")
    .innerJoin("document_rendition", (join) =>
      join
        .onRef("document_rendition.workspace_id", "=", "document_page.workspace_id")
        .onRef("document_rendition.id", "=", "document_page.rendition_id"),
    )
    .select(["rendition_id", "file_name", "page", "width", "height", "turn", "words"])
    .where("document_page.workspace_id", "=", workspaceId)
    .where("document_page.text_id", "=", textId)
    .$if(within !== undefined, (query) =>
      query
        .where("start_offset", "<", within?.end ?? 0)
        .where("end_offset", ">", within?.start ?? 0)
        .limit(MOST_PAGES_SHOWN),
    )
    .orderBy("start_offset")
    .orderBy("rendition_id")
    .orderBy("page")
    .execute();
  return rows.map(({ words, rendition_id: renditionId, file_name: fileName, ...page }) => ({
    ...page,
    renditionId: RenditionId.parse(renditionId),
    fileName,
    words: z.array(PagedWord).parse(words),
  }));
}

/** The file that a page of a text stands in: what its picture is drawn from. */
export async function findPagedFile(
  db: Database,
  workspaceId: WorkspaceId,
  asked: { readonly textId: TextId; readonly renditionId: RenditionId; readonly page: number },
) {
  return documentTables(db)
    .selectFrom("document_page")
    .innerJoin("document_rendition", (join) =>
      join
        .onRef("document_rendition.workspace_id", "=", "document_page.workspace_id")
        .onRef("document_rendition.id", "=", "document_page.rendition_id"),
    )
    .select(["document_rendition.sha256", "document_rendition.kind", "document_page.turn"])
    .where("document_page.workspace_id", "=", workspaceId)
    .where("document_page.text_id", "=", asked.textId)
    .where("document_page.rendition_id", "=", asked.renditionId)
    .where("document_page.page", "=", asked.page)
    .executeTakeFirst();
}
