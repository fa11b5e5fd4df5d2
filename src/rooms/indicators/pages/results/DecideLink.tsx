import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { decideResultLinkEndpoint, getResultsEndpoint, type IndicatorId, type ResultEnd } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";

type Props = { readonly end: ResultEnd; readonly indicatorId: IndicatorId; readonly isConfirmed: boolean };

const SHORTEST_BASIS = 3;

/** A person confirms or declines, always with a ground. What was confirmed is taken back the same way. */
export function DecideLink({ end, indicatorId, isConfirmed }: Props) {
  const say = useIndicatorWords();
  const [basis, setBasis] = useState("");
  const { send, isSending, problem } = useSending(decideResultLinkEndpoint, [getResultsEndpoint], () => setBasis(""));
  const isReady = basis.trim().length >= SHORTEST_BASIS && !isSending;
  const decide = (state: "confirmed" | "declined"): void => send({ body: { end, indicatorId, state, basis } });
  return (
    <details className="noprint">
      <summary>{say(isConfirmed ? "results.undo" : "results.decide")}</summary>
      <form
        className="measure-go"
        onSubmit={(event) => {
          event.preventDefault();
          decide(isConfirmed ? "declined" : "confirmed");
        }}
      >
        <TextField label={say("results.basis")} value={basis} onValue={setBasis} required />
        {!isConfirmed && (
          <button type="submit" className="btn main" disabled={!isReady}>
            {say("results.confirm")}
          </button>
        )}
        <button type="button" className="btn" disabled={!isReady} onClick={() => decide("declined")}>
          {say(isConfirmed ? "results.undo" : "results.decline")}
        </button>
      </form>
      {problem && <ProblemNote problem={problem} />}
    </details>
  );
}
