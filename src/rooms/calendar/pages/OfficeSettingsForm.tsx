import { useId, useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import {
  getCalendarEndpoint,
  type OfficeSettings,
  reckonPeriodEndpoint,
  settleCalendarEndpoint,
} from "../model/index.ts";
import type { Office } from "./office.ts";
import { useCalendarWords } from "./use-calendar-words.ts";

/** What the law leaves open, as the office settled it; whoever may not settle reads it. */
export function OfficeSettingsForm({ office: { settings, settled, mayKeep } }: { office: Office }) {
  const say = useCalendarWords();
  const [draft, setDraft] = useState<OfficeSettings>(settings);
  const [basis, setBasis] = useState("");
  const { send, isSending, problem } = useSending(
    settleCalendarEndpoint,
    [getCalendarEndpoint, reckonPeriodEndpoint],
    () => setBasis(""),
  );
  const change = (part: Partial<OfficeSettings>) => setDraft({ ...draft, ...part });
  return (
    <section className="reckoner" aria-labelledby="office-title">
      <h2 id="office-title">{say("calendar.office.title")}</h2>
      {settled ? (
        <p className="added">
          {say("calendar.office.settled", {
            name: settled.writtenBy,
            day: formatDay(settled.writtenOn),
            basis: settled.basis,
          })}
        </p>
      ) : (
        <p className="finding">{say("calendar.office.shipped")}</p>
      )}
      <form
        className="office-settings"
        onSubmit={(event) => {
          event.preventDefault();
          send({ body: { ...draft, basis, seenVersion: settled?.version ?? null } });
        }}
      >
        <Choice
          label={say("calendar.office.rolling")}
          hint={say("calendar.office.rolling.why")}
          value={draft.rolling}
          options={(["none", "next", "previous"] as const).map((each) => [
            each,
            say(`calendar.office.rolling.${each}`),
          ])}
          isFixed={!mayKeep}
          onChoose={(rolling) => change({ rolling })}
        />
        <Choice
          label={say("calendar.office.before")}
          value={draft.beforeDay}
          options={(["inclusive", "exclusive"] as const).map((each) => [each, say(`calendar.office.before.${each}`)])}
          isFixed={!mayKeep}
          onChoose={(beforeDay) => change({ beforeDay })}
        />
        <Choice
          label={say("calendar.office.undecided")}
          value={draft.undecidedDays}
          options={(["off", "working"] as const).map((each) => [each, say(`calendar.office.undecided.${each}`)])}
          isFixed={!mayKeep}
          onChoose={(undecidedDays) => change({ undecidedDays })}
        />
        <Choice
          label={say("calendar.office.culture")}
          hint={say("calendar.office.culture.why")}
          value={draft.cultureDayCompensated ? "yes" : "no"}
          options={(["no", "yes"] as const).map((each) => [each, say(`calendar.office.culture.${each}`)])}
          isFixed={!mayKeep}
          onChoose={(answer) => change({ cultureDayCompensated: answer === "yes" })}
        />
        {mayKeep && (
          <>
            <TextField
              label={say("calendar.office.basis")}
              value={basis}
              onValue={setBasis}
              hint={say("calendar.office.basis.hint")}
              required
            />
            <button type="submit" className="btn main" disabled={isSending || basis.trim().length < 5}>
              {say("calendar.office.save")}
            </button>
          </>
        )}
        {problem && <ProblemNote problem={problem} />}
      </form>
    </section>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly isFixed: boolean;
  readonly onChoose: (value: Value) => void;
};

function Choice<Value extends string>({ label, hint, value, options, isFixed, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={isFixed}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([each]) => each === currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
      {hint !== undefined && <small>{hint}</small>}
    </div>
  );
}
