import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { AsOf } from "#web-kit/AsOf.tsx";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listTerritoriesEndpoint, type TargetTerritory, type TerritoryLine, territoryOn } from "../model/index.ts";
import "./indicators.css";
import { SettleTerritory } from "./SettleTerritory.tsx";
import { useIndicatorWords } from "./use-indicator-words.ts";

type List = z.output<typeof listTerritoriesEndpoint.output>;

/** For which place each target counts as of a day, and the one decision for each whose place has ended. */
export function TerritoriesPage() {
  const say = useIndicatorWords();
  const { ngay } = DayInAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const [cursor, setCursor] = useState<string>();
  const answer = useEndpoint(listTerritoriesEndpoint, { query: { as_of: ngay, cursor, limit: 50 } });
  useTitle(say("territories.title"));
  return (
    <PageStates answer={answer}>
      {(list) => (
        <main className="page indicators" id="main">
          <header>
            <Link className="link noprint" to="/chi-tieu">
              {say("indicators.back")}
            </Link>
            <h1>{say("territories.title")}</h1>
            <p>{say("territories.purpose")}</p>
            <p role="status">
              {say("territories.waiting", { count: list.items.filter(({ asks }) => asks !== null).length })}
            </p>
            <AsOf
              day={list.asOf}
              onChoose={(day) => void navigate({ to: "/chi-tieu/dia-ban", search: { ngay: day }, replace: true })}
            />
          </header>
          {list.items.length === 0 && <p className="page-none">{say("measures.empty")}</p>}
          <ul className="measures">
            {list.items.map((item) => (
              <TargetLine key={item.target.id} item={item} list={list} />
            ))}
          </ul>
          {list.nextCursor !== null && (
            <button type="button" className="btn" onClick={() => setCursor(list.nextCursor ?? undefined)}>
              {say("indicators.more")}
            </button>
          )}
        </main>
      )}
    </PageStates>
  );
}

function TargetLine({ item, list }: { item: TargetTerritory; list: List }) {
  const say = useIndicatorWords();
  const { target, planId, lines, asks } = item;
  const standing = territoryOn(lines, list.asOf);
  const ended = list.names[standing?.placeId ?? ""] ?? "";
  return (
    <li className="measure">
      <p className="measure-words" lang="vi">
        {target.words}
      </p>
      <Link className="link" to="/ke-hoach/$planId" params={{ planId }}>
        {say("measures.plan")}
      </Link>
      {lines.length === 0 && <span className="finding">{say("territories.none")}</span>}
      {lines.map((line) => (
        <Line key={`${line.kind} ${line.validFrom} ${line.decidedOn}`} line={line} names={list.names} />
      ))}
      {asks && (
        <span className="finding">{say("territories.ended", { name: ended, day: formatDay(asks.lastDay) })}</span>
      )}
      {list.mayKeep && <SettleTerritory item={item} day={list.asOf} />}
    </li>
  );
}

function Line({ line, names }: { line: TerritoryLine; names: List["names"] }) {
  const say = useIndicatorWords();
  const { kind, placeId, validFrom, basis, decidedBy, decidedOn } = line;
  const words = say(`territories.line.${kind}`, {
    name: names[placeId ?? ""] ?? "",
    since: validFrom === null ? "" : formatDay(validFrom),
    by: decidedBy,
    on: formatDay(decidedOn),
    basis: basis ?? "",
  });
  const isOfDocument = kind === "words" || kind === "head";
  return <span className={isOfDocument ? "label" : "added"}>{words}</span>;
}
