import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { useMay } from "#web-kit/acting.ts";
import { AsOf } from "#web-kit/AsOf.tsx";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listIndicatorsEndpoint, mayReadResults } from "../model/index.ts";
import { IndicatorsAddress } from "./address.ts";
import { IndicatorFilters } from "./IndicatorFilters.tsx";
import "./indicators.css";
import { StandingLine } from "./StandingLine.tsx";
import { useIndicatorWords } from "./use-indicator-words.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("due", "results");

const PAGE = 100;

/** Every indicator on its roads: shape, figure, year, target; the farthest from the road first. */
export function IndicatorsPage() {
  const say = useIndicatorWords();
  const address = IndicatorsAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const mayReadFramework = useMay(mayReadResults);
  const { tim: search, tinhTrang: status, cuaToi, xep: sort = "worst", ngay: asOf } = address;
  const query = { search, status, whose: cuaToi === true ? "mine" : "all", sort, as_of: asOf } as const;
  const answer = useEndpoint(listIndicatorsEndpoint, { query: { ...query, limit: PAGE } });
  const change = (part: IndicatorsAddress): void =>
    void navigate({ to: "/chi-tieu", search: { ...address, ...part }, replace: true });
  useTitle(say("indicators.title"));
  return (
    <PageStates answer={answer}>
      {(list) => (
        <main className="page indicators" id="main">
          <header>
            <h1>{say("indicators.title")}</h1>
            <AsOf day={list.on} by="record" onChoose={(ngay) => change({ ngay })}>
              {list.firstRecordedOn === null
                ? say("indicators.on-day.list")
                : say("indicators.on-day.nothing", { day: formatDay(list.firstRecordedOn) })}
            </AsOf>
            <p className="page-links noprint">
              <Link className="link" to="/chi-tieu/phai-nhap">
                {say("due.title")}
              </Link>
              {mayReadFramework && (
                <Link className="link" to="/chi-tieu/khung-ket-qua">
                  {say("results.title")}
                </Link>
              )}
              <Link className="link" to="/chi-tieu/thuoc-do">
                {say("measures.title")}
              </Link>
              <Link className="link" to="/chi-tieu/dia-ban">
                {say("territories.title")}
              </Link>
              {list.mayKeep && (
                <Link className="link" to="/chi-tieu/moi">
                  {say("indicators.add")}
                </Link>
              )}
            </p>
          </header>
          <IndicatorFilters address={address} onChange={change} />
          <Lines key={JSON.stringify(address)} list={list} query={query} />
        </main>
      )}
    </PageStates>
  );
}

type List = z.output<typeof listIndicatorsEndpoint.output>;
type Query = {
  readonly search?: string | undefined;
  readonly status?: IndicatorsAddress["tinhTrang"];
  readonly whose: "all" | "mine";
  readonly sort: "worst" | "name";
  readonly as_of?: IndicatorsAddress["ngay"];
};

function Lines({ list, query }: { list: List; query: Query }) {
  const say = useIndicatorWords();
  if (list.items.length === 0) return <p className="page-none">{say("indicators.empty")}</p>;
  return (
    <ul className="standing-lines">
      {list.items.map((item) => (
        <StandingLine key={item.id} item={item} on={list.on} names={list.names} />
      ))}
      {list.nextCursor !== null && <MoreLines query={query} cursor={list.nextCursor} />}
    </ul>
  );
}

/** The next lines, once somebody asks for them. */
function MoreLines({ query, cursor }: { query: Query; cursor: string }) {
  const say = useIndicatorWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <NextLines query={query} cursor={cursor} />;
  return (
    <li className="standing-more">
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {say("indicators.more")}
      </button>
    </li>
  );
}

function NextLines({ query, cursor }: { query: Query; cursor: string }) {
  const answer = useEndpoint(listIndicatorsEndpoint, { query: { ...query, cursor, limit: PAGE } });
  if (!answer.data?.ok) return <li aria-busy="true" />;
  const { items, on, names, nextCursor } = answer.data.value;
  return (
    <>
      {items.map((item) => (
        <StandingLine key={item.id} item={item} on={on} names={names} />
      ))}
      {nextCursor !== null && <MoreLines query={query} cursor={nextCursor} />}
    </>
  );
}
