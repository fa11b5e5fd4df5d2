import type { RenditionId, TextId } from "#rooms/documents/model/index.ts";

/** Where the picture of a page is. */
export function pageAddress(
  textId: TextId,
  { renditionId, page }: { readonly renditionId: RenditionId; readonly page: number },
): string {
  return `/api/texts/${textId}/files/${renditionId}/pages/${page}`;
}
