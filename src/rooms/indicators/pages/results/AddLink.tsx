import { useId, useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  chooseIndicatorsEndpoint,
  decideResultLinkEndpoint,
  getResultsEndpoint,
  type ResultsFramework,
} from "../../model/index.ts";
import { CodeField } from "../keep/CodeField.tsx";
import { useIndicatorWords } from "../use-indicator-words.ts";

const SHORTEST_BASIS = 3;

/** A link that no rule proposed: a person chooses both ends and says on which ground. */
export function AddLink({ framework: { ends } }: { framework: ResultsFramework }) {
  const say = useIndicatorWords();
  const endField = useId();
  const [endId, setEndId] = useState("");
  const [code, setCode] = useState("");
  const [basis, setBasis] = useState("");
  const choices = useEndpoint(chooseIndicatorsEndpoint, { query: code.trim() === "" ? {} : { search: code.trim() } });
  const indicator = choices.data?.ok ? choices.data.value.items.find((each) => each.code === code.trim()) : undefined;
  const { send, isSending, problem } = useSending(decideResultLinkEndpoint, [getResultsEndpoint], () => setBasis(""));
  const end = ends.find(({ id }) => id === endId);
  const isReady = end !== undefined && indicator !== undefined && basis.trim().length >= SHORTEST_BASIS && !isSending;
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
        <CodeField label={say("results.add.indicator")} value={code} onValue={setCode} />
        {code !== "" && indicator === undefined && <small>{say("results.add.unknown")}</small>}
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
