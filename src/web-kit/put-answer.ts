import type { QueryClient } from "@tanstack/react-query";

/**
 * Puts what is known by now in the place of an answer. One that was asked for before, and is still on its way, would bring back what stood
 * there then: it is given up, and asked for again.
 */
export async function putAnswer<Kept>(
  cache: QueryClient,
  key: readonly unknown[],
  change: (before: Kept | undefined) => Kept | undefined,
): Promise<void> {
  const isAsked = cache.isFetching({ queryKey: key }) > 0;
  await cache.cancelQueries({ queryKey: key });
  cache.setQueryData<Kept>(key, change);
  if (isAsked) void cache.invalidateQueries({ queryKey: key });
}
