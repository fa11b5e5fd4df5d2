import { useLingui } from "@lingui/react";
import { Link, useLocation, useRouter } from "@tanstack/react-router";
import type { Actor } from "#shared/act.ts";
import { type Permission, rolesThatMay } from "#shared/permission.ts";
import type {} from "#web-kit/page-audience.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useWords } from "#web-kit/use-words.ts";

type Props = {
  readonly actor: Actor;
  readonly onlyFor: Permission;
  readonly publicAt: { readonly vi: string; readonly en: string } | undefined;
};

/** Says who can open the page, and the ways on. */
export function NotForReader({ actor, onlyFor, publicAt }: Props) {
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
