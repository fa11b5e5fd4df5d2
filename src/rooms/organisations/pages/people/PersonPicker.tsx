import { useEffect, useId, useState } from "react";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listPeopleEndpoint, type PersonId } from "../../model/index.ts";

type Props = {
  readonly label: string;
  /** Who may not be chosen: nobody stands in for themself. */
  readonly except: PersonId;
  readonly onPick: (person: PersonId | null) => void;
};

/** A person by name; two of one name are told apart by their address. */
export function PersonPicker({ label, except, onPick }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const answer = useEndpoint(listPeopleEndpoint, {
    query: { limit: 12, ...(typed.trim() !== "" && { search: typed.trim().split(" (")[0] }) },
  });
  const items = answer.data?.ok ? answer.data.value.items.filter((person) => person.id !== except) : [];
  const options = items.map((person) => ({
    id: person.id,
    words: person.email === null ? person.name : `${person.name} (${person.email})`,
  }));
  // The suggestions come after the last letter, or after all of them where the words were pasted, and settle who it is.
  const picked = options.find(({ words }) => words === typed)?.id ?? null;
  useEffect(() => onPick(picked), [onPick, picked]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-list`}
        autoComplete="off"
        lang="vi"
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <datalist id={`${id}-list`}>
        {options.map(({ id: person, words }) => (
          <option key={person} value={words} aria-label={words} />
        ))}
      </datalist>
    </div>
  );
}
