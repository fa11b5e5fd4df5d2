import { useId, useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { useWords } from "#web-kit/use-words.ts";
import {
  type CellProblem,
  getIndicatorEndpoint,
  getOverviewEndpoint,
  isMergeWhole,
  listIndicatorsEndpoint,
  type MergedForm,
  recordMergedEndpoint,
} from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { partAsked } from "./reply-rows.ts";

const SHORTEST_BASIS = 3;
const RENEWS = [getIndicatorEndpoint, listIndicatorsEndpoint, getOverviewEndpoint];

/** Takes the merged figures of which no body is missing into the indicators, on somebody's word that the bodies are the whole. */
export function RecordMerged({ merged: { form, cells } }: { merged: MergedForm }) {
  const say = useIndicatorWords();
  const sayAny = useWords();
  const locale = useLocale();
  const headId = useId();
  const [basis, setBasis] = useState("");
  const [told, setTold] = useState("");
  const [problems, setProblems] = useState<readonly CellProblem[]>([]);
  const { send, isSending, problem } = useSending(recordMergedEndpoint, RENEWS, (done) => {
    setTold(say("forms.merged.recorded", { recorded: done.recorded, unchanged: done.unchanged }));
    setProblems(done.problems);
  });
  const whole = cells.filter(({ merged }) => merged !== null && isMergeWhole(merged)).length;
  return (
    <section className="panel noprint keep-form" aria-labelledby={headId}>
      <h2 id={headId}>{say("forms.merged.record")}</h2>
      <p>{say("forms.merged.record-how", { whole, cells: cells.length })}</p>
      {whole > 0 && (
        <div className="keep-row">
          <TextField label={say("forms.merged.basis")} value={basis} onValue={setBasis} />
          <button
            type="button"
            className="btn main"
            disabled={isSending || basis.trim().length < SHORTEST_BASIS}
            onClick={() => send({ params: { formId: form.id }, body: { basis } })}
          >
            {say("forms.merged.go")}
          </button>
        </div>
      )}
      <p role="status">{told}</p>
      {problems.length > 0 && (
        <ul role="alert" className="finding">
          {problems.map(({ row, column, code, params }) => {
            const asked = form.rows[row];
            const words = asked ? partAsked(asked, locale) : "";
            return (
              <li key={`${row} ${column} ${code}`}>
                {`${words} · ${form.columns[column]?.title ?? ""}: ${sayAny(`refusal.${code}`, params)}`}
              </li>
            );
          })}
        </ul>
      )}
      {problem && <ProblemNote problem={problem} />}
    </section>
  );
}
