import { useLingui } from "@lingui/react";
import { Link, Outlet, useLocation, useMatches, useRouter } from "@tanstack/react-router";
import { use, useState } from "react";
import { listOwnSessionsEndpoint } from "#rooms/access/model/index.ts";
import { type Actor, isAnonymous } from "#shared/act.ts";
import { type Permission, rolesThatMay } from "#shared/permission.ts";
import { Acting } from "#web-kit/acting.ts";
import type {} from "#web-kit/page-audience.ts";
import "#web-kit/page-states.css";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useWords } from "#web-kit/use-words.ts";

type PublicAt = { readonly vi: string; readonly en: string } | undefined;

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
  return <NotForReader actor={actor} onlyFor={onlyFor} publicAt={publicAt} />;
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

function NotForReader({ actor, onlyFor, publicAt }: { actor: Actor; onlyFor: Permission; publicAt: PublicAt }) {
  const say = useWords();
  const { i18n } = useLingui();
  const { pathname } = useLocation();
  const may = rolesThatMay(onlyFor);
  const named = (roles: Actor["roles"]) => roles.map((role) => say(`access.role.${role}`)).join(", ");
  const list = useListOf(pathname, actor);
  useTitle(say("web.not-for-you.title"));
  return (
    <main className="page-state missing" id="main">
      <h1>{say("web.not-for-you.title")}</h1>
      <p>{say("web.not-for-you.who", { roles: named(may) })}</p>
      {actor.roles.some((role) => may.includes(role)) ? (
        <p>{say("web.not-for-you.no-body")}</p>
      ) : (
        <p>{say("web.not-for-you.how", { roles: named(actor.roles) })}</p>
      )}
      <div className="not-for-you-ways">
        {publicAt && (
          <a className="btn" href={i18n.locale === "en" ? publicAt.en : publicAt.vi}>
            {say("web.not-for-you.public")}
          </a>
        )}
        {list !== undefined && (
          <Link className="btn" to={list}>
            {say("kit.to-list")}
          </Link>
        )}
        <Link className="btn" to="/">
          {say("web.missing.back")}
        </Link>
      </div>
    </main>
  );
}

/** The list at the first part of the address, where there is one and it is open to the reader. */
function useListOf(pathname: string, actor: Actor): string | undefined {
  const { routesByPath } = useRouter();
  const [, first = "", below] = pathname.split("/");
  const list = Object.entries(routesByPath).find(([path]) => path === `/${first}`);
  if (below === undefined || list === undefined) return undefined;
  const [path, { options }] = list;
  const onlyFor: Permission | undefined = options.staticData?.onlyFor;
  return onlyFor === undefined || onlyFor.reachOf(actor) !== "none" ? path : undefined;
}
