import { useId, useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import {
  addRecurringDeadlineEndpoint,
  listRecurringDeadlinesEndpoint,
  type Rhythm,
  WrittenDeadline,
} from "../model/index.ts";
import { useCalendarWords } from "./use-calendar-words.ts";

const RHYTHMS = ["annual", "semiannual", "quarterly", "monthly", "weekly"] as const satisfies readonly Rhythm[];

/** A rhythm that the calendar can name days of, and the day before which it is due. */
export function AddDeadline() {
  const say = useCalendarWords();
  const [title, setTitle] = useState("");
  const [every, setEvery] = useState<(typeof RHYTHMS)[number]>("annual");
  const [day, setDay] = useState("15");
  const [month, setMonth] = useState("12");
  const [basis, setBasis] = useState("");
  const everyId = useId();
  const { send, isSending, problem } = useSending(
    addRecurringDeadlineEndpoint,
    [listRecurringDeadlinesEndpoint],
    () => {
      setTitle("");
      setBasis("");
    },
  );
  const two = (text: string) => text.trim().padStart(2, "0");
  const before = every === "annual" ? `${two(month)}-${two(day)}` : two(day);
  const recurrence = every === "weekly" || day.trim() === "" ? { every } : { every, before };
  const written = WrittenDeadline.safeParse({ title, recurrence, basis });
  const isNoDay = !written.success && written.error.issues.some(({ path: [part] }) => part === "recurrence");
  return (
    <form
      className="deadline-form noprint"
      onSubmit={(event) => {
        event.preventDefault();
        if (written.success) send({ body: written.data });
      }}
    >
      <TextField label={say("calendar.deadlines.name")} value={title} onValue={setTitle} required />
      <div className="field">
        <label htmlFor={everyId}>{say("calendar.deadlines.every")}</label>
        <select
          id={everyId}
          value={every}
          onChange={({ currentTarget }) => {
            const chosen = RHYTHMS.find((each) => each === currentTarget.value);
            if (chosen) setEvery(chosen);
          }}
        >
          {RHYTHMS.map((each) => (
            <option key={each} value={each}>
              {say(`calendar.deadlines.every.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {every !== "weekly" && (
        <TextField
          label={say("calendar.deadlines.before")}
          value={day}
          onValue={setDay}
          {...(isNoDay && { hint: say("calendar.deadlines.no-day") })}
        />
      )}
      {every === "annual" && (
        <TextField label={say("calendar.deadlines.before-month")} value={month} onValue={setMonth} />
      )}
      <TextField label={say("calendar.office.basis")} value={basis} onValue={setBasis} required />
      <button type="submit" className="btn" disabled={isSending || !written.success}>
        {say("calendar.deadlines.add")}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </form>
  );
}
