import { usePlaceWords } from "#rooms/places/pages/index.ts";
import "#web-kit/count-table.css";
import type { PartProps } from "./layer-parts.ts";
import { useMapWords } from "./use-map-words.ts";

/** The same figures in lines, the greatest first. */
export function LayerTable({ found: { places }, onChoose }: Omit<PartProps, "shades">) {
  const say = useMapWords();
  const sayPlace = usePlaceWords();
  return (
    <table className="count-table short">
      <thead>
        <tr>
          <th scope="col">{say("map.place")}</th>
          <th scope="col">{say("map.region")}</th>
          <th scope="col">{say("map.records")}</th>
        </tr>
      </thead>
      <tbody>
        {places
          .toSorted((one, other) => other.count - one.count)
          .map((place) => (
            <tr key={place.id}>
              <th scope="row" lang="vi">
                {place.count > 0 ? (
                  <button type="button" className="link" onClick={() => onChoose(place.id)}>
                    {place.name}
                  </button>
                ) : (
                  place.name
                )}
              </th>
              <td>{place.region && sayPlace(`places.region.${place.region}`)}</td>
              <td className="figure">{place.count}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
