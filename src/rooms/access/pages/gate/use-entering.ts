import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";

/** After somebody has signed in (or out): nothing of who acted before stays, and the page that was asked for opens. */
export function useEntering(): (page: string | undefined) => Promise<void> {
  const cache = useQueryClient();
  const router = useRouter();
  return useCallback(
    async (page) => {
      await cache.resetQueries();
      if (page !== undefined) router.history.replace(page);
    },
    [cache, router],
  );
}
