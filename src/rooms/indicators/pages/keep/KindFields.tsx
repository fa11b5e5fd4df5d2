import { TextField } from "#web-kit/TextField.tsx";
import { Direction, Frequency, IndicatorFields } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { Choice } from "./Choice.tsx";
import type { IndicatorDraft } from "./indicator-draft.ts";

type Props = { readonly draft: IndicatorDraft; readonly onChange: (part: Partial<IndicatorDraft>) => void };

const ACCUMULATIONS = IndicatorFields.shape.accumulation.options;

/** What kind of figure it is, which way is better, how often it comes; of a share what it counts and of what. */
export function KindFields({ draft, onChange }: Props) {
  const say = useIndicatorWords();
  return (
    <>
      <div className="keep-row">
        <Choice
          label={say("indicators.keep.accumulation")}
          value={draft.accumulation}
          onChoose={(words) => onChange({ accumulation: IndicatorFields.shape.accumulation.parse(words) })}
        >
          {ACCUMULATIONS.map((each) => (
            <option key={each} value={each}>
              {say(`indicators.keep.accumulation.${each}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={say("indicators.keep.direction")}
          value={draft.direction}
          onChoose={(words) => onChange({ direction: Direction.parse(words) })}
        >
          {Direction.options.map((each) => (
            <option key={each} value={each}>
              {say(`indicators.keep.direction.${each}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={say("indicators.keep.frequency")}
          value={draft.frequency}
          onChoose={(words) => onChange({ frequency: Frequency.parse(words) })}
        >
          {Frequency.options.map((each) => (
            <option key={each} value={each}>
              {say(`indicators.keep.frequency.${each}`)}
            </option>
          ))}
        </Choice>
        <TextField
          label={say("indicators.keep.due")}
          value={draft.dueAfterDays}
          onValue={(dueAfterDays) => onChange({ dueAfterDays })}
          inputMode="numeric"
          required
        />
      </div>
      {draft.accumulation === "share" && (
        <div className="keep-row">
          <TextField
            label={say("indicators.keep.numerator")}
            value={draft.numerator}
            onValue={(numerator) => onChange({ numerator })}
            required
          />
          <TextField
            label={say("indicators.keep.denominator")}
            value={draft.denominator}
            onValue={(denominator) => onChange({ denominator })}
            required
          />
        </div>
      )}
    </>
  );
}
