import { useId, useState } from "react";
import { fieldOf } from "#shared/fields/index.ts";
import { useLocale } from "../use-locale.ts";
import { ReferenceInput } from "./ReferenceInput.tsx";
import type { FilterProps } from "./filter-props.ts";
import { useRegisterWords } from "./wording.ts";

/** A place, a body or another record, found by some letters of its name; or the records that name none. */
export function ReferenceFilter({ declaration, contract, field: key, names, condition, onChange }: FilterProps) {
  const say = useRegisterWords();
  const locale = useLocale();
  const id = useId();
  const field = fieldOf(declaration, key);
  const empty = say("register.filter.empty");
  const values = condition?.kind === "one-of" ? condition.values.map(String) : [];
  const stands = condition?.kind === "empty" ? empty : values.map((value) => names[value] ?? "…").join(", ");
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <span className="filter reference">
      <label htmlFor={id}>{field.label[locale]}</label>
      <ReferenceInput
        id={id}
        contract={contract}
        field={key}
        words={typed ?? stands}
        placeholder={say("register.filter.all")}
        first={field.required ? undefined : empty}
        isWrong={typed !== null && typed.trim() !== ""}
        isOpen={typed !== null}
        onWords={(words, choice) => {
          setTyped(choice || words === "" || words === empty ? null : words);
          if (choice) onChange({ key, kind: "one-of", values: [choice.id] });
          else if (words === empty) onChange({ key, kind: "empty" });
          else if (words === "") onChange(null);
        }}
        onLeave={() => setTyped(null)}
      />
    </span>
  );
}
