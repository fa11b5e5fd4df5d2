import { useState } from "react";
import { BodyPicker } from "#rooms/organisations/pages/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlacePicker } from "#rooms/places/pages/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import {
  Breakdown,
  getIndicatorEndpoint,
  getOverviewEndpoint,
  type Indicator,
  IndicatorFields,
  type IndicatorId,
  listIndicatorsEndpoint,
  saveIndicatorEndpoint,
} from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { Choice } from "./Choice.tsx";
import { FormulaFields } from "./FormulaFields.tsx";
import { KindFields } from "./KindFields.tsx";
import { draftOf, fieldsOf, type IndicatorDraft } from "./indicator-draft.ts";

type Props = {
  readonly indicator: Indicator | undefined;
  readonly names: { readonly owner: string; readonly place: string };
  readonly on: PlainDate;
  readonly onSaved: (id: IndicatorId) => void;
};

const RENEWS = [getIndicatorEndpoint, listIndicatorsEndpoint, getOverviewEndpoint];
const WINDOW = IndicatorFields.shape.window.unwrap();

/** Who is asked for what, how often, and how it is reckoned. */
export function IndicatorForm({ indicator, names, on, onSaved }: Props) {
  const say = useIndicatorWords();
  // What others change meanwhile comes in where nothing was typed here; what was typed stays.
  const [touched, setTouched] = useState<Partial<IndicatorDraft>>({});
  const draft = { ...draftOf(indicator, names), ...touched };
  const { send, isSending, problem } = useSending(saveIndicatorEndpoint, RENEWS, ({ indicatorId }) =>
    onSaved(indicatorId),
  );
  const placeName = draft.place.name.trim();
  // A place that ended is in no list, and stays as long as nobody names another.
  const isPlaceUnknown = placeName !== "" && placeName !== names.place && draft.place.place === null;
  const set = (part: Partial<IndicatorDraft>): void => setTouched((before) => ({ ...before, ...part }));
  return (
    <form
      className="keep-form"
      onSubmit={(event) => {
        event.preventDefault();
        send({ body: fieldsOf(draft, indicator, names.place) });
      }}
    >
      <TextField
        label={say("indicators.keep.name-vi")}
        value={draft.nameVi}
        onValue={(nameVi) => set({ nameVi })}
        required
      />
      <TextField label={say("indicators.keep.name-en")} value={draft.nameEn} onValue={(nameEn) => set({ nameEn })} />
      <div className="keep-row">
        <TextField
          label={say("indicators.keep.code")}
          value={draft.code}
          onValue={(code) => set({ code })}
          required
          readOnly={indicator !== undefined}
        />
        <TextField
          label={say("indicators.keep.unit-vi")}
          value={draft.unitVi}
          onValue={(unitVi) => set({ unitVi })}
          required
        />
        <TextField label={say("indicators.keep.unit-en")} value={draft.unitEn} onValue={(unitEn) => set({ unitEn })} />
      </div>
      <KindFields draft={draft} onChange={set} />
      <BodyPicker
        label={say("indicators.keep.owner")}
        day={on}
        value={{ ...draft.owner, id: draft.owner.id as OrganisationId | null }}
        onPick={(owner) => set({ owner })}
        hint={say("indicators.keep.owner.unknown")}
      />
      <div className="keep-row">
        <PlacePicker
          label={say("indicators.keep.place")}
          day={on}
          value={draft.place}
          onPick={(place) => set({ place })}
          hint={isPlaceUnknown ? say("indicators.keep.place.unknown") : undefined}
        />
        <Choice
          label={say("indicators.keep.window")}
          value={draft.window}
          onChoose={(words) => set({ window: WINDOW.parse(words) })}
        >
          {WINDOW.options.map((each) => (
            <option key={each} value={each}>
              {say(`indicators.keep.window.${each}`)}
            </option>
          ))}
        </Choice>
      </div>
      <fieldset className="formula-fields">
        <legend>{say("indicators.breakdowns")}</legend>
        {Breakdown.options.map((each) => (
          <label className="check" key={each}>
            <input
              type="checkbox"
              checked={draft.breakdowns.includes(each)}
              onChange={({ currentTarget: { checked } }) =>
                set({
                  breakdowns: Breakdown.options.filter((own) =>
                    own === each ? checked : draft.breakdowns.includes(own),
                  ),
                })
              }
            />
            {say(`indicators.breakdown.${each}`)}
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input
          type="checkbox"
          checked={draft.isDerived}
          onChange={({ currentTarget }) => set({ isDerived: currentTarget.checked })}
        />
        {say("indicators.keep.derived")}
      </label>
      {draft.isDerived && <FormulaFields draft={draft} onChange={set} />}
      <TextField label={say("indicators.keep.source")} value={draft.source} onValue={(source) => set({ source })} />
      <TextField label={say("indicators.keep.note")} value={draft.note} onValue={(note) => set({ note })} rows={2} />
      {indicator && (
        <div className="keep-row">
          <TextField
            type="date"
            label={say("indicators.keep.ended")}
            value={draft.endedOn}
            onValue={(endedOn) => set({ endedOn })}
          />
          {draft.endedOn !== "" && (
            <TextField
              label={say("indicators.keep.end-reason")}
              value={draft.endReason}
              onValue={(endReason) => set({ endReason })}
              required
            />
          )}
        </div>
      )}
      {problem && <ProblemNote problem={problem} />}
      <p>
        <button type="submit" className="btn main" disabled={isSending || isPlaceUnknown}>
          {say("indicators.keep.save")}
        </button>
      </p>
    </form>
  );
}
