import type { I18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { followChanges } from "#web-kit/follow-changes.ts";
import { router } from "./router.tsx";

export function App({ i18n }: { i18n: I18n }) {
  const [cache] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: false, networkMode: "always", staleTime: 5_000 },
          mutations: { networkMode: "always" },
        },
      }),
  );
  useEffect(() => followChanges(cache), [cache]);
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={cache}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}
