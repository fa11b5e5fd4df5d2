import { formatDay } from "#web-kit/format.ts";
import type { AssignmentLine } from "../model/index.ts";
import { useDutyWords } from "./use-duty-words.ts";

type Stands = Pick<AssignmentLine, "state" | "isLate" | "dueOn" | "ownDueOn" | "firstDueOn">;

/** The status as shape, word and colour: the official cell, or the state of what stands outside the cells. */
export function DutyStatus({ line }: { line: Stands }) {
  const say = useDutyWords();
  const { state, isLate, dueOn } = line;
  switch (state) {
    case "suspended":
    case "ended":
    case "replaced":
      return <span className="st waiting">{say(`duty.state.${state}`)}</span>;
    case "confirmed":
      return isLate ? (
        <span className="st late">{say("duty.status.done-late")}</span>
      ) : (
        <span className="st done">{say("duty.status.done-in-time")}</span>
      );
    case "given":
    case "accepted":
    case "returned-as-not-ours":
    case "in-progress":
    case "reported-done":
    case "handed-back":
      if (isLate) return <span className="st overdue">{say("duty.status.late")}</span>;
      if (dueOn === null) return <span className="st standing">{say("duty.status.standing")}</span>;
      return <span className="st in-time">{say("duty.status.in-time")}</span>;
  }
}

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
