import { useId, useState } from "react";
import type { ValueSource } from "#shared/fields/index.ts";
import { readDay } from "#shared/fields/index.ts";
import { useRegisterWords } from "./wording.ts";

type Props = { readonly source: ValueSource; readonly onChange: (source: ValueSource) => void };

/** Where the figures that are being entered come from: asked once, kept with every value. */
export function SourceBar({ source, onChange }: Props) {
  const say = useRegisterWords();
  const id = useId();
  const [asOf, setAsOf] = useState(source.asOf ?? "");
  const isWrong = asOf.trim() !== "" && readAsOf(asOf) === null;
  return (
    <fieldset className="source-bar noprint">
      <legend>{say("register.source")}</legend>
      <label htmlFor={`${id}s`}>{say("register.source.name")}</label>
      <input
        id={`${id}s`}
        className="wide"
        maxLength={2000}
        placeholder={say("register.source.hint")}
        value={source.source ?? ""}
        onChange={({ currentTarget: { value } }) => onChange({ ...source, source: value === "" ? null : value })}
      />
      <label htmlFor={`${id}d`}>{say("register.source.as-of")}</label>
      <input
        id={`${id}d`}
        placeholder={say("register.source.as-of.hint")}
        value={asOf}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}w` : undefined}
        onChange={({ currentTarget: { value } }) => {
          setAsOf(value);
          onChange({ ...source, asOf: readAsOf(value) });
        }}
      />
      {isWrong && (
        <small id={`${id}w`} className="field-problem" role="alert">
          {say("register.source.as-of.wrong", { words: asOf.trim() })}
        </small>
      )}
      <label htmlFor={`${id}c`}>{say("register.source.certainty")}</label>
      <select
        id={`${id}c`}
        value={source.certainty}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...source, certainty: value as ValueSource["certainty"] })
        }
      >
        {(["high", "medium", "low"] as const).map((each) => (
          <option key={each} value={each}>
            {say(`register.certainty.${each}`)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

/** `2025`, `06/2025` or `30/06/2025`, as precise as the source is. */
function readAsOf(words: string): string | null {
  const text = words.trim();
  if (/^\d{4}$/u.test(text)) return text;
  const [, month, year] = /^(\d{1,2})\/(\d{4})$/u.exec(text) ?? [];
  if (month && year && Number(month) >= 1 && Number(month) <= 12) return `${year}-${month.padStart(2, "0")}`;
  return readDay(text) ?? null;
}
