/** So many rows are fetched by their keys and sorted; more than that lie dense enough to be met while walking in order. */
const FEW = 2_000;

/**
 * How a list by name is narrowed. A filter that leaves few rows gives their ids, to be fetched and sorted; one that leaves many gives
 * `undefined`: then the list walks the names in their order and finds a page after a short way. Left to guess, the database takes one
 * way for both, and is slow at one end.
 *
 * @param candidates the ids that the filters leave, of any day, at most as many as asked
 */
export async function fewIds(
  candidates: (limit: number) => Promise<readonly { readonly id: string }[]>,
): Promise<readonly string[] | undefined> {
  const found = await candidates(FEW + 1);
  return found.length > FEW ? undefined : found.map(({ id }) => id);
}
