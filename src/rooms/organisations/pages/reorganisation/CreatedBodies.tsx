import { getPlaceEndpoint, type PlaceId } from "#rooms/places/model/index.ts";
import { type PickedPlace, PlacePicker } from "#rooms/places/pages/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useOrganisationWords } from "../use-organisation-words.ts";
import { commonPlaceOf, createdBy, type Draft } from "./draft.ts";

/** Where the bodies are that the operation creates: where those that give are, unless a person says otherwise. */
export function CreatedBodies({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const say = useOrganisationWords();
  const created = [...createdBy(draft)];
  if (created.length === 0) return null;
  return (
    <section>
      <h2>{say("organisations.reorganise.creates")}</h2>
      {created.map(([name, givers]) => (
        <CreatedPlace
          key={name}
          name={name}
          day={draft.day}
          chosen={draft.places[name]}
          common={commonPlaceOf(givers)}
          onPick={(place) => onChange({ ...draft, places: { ...draft.places, [name]: place } })}
        />
      ))}
    </section>
  );
}

const NOWHERE: PickedPlace = { name: "", place: null };

type Props = {
  readonly name: string;
  readonly day: PlainDate;
  /** What a person said, and what holds while nobody did. */
  readonly chosen: PickedPlace | undefined;
  readonly common: PlaceId | null;
  readonly onPick: (place: PickedPlace) => void;
};

/** One field from first to last: whoever types into it while what it holds becomes known, or as the first to say so, goes on typing. */
function CreatedPlace({ name, day, chosen, common, onPick }: Props) {
  const say = useOrganisationWords();
  const given = usePlace(chosen === undefined ? common : null, day);
  return (
    <div className="change-fields">
      <PlacePicker
        label={say("organisations.reorganise.place", { name })}
        day={day}
        value={chosen ?? given}
        onPick={onPick}
        hint={say("organisations.reorganise.place.unknown")}
      />
    </div>
  );
}

/** A place by its name of the day, as far as it is known. */
function usePlace(placeId: PlaceId | null, day: PlainDate): PickedPlace {
  const asked = placeId === null ? null : { params: { placeId }, query: { as_of: day } };
  const answer = useEndpoint(getPlaceEndpoint, asked);
  if (asked === null || !answer.data?.ok) return NOWHERE;
  return { name: answer.data.value.name, place: answer.data.value };
}
