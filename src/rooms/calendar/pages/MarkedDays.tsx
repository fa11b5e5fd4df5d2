import { formatDay } from "#web-kit/format.ts";
import { type Basis, type CalendarSettings, type DayMark, listMarkedDays, weekdayOf } from "../model/index.ts";
import { useCalendarWords } from "./use-calendar-words.ts";

type Props = { readonly year: number; readonly month: number | undefined; readonly settings: CalendarSettings };

/** Why each day is off, or worked, and what that stands on. */
export function MarkedDays({ year, month, settings }: Props) {
  const say = useCalendarWords();
  const days = listMarkedDays(year, settings).filter(
    ({ date }) => month === undefined || Number(date.slice(5, 7)) === month,
  );
  return (
    <section aria-labelledby="marked-days">
      <h2 id="marked-days">
        {month === undefined ? say("calendar.days.title", { year: String(year) }) : say("calendar.days.month-title")}
      </h2>
      {days.length === 0 ? (
        <p className="page-none">{say("calendar.days.none")}</p>
      ) : (
        <ul className="marked-days">
          {days.map((day) => (
            <Line key={day.date} day={day} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ day: { date, reason, working, provisional, basis, title } }: { day: DayMark }) {
  const say = useCalendarWords();
  return (
    <li>
      <span className="marked-day">
        <span className="day-mark" data-mark={working ? "worked" : "off"} data-unsure={provisional || undefined}>
          {Number(date.slice(8))}
        </span>
        <span>
          {say(`calendar.weekday.${weekdayOf(date)}`)}, {formatDay(date)}
        </span>
      </span>
      <span>
        {title ?? say(`calendar.reason.${reason}`)}
        {provisional && <span className="finding"> {say("calendar.key.unsure")}</span>}
      </span>
      <BasisWords basis={basis} />
    </li>
  );
}

/** An instrument with its article, how well it is known, and where it was read. */
function BasisWords({ basis: { instrument, article, source, confidence } }: { basis: Basis }) {
  const say = useCalendarWords();
  return (
    <span className="marked-basis">
      <span lang="vi">{[instrument, article].filter((part) => part !== null).join(", ")}</span>{" "}
      <span className={confidence === "office" ? "added" : "label"} data-confidence={confidence}>
        {say(`calendar.confidence.${confidence}`)}
      </span>{" "}
      {source !== null && /^https?:/u.test(source) && (
        <a className="link" href={source} rel="noreferrer" target="_blank">
          {say("calendar.source")}
        </a>
      )}
    </span>
  );
}
