import { useId } from "react";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { chooseIndicatorsEndpoint } from "../../model/index.ts";

type Props = { readonly label: string; readonly value: string; readonly onValue: (code: string) => void };

/** The code of an indicator, found by words of its name. */
export function CodeField({ label, value, onValue }: Props) {
  const locale = useLocale();
  const id = useId();
  const typed = value.trim();
  const answer = useEndpoint(chooseIndicatorsEndpoint, { query: typed === "" ? {} : { search: typed } });
  const items = answer.data?.ok ? answer.data.value.items : [];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-list`}
        autoComplete="off"
        required
        maxLength={60}
        value={value}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <datalist id={`${id}-list`}>
        {items.map((item) => (
          <option key={item.id} value={item.code}>
            {`${item.name[locale]} (${item.unit[locale]})`}
          </option>
        ))}
      </datalist>
    </div>
  );
}
