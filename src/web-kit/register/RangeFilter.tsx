import { fieldOf, plainText } from "#shared/fields/index.ts";
import { useLocale } from "../use-locale.ts";
import { useTyped } from "../use-typed.ts";
import type { FilterProps } from "./filter-props.ts";
import { useRegisterWords } from "./wording.ts";

/** From and to, of a figure or a day; either may be left open. */
export function RangeFilter({ declaration, field: key, condition, onChange }: FilterProps) {
  const say = useRegisterWords();
  const locale = useLocale();
  const field = fieldOf(declaration, key);
  const isDay = field.kind === "date";
  const range = condition?.kind === "between" ? condition : { from: null, to: null };
  const end = (side: "from" | "to", words: string): void => {
    const value = words === "" ? null : isDay ? words : Number(words);
    if (value === range[side]) return;
    const next = { from: range.from, to: range.to, [side]: value };
    onChange(next.from === null && next.to === null ? null : { key, kind: "between", ...next });
  };
  return (
    <span className={isDay ? "filter days" : "filter"}>
      {(["from", "to"] as const).map((side) => (
        <EndOfRange
          key={side}
          label={say(`register.filter.${side}`, { field: field.label[locale] })}
          isDay={isDay}
          stands={plainText(range[side])}
          onEnd={(words) => end(side, words)}
        />
      ))}
    </span>
  );
}

type EndProps = {
  readonly label: string;
  readonly isDay: boolean;
  readonly stands: string;
  readonly onEnd: (words: string) => void;
};

/** It narrows the list when it is left, or by Enter, and stays the field that it was: the focus is where a person has it. */
function EndOfRange({ label, isDay, stands, onEnd }: EndProps) {
  const [typed, setTyped] = useTyped(stands);
  return (
    <label>
      {label}
      <input
        type={isDay ? "date" : "number"}
        step={isDay ? undefined : "any"}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={({ currentTarget }) => onEnd(currentTarget.value)}
        onKeyDown={({ key: pressed, currentTarget }) => {
          if (pressed === "Enter") onEnd(currentTarget.value);
        }}
      />
    </label>
  );
}
