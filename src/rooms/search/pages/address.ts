import { z } from "zod";

/** The view in the address: the words, and the one kind that is shown. */
export const SearchPageAddress = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  loai: z.string().max(100).optional().catch(undefined),
});
export type SearchPageAddress = z.infer<typeof SearchPageAddress>;
