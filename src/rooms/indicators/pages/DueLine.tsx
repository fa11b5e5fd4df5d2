import { formatDay } from "#web-kit/format.ts";
import { dueOnOf, knownPeriods } from "../model/index.ts";
import { periodWords } from "../model/period-words.ts";
import { type IndicatorSeen, standingValuesOf } from "./indicator-seen.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";

/** Who must enter what by when; the day rolls on by itself with each value. */
export function DueLine({ seen }: { seen: IndicatorSeen }) {
  const say = useIndicatorWords();
  const { indicator, names, on } = seen;
  const { ownerId } = indicator;
  const due = dueOnOf(indicator, knownPeriods(standingValuesOf(seen)));
  const owner = ownerId === null ? say("indicators.no-owner") : (names[ownerId] ?? "");
  const isLate = due !== undefined && due.dueOn < on;
  return (
    <p>
      {say("indicators.facts.due", {
        frequency: say(`indicators.keep.frequency.${indicator.frequency}`),
        days: indicator.dueAfterDays,
      })}
      {due && (
        <>
          {". "}
          <span className={isLate ? "stale" : undefined}>
            {say(isLate ? "indicators.facts.overdue" : "indicators.facts.next", {
              period: periodWords(due.period.text, say),
              day: formatDay(due.dueOn),
              owner,
            })}
          </span>
        </>
      )}
    </p>
  );
}
