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
      {created.map(([name, givers]) => {
        const common = commonPlaceOf(givers);
        const field = {
          label: say("organisations.reorganise.place", { name }),
          day: draft.day,
          onPick: (place: PickedPlace) => onChange({ ...draft, places: { ...draft.places, [name]: place } }),
        };
        const chosen = draft.places[name];
        if (chosen !== undefined || common === null) {
          return <PlaceField key={name} {...field} value={chosen ?? NOWHERE} />;
        }
        return <GivenPlace key={name} {...field} placeId={common} />;
      })}
    </section>
  );
}

const NOWHERE: PickedPlace = { name: "", place: null };

type Field = {
  readonly label: string;
  readonly day: PlainDate;
  readonly onPick: (place: PickedPlace) => void;
};

function PlaceField({ value, ...field }: Field & { readonly value: PickedPlace }) {
  const say = useOrganisationWords();
  return (
    <div className="change-fields">
      <PlacePicker {...field} value={value} hint={say("organisations.reorganise.place.unknown")} />
    </div>
  );
}

/** The place of those that give, by its name of the day. */
function GivenPlace({ placeId, ...field }: Field & { readonly placeId: PlaceId }) {
  const answer = useEndpoint(getPlaceEndpoint, { params: { placeId }, query: { as_of: field.day } });
  const place = answer.data?.ok ? answer.data.value : null;
  return <PlaceField {...field} value={place === null ? NOWHERE : { name: place.name, place }} />;
}
