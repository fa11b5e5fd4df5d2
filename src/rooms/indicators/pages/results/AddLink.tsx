import { useId, useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import {
  decideResultLinkEndpoint,
  getResultsEndpoint,
  type IndicatorChoice,
  type ResultsFramework,
} from "../../model/index.ts";
import { IndicatorPicker } from "../keep/IndicatorPicker.tsx";
import { useIndicatorWords } from "../use-indicator-words.ts";

const SHORTEST_BASIS = 3;

/** A link that no rule proposed: a person chooses both ends and says on which ground. */
export function AddLink({ framework: { ends } }: { framework: ResultsFramework }) {
  const say = useIndicatorWords();
  const endField = useId();
  const [endId, setEndId] = useState("");
  const [code, setCode] = useState("");
  const [basis, setBasis] = useState("");
  const [indicator, setIndicator] = useState<IndicatorChoice | null>(null);
  const { send, isSending, problem } = useSending(decideResultLinkEndpoint, [getResultsEndpoint], () => setBasis(""));
  const end = ends.find(({ id }) => id === endId);
  const isReady = end !== undefined && indicator !== null && basis.trim().length >= SHORTEST_BASIS && !isSending;
  if (ends.length === 0) return null;
  return (
    <details className="results-add noprint">
      <summary>{say("results.add")}</summary>
      <form
        className="keep-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!end || !indicator) return;
          const { kind, id } = end;
          send({ body: { end: { kind, id }, indicatorId: indicator.id, state: "confirmed", basis } });
        }}
      >
        <div className="field">
          <label htmlFor={endField}>{say("results.add.end")}</label>
          <select id={endField} value={endId} onChange={({ currentTarget }) => setEndId(currentTarget.value)}>
            <option value="">{say("results.add.choose")}</option>
            {(["assignment", "programme", "goal"] as const).map((kind) => (
              <optgroup key={kind} label={say(`results.kind.${kind}`)}>
                {ends
                  .filter((each) => each.kind === kind)
                  .map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.code === null ? each.words : `${each.code} · ${each.words}`}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </div>
        <IndicatorPicker
          label={say("results.add.indicator")}
          code={code}
          onPick={(words, picked) => {
            setCode(words);
            setIndicator(picked);
          }}
        />
        <TextField label={say("results.basis")} value={basis} onValue={setBasis} required />
        <p>
          <button type="submit" className="btn main" disabled={!isReady}>
            {say("results.confirm")}
          </button>
        </p>
        {problem && <ProblemNote problem={problem} />}
      </form>
    </details>
  );
}
