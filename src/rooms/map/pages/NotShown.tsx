import { Link } from "@tanstack/react-router";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { linkTo } from "#web-kit/link-to.ts";
import type { Found } from "./layer-parts.ts";
import { useMapWords } from "./use-map-words.ts";

type Props = {
  readonly found: Found;
  readonly onChoose: (place: "above" | "elsewhen") => void;
  readonly onDay: (day: PlainDate) => void;
};

/** What the picture cannot show is said before it, and can be listed: no record is lost by being hard to place. */
export function NotShown({ found: { above, elsewhen, otherDay, unplaced }, onChoose, onDay }: Props) {
  const say = useMapWords();
  if (above === 0 && elsewhen === 0 && unplaced.count === 0) return null;
  return (
    <ul className="map-not-shown">
      {elsewhen > 0 && (
        <li>
          {say("map.elsewhen", { count: elsewhen })}{" "}
          {otherDay !== null && (
            <button type="button" className="link noprint" onClick={() => onDay(otherDay)}>
              {say("map.elsewhen.see", { day: formatDay(otherDay) })}
            </button>
          )}{" "}
          <button type="button" className="link noprint" onClick={() => onChoose("elsewhen")}>
            {say("map.list")}
          </button>
        </li>
      )}
      {above > 0 && (
        <li>
          {say("map.above", { count: above })}{" "}
          <button type="button" className="link noprint" onClick={() => onChoose("above")}>
            {say("map.list")}
          </button>
        </li>
      )}
      {unplaced.count > 0 && (
        <li>
          {say("map.unplaced", { count: unplaced.count })}{" "}
          {unplaced.address !== null && (
            <Link className="link noprint" {...linkTo(unplaced.address)}>
              {say("map.list")}
            </Link>
          )}
        </li>
      )}
    </ul>
  );
}
