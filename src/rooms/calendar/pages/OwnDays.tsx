import { useId, useState } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { addOwnDayEndpoint, type KeptDay, withdrawOwnDayEndpoint } from "../model/index.ts";
import type { Office } from "./office.ts";
import { RENEWED } from "./renewed.ts";
import { useCalendarWords } from "./use-calendar-words.ts";
import { Withdraw } from "./Withdraw.tsx";

/** Days off, and worked days, that the office set itself. */
export function OwnDays({ office: { ownDays, mayKeep, on } }: { office: Office }) {
  const say = useCalendarWords();
  return (
    <section className="reckoner" aria-labelledby="own-title">
      <h2 id="own-title">{say("calendar.own.title")}</h2>
      {ownDays.length === 0 ? (
        <p>{say("calendar.own.none")}</p>
      ) : (
        <ul className="kept-lines">
          {ownDays.map((day) => (
            <Line key={day.id} day={day} mayKeep={mayKeep} />
          ))}
        </ul>
      )}
      {mayKeep && <AddDay today={on} />}
    </section>
  );
}

function Line({ day, mayKeep }: { day: KeptDay; mayKeep: boolean }) {
  const say = useCalendarWords();
  const { send, isSending, problem } = useSending(withdrawOwnDayEndpoint, RENEWED, () => undefined);
  return (
    <li>
      <b>{formatDay(day.day)}</b> {day.title} ({say(day.isWorking ? "calendar.own.working" : "calendar.own.off")}){" "}
      <span className="added">{day.basis}</span>{" "}
      {mayKeep && (
        <Withdraw
          name={day.title}
          isSending={isSending}
          problem={problem}
          onWithdraw={(reason) => send({ params: { ownDayId: day.id }, body: { reason }, version: day.version })}
        />
      )}
    </li>
  );
}

function AddDay({ today }: { today: PlainDate }) {
  const say = useCalendarWords();
  const [day, setDay] = useState(today);
  const [isWorking, setWorking] = useState(false);
  const [title, setTitle] = useState("");
  const [basis, setBasis] = useState("");
  const kindId = useId();
  const { send, isSending, problem } = useSending(addOwnDayEndpoint, RENEWED, () => {
    setTitle("");
    setBasis("");
  });
  return (
    <form
      className="office-settings"
      onSubmit={(event) => {
        event.preventDefault();
        send({ body: { day, isWorking, title, basis } });
      }}
    >
      <div className="reckoner-fields">
        <DayField label={say("calendar.own.day")} day={day} onChoose={setDay} />
        <div className="field">
          <label htmlFor={kindId}>{say("calendar.own.kind")}</label>
          <select
            id={kindId}
            value={String(isWorking)}
            onChange={({ currentTarget }) => setWorking(currentTarget.value === "true")}
          >
            <option value="false">{say("calendar.own.off")}</option>
            <option value="true">{say("calendar.own.working")}</option>
          </select>
        </div>
      </div>
      <TextField label={say("calendar.own.name")} value={title} onValue={setTitle} required />
      <TextField
        label={say("calendar.office.basis")}
        value={basis}
        onValue={setBasis}
        hint={say("calendar.office.basis.hint")}
        required
      />
      <button type="submit" className="btn" disabled={isSending || title.trim().length < 3 || basis.trim().length < 5}>
        {say("calendar.own.add")}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </form>
  );
}
