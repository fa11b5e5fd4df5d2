import { useId } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listPlacesEndpoint, type PlaceSummary } from "../model/index.ts";

/** A place by its name, with itself once the name is one of those suggested. */
export type PickedPlace = { readonly name: string; readonly place: PlaceSummary | null };

type Props = {
  readonly label: string;
  readonly day: PlainDate;
  readonly value: PickedPlace;
  readonly onPick: (picked: PickedPlace) => void;
  /** Said below while the typed name is nobody's. */
  readonly hint?: string | undefined;
};

const SUGGESTED = 12;

export function PlacePicker({ label, day, value, onPick, hint }: Props) {
  const id = useId();
  const typed = value.name.trim();
  const answer = useEndpoint(listPlacesEndpoint, {
    query: { as_of: day, limit: SUGGESTED, ...(typed !== "" && { search: typed }) },
  });
  const items = answer.data?.ok ? answer.data.value.items : [];
  const found = items.find((place) => place.name === typed) ?? null;
  // The suggestions of a name come after its last letter, and settle which place it is.
  if (found?.id !== value.place?.id && answer.data?.ok && !answer.isPlaceholderData) onPick({ ...value, place: found });
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-list`}
        autoComplete="off"
        lang="vi"
        maxLength={300}
        value={value.name}
        onChange={({ currentTarget: { value: name } }) => {
          onPick({ name, place: items.find((place) => place.name === name.trim()) ?? null });
        }}
      />
      <datalist id={`${id}-list`}>
        {items.map((place) => (
          <option key={place.id} value={place.name} aria-label={place.name} />
        ))}
      </datalist>
      {typed !== "" && value.place === null && hint !== undefined && <small>{hint}</small>}
    </div>
  );
}
