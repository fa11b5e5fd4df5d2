import type { z } from "zod";
import { formatDay } from "#web-kit/format.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { BoundaryWord, listBoundariesEndpoint } from "../../model/index.ts";
import { usePlaceWords } from "../use-place-words.ts";

type Props = { readonly drawn: z.output<typeof listBoundariesEndpoint.output>; readonly isShaded: boolean };

/** Regions by colour, what is missing or uncertain, and where the boundaries come from. */
export function MapLegend({ drawn: { places, sheets, missing }, isShaded }: Props) {
  const say = useWords<BoundaryWord>();
  const sayPlace = usePlaceWords();
  const met = (["west", "east", "none"] as const).filter((region) =>
    places.some((place) => (place.region ?? "none") === region),
  );
  // One colour for all needs no key.
  const regions = met.length > 1 && !isShaded ? met : [];
  const crossed = places.filter(({ hasCrossings }) => hasCrossings).length;
  return (
    <div className="legend">
      {regions.length > 0 && (
        <ul className="regions">
          {regions.map((region) => (
            <li key={region} data-region={region}>
              {sayPlace(`places.region.${region}`)}
            </li>
          ))}
        </ul>
      )}
      {missing > 0 && <p>{say("boundaries.map.missing", { count: missing })}</p>}
      {crossed > 0 && <p>{say("boundaries.map.crossed", { count: crossed })}</p>}
      {sheets.map(({ id, source, terms, validFrom }) => (
        <p key={id} className="label" lang="vi">
          {say("boundaries.map.source", { source, terms, day: formatDay(validFrom) })}
        </p>
      ))}
    </div>
  );
}
