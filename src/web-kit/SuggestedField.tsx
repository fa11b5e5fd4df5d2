import { useEffect, useId } from "react";

type Props<Item> = {
  readonly label: string;
  readonly typed: string;
  readonly items: readonly Item[];
  /** Whether the suggestions are those of what is typed, no longer those of fewer letters. */
  readonly isFresh: boolean;
  readonly wordsOf: (item: Item) => string;
  readonly keyOf: (item: Item) => string;
  /** Key of the item that stands, `null` while the words are nobody's. */
  readonly picked: string | null;
  readonly onPick: (typed: string, item: Item | undefined) => void;
  /** Said below while the typed words are known to be nobody's. */
  readonly hint?: string | undefined;
};

/**
 * Something chosen by its name while typing. The suggestions come after the last letter, or after all of them where the words were
 * pasted or stood there from the start: then they settle what is meant.
 */
export function SuggestedField<Item>({
  label,
  typed,
  items,
  isFresh,
  wordsOf,
  keyOf,
  picked,
  onPick,
  hint,
}: Props<Item>) {
  const id = useId();
  const namedBy = (words: string): Item | undefined => {
    const named = items.filter((item) => wordsOf(item) === words.trim());
    return named.find((item) => keyOf(item) === picked) ?? named[0];
  };
  const meant = namedBy(typed);
  const isSettled = !isFresh || (meant === undefined ? null : keyOf(meant)) === picked;
  useEffect(() => {
    if (!isSettled) onPick(typed, meant);
  });
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-list`}
        autoComplete="off"
        lang="vi"
        maxLength={300}
        value={typed}
        onChange={({ currentTarget: { value } }) => onPick(value, namedBy(value))}
      />
      <datalist id={`${id}-list`}>
        {items.map((item) => (
          <option key={keyOf(item)} value={wordsOf(item)} aria-label={wordsOf(item)} />
        ))}
      </datalist>
      {typed.trim() !== "" && picked === null && isFresh && hint !== undefined && <small>{hint}</small>}
    </div>
  );
}
