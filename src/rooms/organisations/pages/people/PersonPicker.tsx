import { useState } from "react";
import { SuggestedField } from "#web-kit/SuggestedField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listPeopleEndpoint, type PersonId } from "../../model/index.ts";

type Props = {
  readonly label: string;
  /** Who may not be chosen: nobody stands in for themself. */
  readonly except: PersonId;
  readonly onPick: (person: PersonId | null) => void;
  readonly hint?: string | undefined;
};

const SUGGESTED = 12;

/** A person by name; two of one name are told apart by their address. */
export function PersonPicker({ label, except, onPick, hint }: Props) {
  const [value, setValue] = useState<{ readonly typed: string; readonly id: PersonId | null }>({ typed: "", id: null });
  const name = value.typed.split(" (")[0]?.trim() ?? "";
  const answer = useEndpoint(listPeopleEndpoint, { query: { limit: SUGGESTED, ...(name !== "" && { search: name }) } });
  return (
    <SuggestedField
      label={label}
      typed={value.typed}
      items={answer.data?.ok ? answer.data.value.items.filter(({ id }) => id !== except) : []}
      isFresh={answer.data?.ok === true && !answer.isPlaceholderData}
      wordsOf={(person) => (person.email === null ? person.name : `${person.name} (${person.email})`)}
      keyOf={({ id }) => id}
      picked={value.id}
      onPick={(typed, person) => {
        setValue({ typed, id: person?.id ?? null });
        onPick(person?.id ?? null);
      }}
      hint={hint}
    />
  );
}
