import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  Certainty,
  getIndicatorEndpoint,
  getOverviewEndpoint,
  type Indicator,
  listIndicatorsEndpoint,
  type Road,
  RoadShape,
  setRoadEndpoint,
} from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { Choice } from "./Choice.tsx";
import { RoadPointFields } from "./RoadPointFields.tsx";
import { asksBaseline, type RoadDraft, roadDraftOf, roadFieldsOf } from "./road-draft.ts";

type Props = { readonly indicator: Indicator; readonly road: Road | undefined; readonly onSet: () => void };

const SHORTEST_REASON = 5;
const RENEWS = [getIndicatorEndpoint, listIndicatorsEndpoint, getOverviewEndpoint];

/** From where to where by when, and by which document. A road that is known gets its next edition, with a reason. */
export function RoadForm({ indicator, road, onSet }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const [draft, setDraft] = useState(() => roadDraftOf(road, `${indicator.code}-`, locale));
  const [wrong, setWrong] = useState<string | null>(null);
  const { send, isSending, problem } = useSending(setRoadEndpoint, RENEWS, onSet);
  const set = (part: Partial<RoadDraft>): void => setDraft({ ...draft, ...part });

  function submit(): void {
    if (road && draft.reason.trim().length < SHORTEST_REASON) return setWrong(say("indicators.road-form.reason-short"));
    const read = roadFieldsOf(draft, road, locale);
    setWrong(read.ok ? null : say(`indicators.road-form.${read.refusal.code}`, read.refusal.params));
    if (read.ok) send({ params: { indicatorId: indicator.id }, body: { ...read.value, reason: road ? draft.reason : null } }); // prettier-ignore
  }

  return (
    <form
      className="keep-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={say("indicators.road-form.name-vi")}
        value={draft.nameVi}
        onValue={(nameVi) => set({ nameVi })}
        required
      />
      <TextField
        label={say("indicators.road-form.name-en")}
        value={draft.nameEn}
        onValue={(nameEn) => set({ nameEn })}
      />
      <div className="keep-row">
        <TextField
          label={say("indicators.road-form.code")}
          value={draft.code}
          onValue={(code) => set({ code })}
          required
          readOnly={road !== undefined}
        />
        <Choice
          label={say("indicators.road-form.shape")}
          value={draft.shape}
          onChoose={(words) => set({ shape: RoadShape.parse(words) })}
        >
          {RoadShape.options.map((each) => (
            <option key={each} value={each}>
              {say(`indicators.shape.${each}`)}
            </option>
          ))}
        </Choice>
        {draft.shape === "average" && (
          <TextField
            label={say("indicators.road-form.span")}
            value={draft.span}
            onValue={(span) => set({ span })}
            required
          />
        )}
      </div>
      {asksBaseline(draft.shape) && (
        <fieldset className="formula-fields">
          <legend>{say("indicators.road-form.baseline")}</legend>
          <div className="keep-row">
            <TextField
              label={say("indicators.value.period")}
              value={draft.basePeriod}
              onValue={(basePeriod) => set({ basePeriod })}
            />
            <TextField
              label={`${say("indicators.value.value")} (${indicator.unit[locale]})`}
              value={draft.baseValue}
              onValue={(baseValue) => set({ baseValue })}
            />
            <TextField
              label={say("indicators.value.source")}
              value={draft.baseSource}
              onValue={(baseSource) => set({ baseSource })}
            />
          </div>
          <p className="label">{say("indicators.road-form.baseline-hint")}</p>
        </fieldset>
      )}
      <RoadPointFields points={draft.points} unit={indicator.unit[locale]} onPoints={(points) => set({ points })} />
      <div className="keep-row">
        <TextField
          label={say("indicators.road-form.document")}
          value={draft.document}
          onValue={(document) => set({ document })}
          required
        />
        <TextField
          label={say("indicators.road-form.basis")}
          value={draft.basis}
          onValue={(basis) => set({ basis })}
          required
        />
        <Choice
          label={say("indicators.road-form.certainty")}
          value={draft.certainty}
          onChoose={(words) => set({ certainty: Certainty.parse(words) })}
        >
          {Certainty.options.map((each) => (
            <option key={each} value={each}>
              {say(`indicators.road-form.certainty.${each}`)}
            </option>
          ))}
        </Choice>
      </div>
      <TextField label={say("indicators.keep.note")} value={draft.note} onValue={(note) => set({ note })} rows={2} />
      {road && (
        <TextField
          label={say("indicators.road-form.reason")}
          hint={say("indicators.road-form.reason-hint", { edition: road.edition })}
          value={draft.reason}
          onValue={(reason) => set({ reason })}
          required
        />
      )}
      {wrong !== null && (
        <p className="finding" role="alert">
          {wrong}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <p>
        <button type="submit" className="btn main" disabled={isSending}>
          {say(road ? "indicators.road-form.next" : "indicators.road-form.set")}
        </button>
      </p>
    </form>
  );
}
