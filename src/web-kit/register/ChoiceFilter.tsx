import { useId } from "react";
import { fieldOf, plainText, writeText } from "#shared/fields/index.ts";
import { useLocale } from "../use-locale.ts";
import type { FilterProps } from "./filter-props.ts";
import { useRegisterWords } from "./wording.ts";

const EMPTY = "~";
const SEVERAL = "*";

/** One of the choices, or the records that have none. A link may name several: they are said, and stay until another is chosen. */
export function ChoiceFilter({ declaration, field: key, condition, onChange }: FilterProps) {
  const say = useRegisterWords();
  const locale = useLocale();
  const id = useId();
  const field = fieldOf(declaration, key);
  const options: readonly (readonly [unknown, string])[] =
    field.kind === "choice" || field.kind === "choices"
      ? Object.entries(field.options).map(([value, label]) => [value, label[locale]] as const)
      : [true, false].map((value) => [value, writeText(field, value, locale)] as const);
  const values = condition?.kind === "one-of" ? condition.values : [];
  const value = condition?.kind === "empty" ? EMPTY : values.length > 1 ? SEVERAL : plainText(values[0] ?? null);
  return (
    <span className="filter">
      <label htmlFor={id}>{field.label[locale]}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget: { value: chosen } }) => {
          const option = options.find(([each]) => String(each) === chosen);
          if (option) onChange({ key, kind: "one-of", values: [option[0]] });
          else if (chosen === EMPTY) onChange({ key, kind: "empty" });
          else if (chosen !== SEVERAL) onChange(null);
        }}
      >
        <option value="">{say("register.filter.all")}</option>
        {value === SEVERAL && (
          <option value={SEVERAL}>
            {options
              .filter(([each]) => values.includes(each))
              .map(([, words]) => words)
              .join(", ")}
          </option>
        )}
        {options.map(([each, words]) => (
          <option key={String(each)} value={String(each)}>
            {words}
          </option>
        ))}
        {!field.required && <option value={EMPTY}>{say("register.filter.empty")}</option>}
      </select>
    </span>
  );
}
