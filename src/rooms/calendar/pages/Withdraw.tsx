import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import type { Problem } from "#web-kit/problem-words.ts";
import { TextField } from "#web-kit/TextField.tsx";
import { useCalendarWords } from "./use-calendar-words.ts";

const SHORTEST_REASON = 5;

type Props = {
  /** What is taken back, for the name of the button. */
  readonly name: string;
  readonly isSending: boolean;
  readonly problem: Problem | null;
  readonly onWithdraw: (reason: string) => void;
};

/** Taking something back asks why; the record of it stays. */
export function Withdraw({ name, isSending, problem, onWithdraw }: Props) {
  const say = useCalendarWords();
  const [reason, setReason] = useState<string>();
  if (reason === undefined) {
    return (
      <button
        type="button"
        className="btn plain"
        aria-label={`${say("calendar.withdraw")}: ${name}`}
        onClick={() => setReason("")}
      >
        {say("calendar.withdraw")}
      </button>
    );
  }
  return (
    <form
      className="withdraw"
      onSubmit={(event) => {
        event.preventDefault();
        onWithdraw(reason.trim());
      }}
    >
      <TextField label={say("calendar.withdraw.reason")} value={reason} onValue={setReason} required />
      <button type="submit" className="btn" disabled={isSending || reason.trim().length < SHORTEST_REASON}>
        {say("calendar.withdraw")}
      </button>
      <button type="button" className="btn plain" onClick={() => setReason(undefined)}>
        {say("calendar.cancel")}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </form>
  );
}
