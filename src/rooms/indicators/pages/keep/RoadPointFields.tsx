import { TextField } from "#web-kit/TextField.tsx";
import { Comparator } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { Choice } from "./Choice.tsx";
import { EMPTY_POINT, type RoadDraft } from "./road-draft.ts";

type Points = RoadDraft["points"];
type Props = { readonly points: Points; readonly unit: string; readonly onPoints: (points: Points) => void };

/** The levels that a document sets, each with its year. */
export function RoadPointFields({ points, unit, onPoints }: Props) {
  const say = useIndicatorWords();
  const setPoint = (at: number, part: Partial<Points[number]>): void =>
    onPoints(points.map((point, index) => (index === at ? { ...point, ...part } : point)));
  return (
    <fieldset className="formula-fields">
      <legend>{say("indicators.road-form.points")}</legend>
      {points.map((point, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- points have no other name while they are typed
        <div className="keep-row" key={at}>
          <TextField
            label={say("indicators.road-form.year")}
            value={point.period}
            onValue={(period) => setPoint(at, { period })}
            required
          />
          <Choice
            label={say("indicators.road-form.comparator")}
            value={point.comparator}
            onChoose={(words) => setPoint(at, { comparator: Comparator.parse(words) })}
          >
            {Comparator.options.map((each) => (
              <option key={each} value={each}>
                {say(`indicators.road-form.comparator.${each}`)}
              </option>
            ))}
          </Choice>
          <TextField
            label={`${say("indicators.road-form.level")} (${unit})`}
            value={point.value}
            onValue={(value) => setPoint(at, { value })}
          />
          <TextField
            label={say("indicators.road-form.level2")}
            value={point.value2}
            onValue={(value2) => setPoint(at, { value2 })}
          />
          <TextField
            label={say("indicators.road-form.compared")}
            value={point.comparedWith}
            onValue={(comparedWith) => setPoint(at, { comparedWith })}
          />
          {points.length > 1 && (
            <button
              type="button"
              className="btn plain"
              onClick={() => onPoints(points.filter((_, index) => index !== at))}
            >
              {say("forms.remove")}
            </button>
          )}
        </div>
      ))}
      <button type="button" className="btn" onClick={() => onPoints([...points, EMPTY_POINT])}>
        {say("indicators.road-form.add-point")}
      </button>
    </fieldset>
  );
}
