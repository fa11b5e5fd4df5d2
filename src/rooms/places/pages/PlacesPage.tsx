import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import type { z } from "zod";
import { DayField } from "#web-kit/DayField.tsx";
import { formatDay } from "#web-kit/format.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useTyped } from "#web-kit/use-typed.ts";
import { listPlacesEndpoint, PlaceKind } from "../model/index.ts";
import { PlacesAddress } from "./address.ts";
import "./places.css";
import { PlaceLink } from "./PlaceLink.tsx";
import { Tiles } from "./Tiles.tsx";
import { usePlaceWords } from "./use-place-words.ts";

const PAGE_SIZE = 100;

type List = z.output<typeof listPlacesEndpoint.output>;

/** The places as of a chosen day: a level at a time as tiles, otherwise as a list. */
export function PlacesPage() {
  const say = usePlaceWords();
  const address = PlacesAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { ngay, tim, cap, sau } = address;
  const answer = useEndpoint(listPlacesEndpoint, {
    query: { as_of: ngay, search: tim, kind: cap, cursor: sau, limit: PAGE_SIZE },
  });
  useTitle(say("places.list.title"));
  const go = (part: PlacesAddress) => {
    void navigate({ to: "/dia-ban", search: { ...address, sau: undefined, ...part }, replace: true });
  };
  return (
    <PageStates answer={answer}>
      {(list) => (
        <main className="places" id="main">
          <header>
            <h1>{say("places.list.title")}</h1>
            <p role="status">{say("places.list.as-of", { day: formatDay(list.asOf) })}</p>
          </header>
          <Filters address={address} asOf={list.asOf} onChange={go} />
          {list.items.length === 0 ? (
            <p className="no-place">{say("places.list.empty", { day: formatDay(list.asOf) })}</p>
          ) : (
            <Places list={list} isOneLevel={cap === "commune" || cap === "district"} />
          )}
          {list.nextCursor !== null && (
            <Link className="btn" to="/dia-ban" search={{ ...address, sau: list.nextCursor }}>
              {say("places.list.next")}
            </Link>
          )}
        </main>
      )}
    </PageStates>
  );
}

function Places({ list: { items, asOf }, isOneLevel }: { list: List; isOneLevel: boolean }) {
  const say = usePlaceWords();
  if (isOneLevel) return <Tiles places={items} day={asOf} />;
  return (
    <ul className="place-lines">
      {items.map((place) => (
        <li key={place.id}>
          <PlaceLink place={place} day={asOf} />
          <span className="label">
            {[
              say(`places.kind.${place.kind}`),
              place.parent?.name,
              place.region && say(`places.region.${place.region}`),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

type FilterProps = {
  readonly address: PlacesAddress;
  readonly asOf: List["asOf"];
  readonly onChange: (part: PlacesAddress) => void;
};

function Filters({ address, asOf, onChange }: FilterProps) {
  const say = usePlaceWords();
  const [typed, setTyped] = useTyped(address.tim ?? "");
  const [kindId, searchId] = [useId(), useId()];
  return (
    <form
      className="place-filters noprint"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ tim: typed.trim() === "" ? undefined : typed.trim() });
      }}
    >
      <DayField day={asOf} onChoose={(ngay) => onChange({ ngay })} />
      <div className="field">
        <label htmlFor={kindId}>{say("places.list.kind")}</label>
        <select
          id={kindId}
          value={address.cap ?? ""}
          onChange={({ currentTarget }) => {
            const chosen = PlaceKind.safeParse(currentTarget.value);
            onChange({ cap: chosen.success ? chosen.data : undefined });
          }}
        >
          <option value="">{say("places.list.every-kind")}</option>
          {PlaceKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {say(`places.kind.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={searchId}>{say("places.list.search")}</label>
        <input
          id={searchId}
          type="search"
          maxLength={200}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      <button type="submit" className="btn">
        {say("places.list.find")}
      </button>
    </form>
  );
}
