import { TextField } from "#web-kit/TextField.tsx";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { IndicatorPicker } from "./IndicatorPicker.tsx";
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
          <IndicatorPicker
            label={say("indicators.formula.input")}
            code={input.code}
            onPick={(code) => setInput(at, { code })}
          />
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
