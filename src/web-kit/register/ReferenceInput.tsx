import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useId, useState } from "react";
import type { Fields, RecordContract } from "#shared/fields/index.ts";
import { callEndpoint } from "../call-endpoint.ts";

type Choice = { readonly id: string; readonly name: string; readonly hint: string | null };
type Props = {
  readonly id: string;
  readonly contract: RecordContract<Fields>;
  readonly field: string;
  readonly words: string;
  readonly placeholder?: string;
  /** Offered before all names. */
  readonly first?: string | undefined;
  readonly isWrong: boolean;
  /** What says what is wrong. */
  readonly describedBy?: string | undefined;
  readonly isRequired?: boolean | undefined;
  /** Nobody has said yet what the words mean: they are pasted, or typed faster than the names came. */
  readonly isOpen?: boolean;
  /** What stands in the field, and the one thing that it names, where it is one. */
  readonly onWords: (words: string, choice: Choice | undefined) => void;
  readonly onLeave?: () => void;
};

/** Words that name something: the browser's own list offers what fits while somebody types, on a phone as well. */
export function ReferenceInput(props: Props) {
  const { id, contract, field, words, placeholder, first, isWrong, describedBy, isRequired, isOpen, onWords, onLeave } =
    props;
  const listId = useId();
  const asked = useDeferredValue(words.trim());
  // A page of many such fields asks for none until a person goes to one.
  const [isUsed, setUsed] = useState(false);
  const { data, isPlaceholderData } = useQuery({
    queryKey: [contract.choices.name, field, asked],
    queryFn: () => callEndpoint(contract.choices, { query: { field, search: asked } }),
    placeholderData: (before) => before,
    enabled: isUsed,
  });
  const choices: readonly Choice[] = data?.ok ? data.value.items : [];
  // Two that are called the same are told apart by their hint.
  const wordsOf = ({ name, hint }: Choice): string =>
    hint !== null && choices.filter((each) => each.name === name).length > 1 ? `${name} · ${hint}` : name;
  const oneNamed = (value: string): Choice | undefined => {
    const named = choices.filter((choice) => wordsOf(choice) === value);
    return named.length === 1 ? named[0] : undefined;
  };
  const late = isOpen && !isPlaceholderData && asked === words.trim() ? oneNamed(words) : undefined;
  useEffect(() => {
    if (late) onWords(words, late);
  });
  return (
    <>
      <input
        id={id}
        lang="vi"
        list={listId}
        autoComplete="off"
        placeholder={placeholder}
        value={words}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy}
        aria-required={isRequired || undefined}
        onChange={({ currentTarget: { value } }) => onWords(value, oneNamed(value))}
        onFocus={() => setUsed(true)}
        onBlur={onLeave}
      />
      <datalist id={listId}>
        {first !== undefined && <option>{first}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={wordsOf(choice)}>
            {choice.hint}
          </option>
        ))}
      </datalist>
    </>
  );
}
