import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { mayReadFiles } from "./policy.ts";
import { TextId } from "./reading.ts";
import { RenditionId } from "./rendition.ts";
import { Box, TextPage } from "./text-page.ts";

/** A page of a file that a text, or a part of it, stands in. */
export const FilePage = z.object({ ...TextPage.shape, renditionId: RenditionId, fileName: z.string() });
export type FilePage = z.infer<typeof FilePage>;

/** A page without its words: enough to show its picture. Boxes are in the points of its size. */
const PageShape = FilePage.omit({ words: true, turn: true });

export const WordPlace = z.object({
  ...PageShape.shape,
  /** One for each line that the words cover. */
  boxes: z.array(Box),
});
export type WordPlace = z.infer<typeof WordPlace>;

/** A word of a scan that a person should look at beside the picture. */
export const WeakWord = z.object({
  ...PageShape.shape,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  words: z.string(),
  /** The words of its line before and after it. */
  before: z.string(),
  after: z.string(),
  /** What was recognised where the label was put back by its sequence; empty: nothing was. */
  repairedFrom: z.string().nullable(),
  box: Box,
});
export type WeakWord = z.infer<typeof WeakWord>;

export const listWordPlacesEndpoint = endpoint({
  name: "listWordPlaces",
  method: "GET",
  path: "/api/texts/:textId/places",
  summary:
    "Where words of a text stand in its original: pages, and a box for each line; none where the original has no pages",
  permission: mayReadFiles,
  params: z.object({ textId: TextId }),
  query: z.object({ start: z.coerce.number().int().nonnegative(), end: z.coerce.number().int().nonnegative() }),
  output: z.object({ places: z.array(WordPlace) }),
});

export const PageAddress = z.object({
  textId: TextId,
  renditionId: RenditionId,
  page: z.coerce.number().int().min(1).max(100_000),
});

/** Answers with a picture (WebP), so it has no output schema of its own. */
export const showPageEndpoint = endpoint({
  name: "showPage",
  method: "GET",
  path: "/api/texts/:textId/files/:renditionId/pages/:page",
  summary: "A page of the original as a picture, upright",
  permission: mayReadFiles,
  params: PageAddress,
  output: z.undefined(),
});
