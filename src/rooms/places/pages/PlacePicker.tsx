import type { PlainDate } from "#shared/plain-date.ts";
import { SuggestedField } from "#web-kit/SuggestedField.tsx";
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
  const typed = value.name.trim();
  const answer = useEndpoint(listPlacesEndpoint, {
    query: { as_of: day, limit: SUGGESTED, ...(typed !== "" && { search: typed }) },
  });
  return (
    <SuggestedField
      label={label}
      typed={value.name}
      items={answer.data?.ok ? answer.data.value.items : []}
      isFresh={answer.data?.ok === true && !answer.isPlaceholderData}
      wordsOf={({ name }) => name}
      keyOf={({ id }) => id}
      picked={value.place?.id ?? null}
      onPick={(name, place) => onPick({ name, place: place ?? null })}
      hint={hint}
    />
  );
}
