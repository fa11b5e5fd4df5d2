import type { I18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { type Query, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useWhoActs } from "#rooms/access/pages/index.ts";
import { ANONYMOUS } from "#shared/act.ts";
import { Acting } from "#web-kit/acting.ts";
import { SignInNeeded } from "#web-kit/call-endpoint.ts";
import { followChanges } from "#web-kit/follow-changes.ts";
import type {} from "#web-kit/page-audience.ts";
import { router } from "./router.tsx";

export function App({ i18n }: { i18n: I18n }) {
  const [cache] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: false, networkMode: "always", staleTime: 5_000 },
          mutations: { networkMode: "always" },
        },
        queryCache: new QueryCache({ onError: leadToSignIn }),
      }),
  );
  useEffect(() => followChanges(cache), [cache]);
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={cache}>
        <KnowingWhoActs>
          <RouterProvider router={router} />
        </KnowingWhoActs>
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** Nothing waits for the answer: pages come at once, and what depends on who acts follows. */
function KnowingWhoActs({ children }: { children: ReactNode }) {
  const acts = useWhoActs();
  const actor = acts && (acts.actor ?? ANONYMOUS);
  return <Acting value={actor}>{children}</Acting>;
}

/**
 * A page that needs somebody, and nobody is signed in: sign in and come back, or to the public's own page where there is one. A page that stands already is left alone, since
 * somebody may be typing in it; its note says why, and leads to signing in beside it.
 */
function leadToSignIn(error: Error, { state }: Query<unknown, unknown>): void {
  if (!(error instanceof SignInNeeded) || state.data !== undefined) return;
  const { pathname, href } = router.latestLocation;
  if (pathname === "/dang-nhap") return;
  const publicAt = router.state.matches.at(-1)?.staticData.publicAt;
  // The public's pages are drawn by the server, outside of this application. Whose session ended is no stranger.
  if (publicAt !== undefined && error.code === "sign-in-required") {
    location.replace(document.documentElement.lang === "en" ? publicAt.en : publicAt.vi);
    return;
  }
  void router.navigate({ to: "/dang-nhap", search: { tiep: href, vi: whyOf(error.code) }, replace: true });
}

const WHYS = ["sign-in-required", "session-ended", "account-suspended"] as const;

function whyOf(code: string): (typeof WHYS)[number] | undefined {
  return WHYS.find((why) => why === code);
}
