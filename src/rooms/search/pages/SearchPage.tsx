import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type KeyboardEvent, useContext } from "react";
import { askedForms, type AskedWords } from "#shared/search-words.ts";
import { Acting } from "#web-kit/acting.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useTyped } from "#web-kit/use-typed.ts";
import { type SearchGroup, searchEndpoint, type SearchHit } from "../model/index.ts";
import { SearchPageAddress } from "./address.ts";
import { HitLines } from "./HitLines.tsx";
import { keepRecent } from "./recent.ts";
import "./search-page.css";
import { useSearchWords } from "./use-search-words.ts";

const OF_EACH_KIND = 5;
const OF_ONE_KIND = 500;
const SNIPPET_LENGTH = 320;

/** Everything that fits some words, kind by kind. The words and the kind stand in the address. */
export function SearchPage() {
  const say = useSearchWords();
  const navigate = useNavigate();
  const { q = "", loai } = SearchPageAddress.parse(useSearch({ strict: false }));
  const [typed, setTyped] = useTyped(q);
  const answer = useEndpoint(searchEndpoint, {
    query: { words: q, kind: loai, limit: loai === undefined ? OF_EACH_KIND : OF_ONE_KIND },
  });
  useTitle(q === "" ? say("search.title") : `${q} · ${say("search.nav")}`);
  const look = (words: string): void => {
    setTyped(words);
    void navigate({ to: "/tim", search: { q: words || undefined, loai }, replace: true });
  };
  return (
    <PageStates answer={answer}>
      {({ groups }) => (
        <main className="page narrow" id="main">
          <header>
            <h1>{say("search.title")}</h1>
          </header>
          <search className="search-field">
            <TextField
              label={say("search.field")}
              hint={say("search.hint")}
              type="search"
              value={typed}
              onValue={look}
            />
          </search>
          <Found groups={groups} words={q} kind={loai} />
        </main>
      )}
    </PageStates>
  );
}

function Found({ groups, words, kind }: { groups: readonly SearchGroup[]; words: string; kind: string | undefined }) {
  const say = useSearchWords();
  const locale = useLocale();
  const asked = askedForms(words);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  if (asked.length === 0) return null;
  return (
    <>
      <p className="label" role="status">
        {total === 0 ? say("search.none", { words }) : say("search.found", { count: total })}
      </p>
      {kind !== undefined && (
        <Link className="link" to="/tim" search={{ q: words }}>
          {say("search.every-kind")}
        </Link>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the links inside have the focus; the arrows go between them */}
      <div className="search-groups" onKeyDown={moveBetweenLinks}>
        {groups.map((group) => (
          <section key={group.kind} aria-labelledby={`kind-${group.kind}`}>
            <h2 id={`kind-${group.kind}`}>
              {group.label[locale]}{" "}
              <small>{say(group.isMore ? "search.count-more" : "search.count", { count: group.count })}</small>
            </h2>
            <ul>
              {group.items.map((hit) => (
                <li key={hit.key}>
                  <HitLink hit={hit} asked={asked} label={group.label[locale]} />
                </li>
              ))}
            </ul>
            {group.items.length < group.count && (
              <Link className="link" to="/tim" search={{ q: words, loai: group.kind }}>
                {say("search.all-of-kind")} <span className="sr">{group.label[locale]}</span>
              </Link>
            )}
            {kind !== undefined && group.isMore && (
              <p className="label">{say("search.beyond", { count: group.count })}</p>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

function HitLink({ hit, asked, label }: { hit: SearchHit; asked: readonly AskedWords[]; label: string }) {
  const actor = useContext(Acting);
  const [to = "/", hash] = hit.address.split("#");
  return (
    <Link
      to={to}
      {...(hash !== undefined && { hash })}
      className="hit"
      onClick={() => keepRecent(actor?.id ?? "", { title: hit.title, hint: label, address: hit.address })}
    >
      <HitLines hit={hit} asked={asked} length={SNIPPET_LENGTH} />
    </Link>
  );
}

/** ↑ and ↓ go from result to result; Tab still does. */
function moveBetweenLinks(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("a.hit")];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
