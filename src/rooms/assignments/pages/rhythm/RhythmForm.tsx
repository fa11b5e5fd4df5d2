import { useId } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  type AssignmentId,
  AssignmentRhythm,
  getAssignmentEndpoint,
  getRhythmEndpoint,
  listAssignmentsEndpoint,
  RhythmEvery,
  setRhythmEndpoint,
} from "../../model/index.ts";
import { NextDues } from "./NextDues.tsx";
import { useRhythmWords } from "./use-rhythm-words.ts";

type Props = {
  readonly assignmentId: AssignmentId;
  readonly version: number;
  /** What stands, or what the words propose. */
  readonly start: AssignmentRhythm | null;
  readonly officeAliveDays: number;
  readonly isSet: boolean;
  readonly onDone: () => void;
};

/** Sets the rhythm, filled in from the words; always with its basis. */
export function RhythmForm({ assignmentId, version, start, officeAliveDays, isSet, onDone }: Props) {
  const say = useRhythmWords();
  const id = useId();
  const [last = "", month = ""] = start?.before?.split("-").toReversed() ?? [];
  const [draft, change, drop] = useDraft<Draft & { readonly basis: string }>(`rhythm.${assignmentId}`, {
    every: start?.every ?? "quarterly",
    day: last,
    month,
    alive: String(start?.aliveDays ?? ""),
    basis: "",
  });
  const sending = useSending(setRhythmEndpoint, [getRhythmEndpoint, getAssignmentEndpoint, listAssignmentsEndpoint], () => {
    drop();
    change({ basis: "" });
    onDone();
  }); // prettier-ignore
  const rhythm = AssignmentRhythm.safeParse(rhythmFrom(draft));
  const every = RhythmEvery.parse(draft.every);
  const title = say(isSet ? "rhythm.change" : "rhythm.set");
  return (
    <details className="noprint">
      <summary>{title}</summary>
      <form
        className="duty-form"
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          if (rhythm.success) {
            sending.send({ params: { assignmentId }, version, body: { rhythm: rhythm.data, basis: draft.basis } });
          }
        }}
      >
        <div className="field">
          <label htmlFor={id}>{say("rhythm.field.every")}</label>
          <select id={id} value={every} onChange={({ currentTarget }) => change({ every: currentTarget.value })}>
            {RhythmEvery.options.map((each) => (
              <option key={each} value={each}>
                {say(`rhythm.every.${each}`)}
              </option>
            ))}
          </select>
        </div>
        {every === "ongoing" && (
          <TextField
            label={say("rhythm.field.alive")}
            hint={say("rhythm.field.alive.hint", { days: officeAliveDays })}
            inputMode="numeric"
            value={draft.alive}
            onValue={(alive) => change({ alive })}
          />
        )}
        {every !== "ongoing" && every !== "weekly" && (
          <TextField
            label={say("rhythm.field.day")}
            hint={say("rhythm.field.day.hint")}
            inputMode="numeric"
            value={draft.day}
            onValue={(day) => change({ day })}
          />
        )}
        {(every === "annual" || every === "semiannual") && (
          <TextField
            label={say("rhythm.field.month")}
            inputMode="numeric"
            value={draft.month}
            onValue={(value) => change({ month: value })}
          />
        )}
        <TextField
          label={say("rhythm.field.basis")}
          required
          value={draft.basis}
          onValue={(basis) => change({ basis })}
        />
        {rhythm.success && <NextDues rhythm={rhythm.data} />}
        {!rhythm.success && <p className="finding">{say("rhythm.unreadable")}</p>}
        {sending.problem && <ProblemNote problem={sending.problem} />}
        <p className="duty-go">
          <button type="submit" className="btn main" disabled={sending.isSending || !rhythm.success}>
            {title}
          </button>
        </p>
      </form>
    </details>
  );
}

type Draft = Readonly<Record<"every" | "day" | "month" | "alive", string>>;

function rhythmFrom({ every, day, month, alive }: Draft): unknown {
  if (every === "ongoing") return { every, before: null, aliveDays: alive.trim() === "" ? null : Number(alive) };
  const two = (text: string) => text.trim().padStart(2, "0");
  const hasDay = every !== "weekly" && day.trim() !== "";
  const hasMonth = every === "annual" || (every === "semiannual" && month.trim() !== "");
  const before = hasMonth ? `${two(month)}-${two(day)}` : two(day);
  return { every, before: hasDay ? before : null, aliveDays: null };
}
