import { type FormEvent, useId, useState } from "react";
import { readDay } from "#shared/fields/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { ProblemNote } from "../ProblemNote.tsx";
import { useSending } from "../use-sending.ts";
import { useWords } from "../use-words.ts";
import type { RegisterPageProps } from "./use-rows.ts";

type Props = RegisterPageProps & {
  readonly record: { readonly id: string; readonly version: number };
  readonly onDone: () => void;
};

/** The thing ended, or the entry was a mistake: two different acts, each with its reason. */
export function EndForms({ contract, record: { id, version }, onDone }: Props) {
  const say = useWords();
  const own = useId();
  const [day, setDay] = useState("");
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState("");

  const ending = useSending(contract.end, [], onDone);
  const deleting = useSending(contract.delete, [], onDone);
  const unsent = ending.problem ?? deleting.problem;

  function act(kind: "end" | "delete", event: FormEvent): void {
    event.preventDefault();
    const endedOn = PlainDate.safeParse(readDay(day.trim()));
    if (kind === "end" && !endedOn.success) return setProblem(say("refusal.field-not-day", { words: day }));
    if (reason.trim() === "") return setProblem(`${say("register.reason")}: ${say("refusal.field-required")}`);
    setProblem("");
    const asked = { params: { id }, version };
    if (kind === "end" && endedOn.success) ending.send({ ...asked, body: { endedOn: endedOn.data, reason } });
    if (kind === "delete") deleting.send({ ...asked, body: { reason } });
  }

  return (
    <details className="end-forms">
      <summary>{say("register.end")}…</summary>
      <form onSubmit={(event) => act("end", event)}>
        <div className="field">
          <label htmlFor={`${own}d`}>{say("register.end.day")}</label>
          <input
            id={`${own}d`}
            value={day}
            placeholder="30/06/2025"
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${own}r`}>{say("register.reason")}</label>
          <input
            id={`${own}r`}
            value={reason}
            maxLength={1000}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </div>
        {problem !== "" && (
          <p role="alert" className="field-problem">
            {problem}
          </p>
        )}
        {unsent && <ProblemNote problem={unsent} />}
        <span className="row">
          <button type="submit" className="btn">
            {say("register.end")}
          </button>
          <button type="button" className="btn plain" onClick={(event) => act("delete", event)}>
            {say("register.delete")}
          </button>
        </span>
      </form>
    </details>
  );
}
