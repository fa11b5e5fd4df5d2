import { useId } from "react";
import { type Condition, fieldOf, groupKeysOf, readFilter, writeFilter } from "#shared/fields/index.ts";
import { useLocale } from "../use-locale.ts";
import { useMediaQuery } from "../use-media-query.ts";
import { ChoiceFilter } from "./ChoiceFilter.tsx";
import type { FilterProps } from "./filter-props.ts";
import { RangeFilter } from "./RangeFilter.tsx";
import { ReferenceFilter } from "./ReferenceFilter.tsx";
import type { RegisterPageProps } from "./use-rows.ts";
import { useRegisterWords } from "./wording.ts";

type Props = RegisterPageProps & { readonly names: Readonly<Record<string, string>> };

/** What the list is narrowed and grouped by: every field that the declaration names, in the form that its kind asks for. */
export function RegisterFilters(props: Props) {
  const { declaration, address, onAddress } = props;
  const say = useRegisterWords();
  const isPhone = useMediaQuery("(max-width: 760px)");
  const read = readFilter(declaration, address.loc);
  const conditions = read.ok ? read.value : [];
  const change = (key: string, next: Condition | null): void => {
    const all = [...conditions.filter((each) => each.key !== key), ...(next ? [next] : [])];
    onAddress({ loc: all.length === 0 ? undefined : writeFilter(all) });
  };
  const isNarrowed = Boolean(address.loc || address.tim || address.nhom);
  const fields = (
    <>
      <GroupField {...props} />
      {declaration.filters.map((key) => (
        <FilterField
          key={key}
          {...props}
          field={key}
          condition={conditions.find((each) => each.key === key)}
          onChange={(next) => change(key, next)}
        />
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={address.ketthuc === 1}
          onChange={({ currentTarget }) => onAddress({ ketthuc: currentTarget.checked ? 1 : undefined })}
        />
        {say("register.ended")}
      </label>
      {isNarrowed && (
        <button
          type="button"
          className="btn plain"
          onClick={() => onAddress({ loc: undefined, tim: undefined, nhom: undefined })}
        >
          {say("register.filter.none")}
        </button>
      )}
    </>
  );
  if (!isPhone) return fields;
  return (
    <details className="register-more">
      <summary className="btn">
        {say("register.filters")}
        {conditions.length > 0 && ` (${conditions.length})`}
      </summary>
      <div className="register-more-fields">{fields}</div>
    </details>
  );
}

function FilterField(props: FilterProps) {
  const field = fieldOf(props.declaration, props.field);
  switch (field.kind) {
    case "choice":
    case "choices":
    case "boolean":
      return <ChoiceFilter {...props} />;
    case "reference":
      return <ReferenceFilter {...props} />;
    case "number":
    case "money":
    case "year":
    case "date":
      return <RangeFilter {...props} />;
    case "text":
    case "long-text":
    case "url":
    case "vsic":
    case "point":
      // Words are found by the search field.
      return null;
  }
}

function GroupField({ declaration, address, onAddress }: Props) {
  const say = useRegisterWords();
  const locale = useLocale();
  const id = useId();
  return (
    <span className="filter">
      <label htmlFor={id}>{say("register.group")}</label>
      <select
        id={id}
        value={address.nhom ?? ""}
        onChange={({ currentTarget }) => onAddress({ nhom: currentTarget.value || undefined })}
      >
        <option value="">{say("register.group.none")}</option>
        {groupKeysOf(declaration).map((key) => (
          <option key={key} value={key}>
            {fieldOf(declaration, key).label[locale]}
          </option>
        ))}
      </select>
    </span>
  );
}
