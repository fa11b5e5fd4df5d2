import { Link } from "@tanstack/react-router";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import {
  type CalendarSettings,
  countWorkingDays,
  dayIn,
  findMark,
  plusDays,
  weeksOf,
  type WorkingDay,
  workingDayOf,
} from "../model/index.ts";
import { Weekday } from "../model/index.ts";
import { useCalendarWords } from "./use-calendar-words.ts";

type Props = {
  readonly year: number;
  readonly month: number;
  readonly settings: CalendarSettings;
  readonly today: PlainDate;
  readonly isLarge: boolean;
};

/** One month as a table of weeks, Monday first. Large, it says every reason and lunar date in words. */
export function MonthTable({ year, month, settings, today, isLarge }: Props) {
  const say = useCalendarWords();
  const [first, last] = [dayIn(year, month, 1), dayIn(year, month, 31)];
  const { count } = countWorkingDays(plusDays(first, -1), last, settings);
  return (
    <table className="month" data-large={isLarge || undefined}>
      <caption>
        <span className="month-name">
          {isLarge ? (
            say("calendar.month-of", { month, year: String(year) })
          ) : (
            <Link to="/lich" search={{ nam: year, thang: month }}>
              {say("calendar.month-name", { month })}
            </Link>
          )}
        </span>{" "}
        <span className="label">{say("calendar.month-days", { count })}</span>
      </caption>
      <thead>
        <tr>
          {Weekday.map((weekday) => (
            <th key={weekday} scope="col" abbr={say(`calendar.weekday.${weekday}`)}>
              <span className="sr">{say(`calendar.weekday.${weekday}`)}</span>
              <span aria-hidden="true">{say(`calendar.weekday-short.${weekday}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first, last).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) =>
              day === null ? (
                <td key={Weekday[index]}>&nbsp;</td>
              ) : (
                <Day
                  key={day}
                  day={workingDayOf(day, settings)}
                  settings={settings}
                  isToday={day === today}
                  isLarge={isLarge}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = {
  readonly day: WorkingDay;
  readonly settings: CalendarSettings;
  readonly isToday: boolean;
  readonly isLarge: boolean;
};

function Day({ day: { date, working, reason, provisional, lunar }, settings, isToday, isLarge }: DayProps) {
  const say = useCalendarWords();
  const isMarked = reason !== null && reason !== "weekend";
  const mark = isMarked ? (working ? "worked" : "off") : reason === "weekend" ? "weekend" : undefined;
  const words = isMarked ? (findMark(date, settings)?.title ?? say(`calendar.reason.${reason}`)) : "";
  const lunarWords = lunar.day === 1 ? `${lunar.day}/${lunar.month}${lunar.leap ? "n" : ""}` : String(lunar.day);
  const unsure = isMarked && provisional;
  return (
    <td aria-current={isToday ? "date" : undefined}>
      <span
        className="day-mark"
        data-mark={mark}
        data-unsure={unsure || undefined}
        title={isMarked && !isLarge ? `${formatDay(date)}: ${words}` : undefined}
      >
        {Number(date.slice(8))}
      </span>
      {isLarge ? (
        <>
          <span className="lunar">
            {say(lunar.leap ? "calendar.lunar-short-leap" : "calendar.lunar-short", {
              day: lunar.day,
              month: lunar.month,
            })}
          </span>
          {isMarked && <span className="day-words">{words}</span>}
          {unsure && <span className="day-words finding">{say("calendar.key.unsure")}</span>}
        </>
      ) : (
        <>
          <span className="lunar" aria-hidden="true">
            {lunarWords}
          </span>
          {isMarked && <span className="sr">{unsure ? `${words}, ${say("calendar.key.unsure")}` : words}</span>}
        </>
      )}
    </td>
  );
}
