import { Link } from "@tanstack/react-router";
import type { PlainDate } from "#shared/plain-date.ts";
import { type PlaceSummary, tileBands } from "../model/index.ts";
import { usePlaceWords } from "./use-place-words.ts";

/** One square for each unit, in bands: plainly a sketch. */
export function Tiles({ places, day }: { places: readonly PlaceSummary[]; day: PlainDate }) {
  const say = usePlaceWords();
  return (
    <section className="tiles" aria-label={say("places.tiles.title")}>
      <p className="label">{say("places.tiles.note")}</p>
      {tileBands(places).map(({ region, places: own }) => (
        <div key={region ?? "none"} className="tile-band">
          <h2>
            {say(`places.region.${region ?? "none"}`)} <small>{say("places.tiles.shown", { count: own.length })}</small>
          </h2>
          <ul>
            {own.map((place) => (
              <li key={place.id}>
                <Link to="/dia-ban/$placeId" params={{ placeId: place.id }} search={{ ngay: day }} lang="vi">
                  {place.name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
