import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  decideMeasureEndpoint,
  getIndicatorEndpoint,
  type IndicatorChoice,
  type IndicatorId,
  listMeasuresEndpoint,
  RoadId,
  type TargetId,
} from "../model/index.ts";
import { Choice } from "./keep/Choice.tsx";
import { IndicatorPicker } from "./keep/IndicatorPicker.tsx";
import { useIndicatorWords } from "./use-indicator-words.ts";

const SHORTEST_BASIS = 3;

/** A measure that no rule proposed: a person finds the indicator, says which of its roads it is, and on which ground. */
export function ChooseMeasure({ targetId }: { targetId: TargetId }) {
  const say = useIndicatorWords();
  const [code, setCode] = useState("");
  const [indicator, setIndicator] = useState<IndicatorChoice | null>(null);
  return (
    <details className="noprint">
      <summary>{say("measures.choose")}</summary>
      <div className="keep-form">
        <IndicatorPicker
          label={say("measures.choose.indicator")}
          code={code}
          onPick={(words, picked) => {
            setCode(words);
            setIndicator(picked);
          }}
        />
        {indicator && <ChooseRoad key={indicator.id} targetId={targetId} indicatorId={indicator.id} />}
      </div>
    </details>
  );
}

function ChooseRoad({ targetId, indicatorId }: { targetId: TargetId; indicatorId: IndicatorId }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const [chosen, setChosen] = useState("");
  const [basis, setBasis] = useState("");
  const answer = useEndpoint(getIndicatorEndpoint, { params: { indicatorId }, query: {} });
  const { send, isSending, problem } = useSending(decideMeasureEndpoint, [listMeasuresEndpoint], () => setBasis(""));
  const roads = answer.data?.ok ? answer.data.value.roads.filter(({ isCurrent }) => isCurrent) : [];
  const roadId = RoadId.safeParse(chosen === "" ? roads[0]?.id : chosen).data;
  if (!answer.data?.ok) return null;
  if (roads.length === 0) {
    return (
      <p>
        {say("measures.choose.no-road")}{" "}
        <Link className="link" to="/chi-tieu/$indicatorId/lo-trinh" params={{ indicatorId }}>
          {say("indicators.road-form.set")}
        </Link>
      </p>
    );
  }
  return (
    <form
      className="measure-go"
      onSubmit={(event) => {
        event.preventDefault();
        if (roadId) send({ body: { targetId, roadId, state: "confirmed", basis } });
      }}
    >
      <Choice label={say("measures.choose.road")} value={roadId ?? ""} onChoose={setChosen}>
        {roads.map((road) => (
          <option key={road.id} value={road.id}>
            {road.name[locale]}
          </option>
        ))}
      </Choice>
      <TextField label={say("measures.basis")} value={basis} onValue={setBasis} required />
      <button type="submit" className="btn main" disabled={isSending || basis.trim().length < SHORTEST_BASIS}>
        {say("measures.confirm")}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </form>
  );
}
