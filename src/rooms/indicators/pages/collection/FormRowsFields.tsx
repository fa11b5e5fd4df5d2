import type { PlainDate } from "#shared/plain-date.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { MOST_ROWS } from "../../model/index.ts";
import { IndicatorPicker } from "../keep/IndicatorPicker.tsx";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { changed, countRows, emptyRow, type RowDraft } from "./row-drafts.ts";
import { RowPlaces } from "./RowPlaces.tsx";

type Props = {
  readonly rows: readonly RowDraft[];
  readonly onChange: (rows: readonly RowDraft[]) => void;
  /** As of which day places are chosen. */
  readonly day: PlainDate;
  readonly onDay: (day: PlainDate) => void;
};

/** What a form asks down: indicators, parts of them, and in which places. */
export function FormRowsFields({ rows, onChange, day, onDay }: Props) {
  const say = useIndicatorWords();
  const count = countRows(rows);
  return (
    <fieldset className="formula-fields">
      <legend>{say("forms.rows")}</legend>
      <DayField label={say("forms.place.day")} day={day} onChoose={onDay} />
      <p className="label">{say("forms.place.day-hint")}</p>
      {rows.map((row) => {
        const change = (part: Partial<RowDraft>): void => onChange(changed(rows, row, part));
        return (
          <div className="form-row" key={row.key}>
            <div className="keep-row">
              <IndicatorPicker label={say("forms.code")} code={row.code} onPick={(code) => change({ code })} />
              <TextField
                label={say("forms.industry")}
                value={row.industry}
                onValue={(industry) => change({ industry })}
              />
              <TextField label={say("forms.group")} value={row.group} onValue={(group) => change({ group })} />
              {rows.length > 1 && (
                <button
                  type="button"
                  className="btn plain"
                  onClick={() => onChange(rows.filter((each) => each !== row))}
                >
                  {say("forms.remove")}
                </button>
              )}
            </div>
            <RowPlaces day={day} places={row.places} onChange={(places) => change({ places })} />
          </div>
        );
      })}
      <button type="button" className="btn" onClick={() => onChange([...rows, emptyRow()])}>
        {say("forms.add-row")}
      </button>
      {count > rows.length && (
        <p className={count > MOST_ROWS ? "finding" : "label"} role="status">
          {say(count > MOST_ROWS ? "forms.rows.too-many" : "forms.rows.count", { count, most: MOST_ROWS })}
        </p>
      )}
    </fieldset>
  );
}
