import { fieldOf, plainText } from "#shared/fields/index.ts";
import { useLocale } from "../use-locale.ts";
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
      {(["from", "to"] as const).map((side) => {
        const stands = plainText(range[side]);
        return (
          <label key={side}>
            {say(`register.filter.${side}`, { field: field.label[locale] })}
            {/* Anew when the link says something else: a person's half-typed figure is nobody else's. */}
            <input
              key={stands}
              type={isDay ? "date" : "number"}
              step={isDay ? undefined : "any"}
              defaultValue={stands}
              onBlur={({ currentTarget }) => end(side, currentTarget.value)}
              onKeyDown={({ key: pressed, currentTarget }) => {
                if (pressed === "Enter") end(side, currentTarget.value);
              }}
            />
          </label>
        );
      })}
    </span>
  );
}
