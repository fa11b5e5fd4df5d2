import { formatDay } from "#web-kit/format.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { isStale, type ListedStanding } from "../model/index.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";

const LOOK = { off: "overdue", behind: "overdue", "on-road": "in-time", ahead: "done" } as const;

type Shown = Pick<ListedStanding, "status" | "reason" | "dueOn">;

/** Shape and word of a status; what is not known says why, and a figure that has gone stale says since when. */
export function Status({ standing, on }: { standing: Shown; on: PlainDate }) {
  const say = useIndicatorWords();
  const { status, reason, dueOn } = standing;
  return (
    <span className="standing">
      {status === "unknown" ? (
        <span className="finding">{say(`indicators.reason.${reason}`)}</span>
      ) : (
        <span className={`st ${LOOK[status]}`}>{say(`indicators.status.${status}`)}</span>
      )}
      {isStale(standing, on) && dueOn !== null && (
        <span className="stale">{say("indicators.stale-since", { day: formatDay(dueOn) })}</span>
      )}
    </span>
  );
}
