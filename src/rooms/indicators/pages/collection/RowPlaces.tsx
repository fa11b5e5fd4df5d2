import { useState } from "react";
import { type PickedPlace, PlacePicker } from "#rooms/places/pages/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { placesWithin } from "../places-within.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { type DraftPlace, withPlaces } from "./row-drafts.ts";

type Props = {
  readonly day: PlainDate;
  readonly places: readonly DraftPlace[];
  readonly onChange: (places: readonly DraftPlace[]) => void;
};
const NOWHERE: PickedPlace = { name: "", place: null };

/** In which places a row is asked for: one by one, or all that lie right below one in a single step. */
export function RowPlaces({ day, places, onChange }: Props) {
  const say = useIndicatorWords();
  const [picked, setPicked] = useState(NOWHERE);
  const [told, setTold] = useState("");

  async function addBelow(): Promise<void> {
    if (picked.place === null) return;
    const found = await placesWithin(picked.place.id, day);
    setTold(found.length === 0 ? say("forms.place.none-below", { place: picked.name, day: formatDay(day) }) : "");
    if (found.length > 0) add(found);
  }

  function add(found: readonly DraftPlace[]): void {
    onChange(withPlaces(places, found));
    setPicked(NOWHERE);
  }

  return (
    <details className="row-places">
      <summary>{say("forms.place.of", { count: places.length })}</summary>
      <div className="keep-row">
        <PlacePicker
          label={say("forms.place.pick")}
          day={day}
          value={picked}
          onPick={setPicked}
          hint={say("forms.place.pick-hint")}
        />
        <button
          type="button"
          className="btn"
          disabled={picked.place === null}
          onClick={() => picked.place && add([picked.place])}
        >
          {say("forms.place.add")}
        </button>
        <button type="button" className="btn" disabled={picked.place === null} onClick={() => void addBelow()}>
          {say("forms.place.add-below")}
        </button>
      </div>
      <p role="status">{told}</p>
      {places.length > 0 && (
        <>
          <ul className="row-places-chosen">
            {places.map(({ id, name }) => (
              <li key={id}>
                <span lang="vi">{name}</span>
                <button
                  type="button"
                  className="btn plain"
                  aria-label={say("forms.place.remove", { place: name })}
                  onClick={() => onChange(places.filter((each) => each.id !== id))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="btn plain" onClick={() => onChange([])}>
            {say("forms.place.clear")}
          </button>
        </>
      )}
    </details>
  );
}
