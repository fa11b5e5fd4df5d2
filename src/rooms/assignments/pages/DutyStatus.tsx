import { formatDay } from "#web-kit/format.ts";
import { type AssignmentLine, statusWordOf } from "../model/index.ts";
import type { DutyWord } from "../model/page-wording.ts";
import { useDutyWords } from "./use-duty-words.ts";

type Stands = Pick<AssignmentLine, "state" | "isLate" | "dueOn" | "ownDueOn" | "firstDueOn">;

/** The status as shape, word and colour: the official cell, or the state of what stands outside the cells. */
export function DutyStatus({ line }: { line: Pick<Stands, "state" | "isLate" | "dueOn"> }) {
  const say = useDutyWords();
  const word = statusWordOf(line);
  return <span className={`st ${SHAPES[word] ?? "waiting"}`}>{say(word)}</span>;
}

const SHAPES: Readonly<Partial<Record<DutyWord, string>>> = {
  "duty.status.done-late": "late",
  "duty.status.done-in-time": "done",
  "duty.status.late": "overdue",
  "duty.status.standing": "standing",
  "duty.status.in-time": "in-time",
};

/** The day that stands, or that of an occurrence which is owed before; the first one struck above it where another was granted. */
export function DueDay({ line: { dueOn, ownDueOn, firstDueOn } }: { line: Stands }) {
  const say = useDutyWords();
  if (dueOn === null) return null;
  return (
    <span className="duty-due">
      {firstDueOn !== null && firstDueOn !== ownDueOn && (
        <s>
          <span className="sr">{say("duty.due.first")} </span>
          {formatDay(firstDueOn)}
        </s>
      )}
      <span>
        {say(dueOn === ownDueOn ? "duty.due" : "duty.due.occurrence")} {formatDay(dueOn)}
      </span>
    </span>
  );
}
