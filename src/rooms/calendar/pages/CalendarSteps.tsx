import { Link } from "@tanstack/react-router";
import type { PlainDate } from "#shared/plain-date.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { yearOf, YEAR_FILE } from "../model/index.ts";
import type { CalendarAddress } from "./address.ts";
import { useCalendarWords } from "./use-calendar-words.ts";

type Props = { readonly year: number; readonly month: number | undefined; readonly today: PlainDate };

/** From year to year, from month to month, to today, and out to a file. */
export function CalendarSteps({ year, month, today }: Props) {
  const say = useCalendarWords();
  const locale = useLocale();
  const [before, after] = [stepFrom(year, month, -1), stepFrom(year, month, 1)];
  return (
    <nav className="calendar-steps noprint" aria-label={say("calendar.title")}>
      <Step to={before} label={say(month === undefined ? "calendar.previous" : "calendar.previous-month")} sign="‹" />
      <b>
        {month === undefined
          ? say("calendar.year-name", { year: String(year) })
          : say("calendar.month-of", { month, year: String(year) })}
      </b>
      <Step to={after} label={say(month === undefined ? "calendar.next" : "calendar.next-month")} sign="›" />
      {month !== undefined && (
        <Link className="btn" to="/lich" search={{ nam: year }}>
          {say("calendar.whole-year")}
        </Link>
      )}
      <Link className="btn" to="/lich" search={{ nam: yearOf(today), thang: Number(today.slice(5, 7)) }}>
        {say("calendar.today")}
      </Link>
      <a className="btn" href={`${YEAR_FILE.path}?year=${year}&locale=${locale}`} download>
        {say("calendar.download")}
      </a>
      <Key />
    </nav>
  );
}

function stepFrom(year: number, month: number | undefined, step: 1 | -1): CalendarAddress {
  if (month === undefined) return { nam: year + step };
  const next = month + step;
  if (next < 1) return { nam: year - 1, thang: 12 };
  return next > 12 ? { nam: year + 1, thang: 1 } : { nam: year, thang: next };
}

function Step({ to, label, sign }: { to: CalendarAddress; label: string; sign: string }) {
  return (
    <Link className="btn" to="/lich" search={to} aria-label={label} title={label}>
      <span aria-hidden="true">{sign}</span>
    </Link>
  );
}

function Key() {
  const say = useCalendarWords();
  return (
    <ul className="calendar-key" aria-label={say("calendar.key")}>
      {(["off", "weekend", "worked", "unsure"] as const).map((kind) => (
        <li key={kind}>
          <span
            className="day-mark"
            data-mark={kind === "unsure" ? "off" : kind}
            data-unsure={kind === "unsure" || undefined}
          >
            12
          </span>
          {say(`calendar.key.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
