import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { z } from "zod";
import { useMay } from "#web-kit/acting.ts";
import { AsOf } from "#web-kit/AsOf.tsx";
import { formatDay } from "#web-kit/format.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listOrganisationsEndpoint, mayKeepOrganisations } from "../model/index.ts";
import { ListAddress } from "./address.ts";
import { ListFilters } from "./ListFilters.tsx";
import { OrganisationLine } from "./OrganisationLine.tsx";
import "./organisations.css";
import { useOrganisationWords } from "./use-organisation-words.ts";

const PAGE_SIZE = 50;

type List = z.output<typeof listOrganisationsEndpoint.output>;

/** Every body as of a chosen day. The address keeps the day and the filters, so that the view can be sent. */
export function OrganisationsPage() {
  const say = useOrganisationWords();
  const address = ListAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { ngay, tim, loai, sau } = address;
  const answer = useEndpoint(listOrganisationsEndpoint, {
    query: { as_of: ngay, search: tim, kind: loai, cursor: sau, limit: PAGE_SIZE },
  });
  const mayKeep = useMay(mayKeepOrganisations);
  useTitle(say("organisations.list.title"));

  function change(part: ListAddress): void {
    void navigate({ to: "/co-quan", search: { ...address, sau: undefined, ...part }, replace: true });
  }

  return (
    <PageStates answer={answer}>
      {(list) => (
        <main className="bodies" id="main">
          <header>
            <h1>{say("organisations.list.title")}</h1>
            <AsOf day={list.asOf} onChoose={(day) => change({ ngay: day })}>
              {say("organisations.list.on-day")}
            </AsOf>
            <p className="head-links noprint">
              <Link className="link" to="/co-quan/nhom" search={{ ngay }}>
                {say("organisations.groups.title")}
              </Link>
              {mayKeep && (
                <Link className="link" to="/co-quan/sap-xep">
                  {say("organisations.reorganise")}
                </Link>
              )}
            </p>
          </header>
          <ListFilters address={address} onChange={change} />
          <Lines list={list} isWhole={list.nextCursor === null && sau === undefined} />
          <Pages address={address} nextCursor={list.nextCursor} />
        </main>
      )}
    </PageStates>
  );
}

function Lines({ list: { asOf, items }, isWhole }: { list: List; isWhole: boolean }) {
  const say = useOrganisationWords();
  if (items.length === 0) return <p className="none">{say("organisations.list.empty", { day: formatDay(asOf) })}</p>;
  const counted = isWhole ? "organisations.list.shown" : "organisations.list.shown-more";
  return (
    <>
      <p className="label">{say(counted, { count: items.length })}</p>
      <ul className="body-lines">
        {items.map((body) => (
          <OrganisationLine key={body.id} body={body} day={asOf} />
        ))}
      </ul>
    </>
  );
}

function Pages({ address, nextCursor }: { address: ListAddress; nextCursor: string | null }) {
  const say = useOrganisationWords();
  if (address.sau === undefined && nextCursor === null) return null;
  return (
    <nav className="body-pages" aria-label={say("organisations.list.pages")}>
      {address.sau !== undefined && (
        <Link className="btn" to="/co-quan" search={{ ...address, sau: undefined }}>
          {say("organisations.list.first")}
        </Link>
      )}
      {nextCursor !== null && (
        <Link className="btn" to="/co-quan" search={{ ...address, sau: nextCursor }}>
          {say("organisations.list.next")}
        </Link>
      )}
    </nav>
  );
}
