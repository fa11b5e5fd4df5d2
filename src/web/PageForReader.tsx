import { Outlet, useLocation, useMatches } from "@tanstack/react-router";
import { lazy, Suspense, use, useState } from "react";
import { listOwnSessionsEndpoint } from "#rooms/access/model/index.ts";
import { isAnonymous } from "#shared/act.ts";
import { Acting } from "#web-kit/acting.ts";
import type {} from "#web-kit/page-audience.ts";
import "#web-kit/page-states.css";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useWords } from "#web-kit/use-words.ts";

// Few readers ever see it.
const NotForReader = lazy(() => import("./NotForReader.tsx").then((part) => ({ default: part.NotForReader })));

/** The page of the address, where it is for whoever reads; by the policies that the server asks. */
export function PageForReader() {
  const actor = use(Acting);
  const { pathname } = useLocation();
  const { onlyFor, publicAt } = useMatches({ select: (matches) => matches.at(-1)?.staticData ?? {} });
  // A page that stands already is left alone, whatever became of the session: somebody may be typing in it.
  const [standing, setStanding] = useState<string>();
  if (onlyFor === undefined || standing === pathname) return <Outlet />;
  if (actor === undefined) return <Opening />;
  if (onlyFor.reachOf(actor) !== "none") {
    setStanding(pathname);
    return <Outlet />;
  }
  if (isAnonymous(actor)) return <AskedToSignIn />;
  return (
    <Suspense fallback={<Opening />}>
      <NotForReader actor={actor} onlyFor={onlyFor} publicAt={publicAt} />
    </Suspense>
  );
}

function Opening() {
  const say = useWords();
  return (
    <main className="page-state" id="main" aria-busy="true">
      <p className="label waiting-word">{say("kit.loading")}</p>
    </main>
  );
}

/** The server says why somebody has to sign in (not yet, not any more, suspended), and the application leads there. */
function AskedToSignIn() {
  useEndpoint(listOwnSessionsEndpoint, {});
  return <Opening />;
}
