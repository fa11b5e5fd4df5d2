import { z } from "zod";
import type { WorkspaceId } from "#shared/act.ts";
import { type Database, jsonb } from "#store/index.ts";
import {
  type FilePage,
  isWeak,
  PagedWord,
  RenditionId,
  type Span,
  type TextId,
  type TextPage,
} from "../model/index.ts";
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
    weak_count: words.filter(isWeak).length,
  }));
  for (let from = 0; from < rows.length; from += PAGES_PER_INSERT) {
    await documentTables(db)
      .insertInto("document_page")
      .values(rows.slice(from, from + PAGES_PER_INSERT))
      .onConflict((conflict) => conflict.columns(["workspace_id", "text_id", "rendition_id", "page"]).doNothing())
      .execute();
  }
}

/** Puts words in the place of a page's words: some were confirmed. Their offsets are the same. */
export async function savePageWords(
  db: Database,
  workspaceId: WorkspaceId,
  textId: TextId,
  { renditionId, page, words }: FilePage,
): Promise<void> {
  await documentTables(db)
    .updateTable("document_page")
    .set({ words: jsonb(words), weak_count: words.filter(isWeak).length })
    .where("workspace_id", "=", workspaceId)
    .where("text_id", "=", textId)
    .where("rendition_id", "=", renditionId)
    .where("page", "=", page)
    .execute();
}

export async function countWeakWords(db: Database, workspaceId: WorkspaceId, textId: TextId): Promise<number> {
  const { count } = await documentTables(db)
    .selectFrom("document_page")
    .select(({ fn }) => fn.sum<string | null>("weak_count").as("count"))
    .where("workspace_id", "=", workspaceId)
    .where("text_id", "=", textId)
    .where("weak_count", ">", 0)
    .executeTakeFirstOrThrow();
  return Number(count ?? 0);
}

/** Words that run over more pages than this are shown on the first ones. */
const MOST_PAGES_SHOWN = 8;

/** All pages of a text, in its order. */
export async function listPages(db: Database, workspaceId: WorkspaceId, textId: TextId): Promise<FilePage[]> {
  return filePagesOf(await pagesOfText(db, workspaceId, textId).execute());
}

/** The first pages with words of a stretch. */
export async function listPagesWith(
  db: Database,
  workspaceId: WorkspaceId,
  textId: TextId,
  { start, end }: Span,
): Promise<FilePage[]> {
  const pages = pagesOfText(db, workspaceId, textId)
    .where("start_offset", "<", end)
    .where("end_offset", ">", start)
    .limit(MOST_PAGES_SHOWN);
  return filePagesOf(await pages.execute());
}

/** The first pages with weak words. */
export async function listWeakPages(
  db: Database,
  workspaceId: WorkspaceId,
  textId: TextId,
  most: number,
): Promise<FilePage[]> {
  return filePagesOf(await pagesOfText(db, workspaceId, textId).where("weak_count", ">", 0).limit(most).execute());
}

function pagesOfText(db: Database, workspaceId: WorkspaceId, textId: TextId) {
  return documentTables(db)
    .selectFrom("document_page")
    .innerJoin("document_rendition", (join) =>
      join
        .onRef("document_rendition.workspace_id", "=", "document_page.workspace_id")
        .onRef("document_rendition.id", "=", "document_page.rendition_id"),
    )
    .select(["rendition_id", "file_name", "page", "width", "height", "turn", "words"])
    .where("document_page.workspace_id", "=", workspaceId)
    .where("document_page.text_id", "=", textId)
    .orderBy("start_offset")
    .orderBy("rendition_id")
    .orderBy("page");
}

type PageRow = Awaited<ReturnType<ReturnType<typeof pagesOfText>["execute"]>>[number];

function filePagesOf(rows: readonly PageRow[]): FilePage[] {
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
