import { useId } from "react";
import { TextField } from "#web-kit/TextField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { chooseIndicatorsEndpoint } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { type IndicatorDraft, NAMES } from "./indicator-draft.ts";

type Props = { readonly draft: IndicatorDraft; readonly onChange: (part: Partial<IndicatorDraft>) => void };

/** The formula and what its names stand for. */
export function FormulaFields({ draft: { expression, inputs }, onChange }: Props) {
  const say = useIndicatorWords();
  const free = NAMES.find((name) => inputs.every((input) => input.name !== name));
  const setInput = (at: number, part: Partial<(typeof inputs)[number]>): void =>
    onChange({ inputs: inputs.map((input, index) => (index === at ? { ...input, ...part } : input)) });
  return (
    <fieldset className="formula-fields">
      <legend>{say("indicators.formula")}</legend>
      <TextField
        label={say("indicators.formula")}
        hint={say("indicators.formula.hint")}
        value={expression}
        onValue={(words) => onChange({ expression: words })}
        required
      />
      {inputs.map((input, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no other name while it is being typed
        <div className="keep-row" key={at}>
          <TextField
            label={say("indicators.formula.name")}
            value={input.name}
            onValue={(name) => setInput(at, { name })}
            required
          />
          <CodeField value={input.code} onValue={(code) => setInput(at, { code })} />
          {inputs.length > 1 && (
            <button
              type="button"
              className="btn plain"
              onClick={() => onChange({ inputs: inputs.filter((_, index) => index !== at) })}
            >
              {say("indicators.formula.remove", { name: input.name })}
            </button>
          )}
        </div>
      ))}
      {free !== undefined && (
        <button
          type="button"
          className="btn"
          onClick={() => onChange({ inputs: [...inputs, { name: free, code: "" }] })}
        >
          {say("indicators.formula.add")}
        </button>
      )}
    </fieldset>
  );
}

/** The code of an indicator, found by words of its name. */
function CodeField({ value, onValue }: { value: string; onValue: (code: string) => void }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const id = useId();
  const typed = value.trim();
  const answer = useEndpoint(chooseIndicatorsEndpoint, { query: typed === "" ? {} : { search: typed } });
  const items = answer.data?.ok ? answer.data.value.items : [];
  return (
    <div className="field">
      <label htmlFor={id}>{say("indicators.formula.input")}</label>
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
