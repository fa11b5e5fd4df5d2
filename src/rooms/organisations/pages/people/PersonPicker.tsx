import { useId, useState } from "react";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listPeopleEndpoint, type PersonId } from "../../model/index.ts";

/** A person by name; two of one name are told apart by their address. */
export function PersonPicker({ label, onPick }: { label: string; onPick: (person: PersonId | null) => void }) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const answer = useEndpoint(listPeopleEndpoint, {
    query: { limit: 12, ...(typed.trim() !== "" && { search: typed.trim().split(" (")[0] }) },
  });
  const items = answer.data?.ok ? answer.data.value.items : [];
  const options = items.map((person) => ({
    id: person.id,
    words: person.email === null ? person.name : `${person.name} (${person.email})`,
  }));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-list`}
        autoComplete="off"
        lang="vi"
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          onPick(options.find(({ words }) => words === value)?.id ?? null);
        }}
      />
      <datalist id={`${id}-list`}>
        {options.map(({ id: person, words }) => (
          <option key={person} value={words} aria-label={words} />
        ))}
      </datalist>
    </div>
  );
}
