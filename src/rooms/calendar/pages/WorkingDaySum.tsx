import { useState } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { formatDay } from "#web-kit/format.ts";
import { TextField } from "#web-kit/TextField.tsx";
import {
  addWorkingDays,
  type CalendarSettings,
  MOST_WORKING_DAYS,
  listMarkedDays,
  weekdayOf,
  yearOf,
} from "../model/index.ts";
import { refuse } from "#shared/outcome.ts";
import { useCalendarWords } from "./use-calendar-words.ts";

type Props = { readonly settings: CalendarSettings; readonly today: PlainDate };
const WHOLE = /^[+-]?\d{1,6}$/u;
/** More names of skipped days than this would bury the answer. */
const MOST_NAMED = 8;

/** A day and a number of working days: the day it comes to, and by which rule. */
export function WorkingDaySum({ settings, today }: Props) {
  const say = useCalendarWords();
  const [from, setFrom] = useState(today);
  const [count, setCount] = useState("5");
  const sum = WHOLE.test(count.trim())
    ? addWorkingDays(from, Number(count), settings)
    : refuse("working-days-unreadable", { count, most: MOST_WORKING_DAYS });
  return (
    <section className="reckoner" aria-labelledby="sum-title">
      <h2 id="sum-title">{say("calendar.sum.title")}</h2>
      <div className="reckoner-fields">
        <DayField label={say("calendar.sum.from")} day={from} onChoose={setFrom} />
        <TextField label={say("calendar.sum.count")} value={count} onValue={setCount} hint={say("calendar.sum.hint")} />
      </div>
      <div aria-live="polite">
        {sum.ok ? (
          <Answer from={from} {...sum.value} settings={settings} />
        ) : (
          <p className="finding">{say(`refusal.${sum.refusal.code}`, sum.refusal.params)}</p>
        )}
      </div>
      <p className="label">{say("calendar.sum.rule")}</p>
    </section>
  );
}

type Sum = { readonly from: PlainDate; readonly date: PlainDate; readonly provisional: boolean };

function Answer({ from, date, provisional, settings }: Sum & Pick<Props, "settings">) {
  const say = useCalendarWords();
  const passed = skippedBetween(from, date, settings);
  return (
    <>
      <p className="reckoned">
        {say(`calendar.weekday.${weekdayOf(date)}`)}, {formatDay(date)}
        {provisional && <span className="finding"> {say("calendar.key.unsure")}</span>}
      </p>
      {passed.length > 0 && passed.length <= MOST_NAMED && (
        <p>
          {say("calendar.sum.passed", {
            days: passed
              .map(({ date: day, reason, title }) => `${formatDay(day)} (${title ?? say(`calendar.reason.${reason}`)})`)
              .join(", "),
          })}
        </p>
      )}
    </>
  );
}

function skippedBetween(from: PlainDate, to: PlainDate, settings: CalendarSettings) {
  const [first, last] = from <= to ? [from, to] : [to, from];
  if (yearOf(last) - yearOf(first) > 2) return [];
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, step) => yearOf(first) + step);
  return years
    .flatMap((year) => listMarkedDays(year, settings))
    .filter(({ date, working }) => !working && date > first && date < last);
}
