import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import type { z } from "zod";
import { AsOf } from "#web-kit/AsOf.tsx";
import { formatDay } from "#web-kit/format.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useTyped } from "#web-kit/use-typed.ts";
import { useMay } from "#web-kit/acting.ts";
import { useWords } from "#web-kit/use-words.ts";
import {
  type BoundaryWord,
  listPlaceLevelsEndpoint,
  listPlacesEndpoint,
  mayKeepPlaces,
  PlaceKind,
} from "../model/index.ts";
import { PlacesAddress, type PlaceView } from "./address.ts";
import "./boundaries/boundary-map.css";
import "./places.css";
import { MapOfLevel, PlaceTable, TilesOfLevel, ViewLinks } from "./PlaceViews.tsx";
import { usePlaceWords } from "./use-place-words.ts";

const PAGE_SIZE = 100;

type Levels = z.output<typeof listPlaceLevelsEndpoint.output>;

/** The places as of a chosen day: the lowest level at first, drawn where its boundaries are loaded, otherwise as tiles. */
export function PlacesPage() {
  const say = usePlaceWords();
  const { ngay } = PlacesAddress.parse(useSearch({ strict: false }));
  const levels = useEndpoint(listPlaceLevelsEndpoint, { query: { as_of: ngay } });
  useTitle(say("places.list.title"));
  return <PageStates answer={levels}>{(found) => <PlacesOfLevel levels={found} />}</PageStates>;
}

function PlacesOfLevel({ levels: { asOf, levels } }: { levels: Levels }) {
  const say = usePlaceWords();
  const address = PlacesAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { tim, sau } = address;
  const lowest = LOWEST_FIRST.find((kind) => levels.some((level) => level.kind === kind && level.places > 0));
  const cap = address.cap ?? (tim === undefined ? lowest : undefined) ?? "every";
  const views = viewsOf(levels, cap, tim);
  const view = views.find((each) => each === address.xem) ?? views[0];
  const go = (part: PlacesAddress) => {
    void navigate({ to: "/dia-ban", search: { ...address, sau: undefined, ...part }, replace: true });
  };
  return (
    <main className="places" id="main">
      <header>
        <h1>{say("places.list.title")}</h1>
        <AsOf day={asOf} onChoose={(day) => go({ ngay: day })} />
        <KeeperLinks />
      </header>
      <Filters address={{ ...address, cap }} onChange={go} />
      <ViewLinks address={{ ...address, cap, sau: undefined }} view={view} views={views} />
      {view === "map" && cap !== "every" ? (
        <MapOfLevel kind={cap} day={asOf} />
      ) : (
        <Listed query={{ as_of: asOf, search: tim, kind: cap === "every" ? undefined : cap, cursor: sau }} view={view} address={{ ...address, cap }} /> // prettier-ignore
      )}
    </main>
  );
}
const LOWEST_FIRST = ["commune", "district", "province"] as const;

/** A map where there are boundaries, tiles for one level of many units; a search is answered by a table. */
function viewsOf(levels: Levels["levels"], cap: PlaceKind | "every", search: string | undefined): FirstView {
  if (cap === "every" || search !== undefined) return ["table"];
  const isDrawn = levels.some(({ kind, drawn }) => kind === cap && drawn > 0);
  const tiles = cap === "province" ? [] : (["tiles"] as const);
  return isDrawn ? ["map", ...tiles, "table"] : ([...tiles, "table"] as const as FirstView);
}
type FirstView = readonly [PlaceView, ...PlaceView[]];

/** Only for who keeps the places. */
function KeeperLinks() {
  const say = useWords<BoundaryWord>();
  const sayPlace = usePlaceWords();
  if (!useMay(mayKeepPlaces)) return null;
  return (
    <p className="keeper-links noprint">
      <Link className="link" to="/dia-ban/ranh-gioi">
        {say("boundaries.load.open")}
      </Link>
      <Link className="link" to="/dia-ban/sap-xep">
        {sayPlace("places.change.open")}
      </Link>
    </p>
  );
}

type ListedProps = {
  readonly query: Omit<z.input<NonNullable<typeof listPlacesEndpoint.query>>, "limit">;
  readonly view: PlaceView;
  readonly address: PlacesAddress;
};

function Listed({ query, view, address }: ListedProps) {
  const say = usePlaceWords();
  const answer = useEndpoint(listPlacesEndpoint, { query: { ...query, limit: PAGE_SIZE } });
  return (
    <PageStates answer={answer}>
      {({ items, asOf, nextCursor }) => (
        <>
          {items.length === 0 && <p className="no-place">{say("places.list.empty", { day: formatDay(asOf) })}</p>}
          {items.length > 0 && view === "tiles" && <TilesOfLevel places={items} day={asOf} />}
          {items.length > 0 && view !== "tiles" && <PlaceTable places={items} day={asOf} />}
          {nextCursor !== null && (
            <Link className="btn" to="/dia-ban" search={{ ...address, sau: nextCursor }}>
              {say("places.list.next")}
            </Link>
          )}
        </>
      )}
    </PageStates>
  );
}

type FilterProps = {
  readonly address: PlacesAddress;
  readonly onChange: (part: PlacesAddress) => void;
};

function Filters({ address, onChange }: FilterProps) {
  const say = usePlaceWords();
  const [typed, setTyped] = useTyped(address.tim ?? "");
  const [kindId, searchId] = [useId(), useId()];
  return (
    <form
      className="place-filters noprint"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const tim = typed.trim() === "" ? undefined : typed.trim();
        onChange({ tim, cap: tim === undefined ? address.cap : undefined });
      }}
    >
      <div className="field">
        <label htmlFor={kindId}>{say("places.list.kind")}</label>
        <select
          id={kindId}
          value={address.cap ?? ""}
          onChange={({ currentTarget }) => {
            const chosen = PlaceKind.safeParse(currentTarget.value);
            onChange({ cap: chosen.success ? chosen.data : "every" });
          }}
        >
          <option value="every">{say("places.list.every-kind")}</option>
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
