import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { listFiguresEndpoint, type OfficeFigure, withdrawFigureEndpoint } from "../model/index.ts";
import { useRuleWords } from "./use-rule-words.ts";

const SHORTEST_REASON = 5;

/** Taking back a figure of the office asks for a reason; the record of it stays. */
export function Withdrawal({ office }: { office: OfficeFigure }) {
  const say = useRuleWords();
  const [reason, setReason] = useState<string>();
  const { send, isSending, problem } = useSending(withdrawFigureEndpoint, [listFiguresEndpoint], () =>
    setReason(undefined),
  );
  if (reason === undefined) {
    return (
      <button type="button" className="btn plain" onClick={() => setReason("")}>
        {say("rules.withdraw")}
      </button>
    );
  }
  return (
    <form
      className="rule-withdrawal"
      onSubmit={(event) => {
        event.preventDefault();
        send({ params: { figureId: office.id }, body: { reason: reason.trim() }, version: office.version });
      }}
    >
      <TextField label={say("rules.withdraw.reason")} value={reason} onValue={setReason} required />
      <button type="submit" className="btn" disabled={isSending || reason.trim().length < SHORTEST_REASON}>
        {say("rules.withdraw")}
      </button>
      <button type="button" className="btn plain" onClick={() => setReason(undefined)}>
        {say("rules.form.cancel")}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </form>
  );
}
