import { useId } from "react";
import { useTyped } from "#web-kit/use-typed.ts";
import { RuleField } from "../model/index.ts";
import type { RulesAddress } from "./address.ts";
import { useRuleWords } from "./use-rule-words.ts";

type Props = {
  readonly address: RulesAddress;
  readonly onChange: (part: RulesAddress) => void;
  /** Absent for those who only read the law. */
  readonly onAdd: (() => void) | undefined;
};

export function RuleFilters({ address, onChange, onAdd }: Props) {
  const say = useRuleWords();
  const [typed, setTyped] = useTyped(address.tim ?? "");
  const [fieldId, searchId] = [useId(), useId()];
  return (
    <form
      className="page-filters noprint"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ tim: typed.trim() === "" ? undefined : typed.trim() });
      }}
    >
      <div className="field">
        <label htmlFor={fieldId}>{say("rules.field")}</label>
        <select
          id={fieldId}
          value={address.linhVuc ?? ""}
          onChange={({ currentTarget }) => onChange({ linhVuc: RuleField.safeParse(currentTarget.value).data })}
        >
          <option value="">{say("rules.every-field")}</option>
          {RuleField.options.map((field) => (
            <option key={field} value={field}>
              {say(`rules.field.${field}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field wide">
        <label htmlFor={searchId}>{say("rules.search")}</label>
        <input
          id={searchId}
          type="search"
          maxLength={200}
          autoComplete="off"
          value={typed}
          placeholder={say("rules.search.hint")}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      <button type="submit" className="btn">
        {say("rules.search")}
      </button>
      {onAdd && (
        <button type="button" className="btn" onClick={onAdd}>
          {say("rules.add")}
        </button>
      )}
    </form>
  );
}
