import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { maySearch } from "./policy.ts";

/** One record that was found. */
export const SearchHit = z.object({
  key: z.string(),
  title: z.string(),
  /** Further words of the record, where the title has not all that was asked for. */
  body: z.string(),
  /** Where it stands: the plan, the code. */
  context: z.string(),
  /** The clause of the plan that it opens at. */
  anchor: z.string().nullable(),
  endedOn: PlainDate.nullable(),
  /** The page that shows it. */
  address: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchGroup = z.object({
  kind: z.string(),
  label: z.object({ vi: z.string(), en: z.string() }),
  /** The best ones, as many as were asked for. */
  items: z.array(SearchHit),
  /** How many were found; at `isMore` there are others beyond those that a search looks at. */
  count: z.int(),
  isMore: z.boolean(),
});
export type SearchGroup = z.infer<typeof SearchGroup>;

export const searchEndpoint = endpoint({
  name: "search",
  permission: maySearch,
  method: "GET",
  path: "/api/search",
  summary: "Records of every kind by their words, with or without marks, the best kinds first",
  query: z.object({
    words: z.string().trim().max(200),
    kind: z.string().max(100).optional(),
    /** Of each kind. */
    limit: z.coerce.number().int().min(1).max(500).default(5),
  }),
  output: z.object({ groups: z.array(SearchGroup) }),
});
