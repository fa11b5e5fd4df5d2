import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import {
  calendarOf,
  type CalendarSettings,
  findMark,
  getCalendarEndpoint,
  SHIPPED_SETTINGS,
  Weekday,
  weeksOf,
  workOn,
} from "#rooms/calendar/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useWords } from "#web-kit/use-words.ts";
import { getDueCalendarEndpoint, windowOf } from "../../model/index.ts";
import { DutyStatus } from "../DutyStatus.tsx";
import { askedBy, type DutyAddress } from "../list/address.ts";
import { WindowSteps } from "./WindowSteps.tsx";
import { useViewWords } from "./use-view-words.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("calendar");

type DueDays = z.output<typeof getDueCalendarEndpoint.output>["days"];
type Props = { readonly address: DutyAddress; readonly today: PlainDate };

/** A month of due days, with the days off of the office's calendar. On a phone the days that hold something, one below the other. */
export function CalendarView({ address, today }: Props) {
  const say = useViewWords();
  const window = windowOf("month", address.moc ?? today);
  const asked = askedBy(address);
  const office = useEndpoint(getCalendarEndpoint, {});
  const settings = office.data?.ok ? calendarOf(office.data.value) : SHIPPED_SETTINGS;
  const answer = useEndpoint(getDueCalendarEndpoint, { query: { ...asked.view, status: asked.status, ...window } });
  const [year, month] = window.from.split("-");
  return (
    <>
      <WindowSteps
        address={address}
        span="month"
        window={window}
        today={today}
        name={say("view.month", { month: Number(month), year: year ?? "" })}
      />
      <PageStates answer={answer}>
        {({ days }) => (
          <>
            <p className="label">
              {days.length === 0
                ? say("view.calendar.none")
                : say("view.calendar.count", { count: days.reduce((sum, { count }) => sum + count, 0) })}
            </p>
            <Month days={days} window={window} settings={settings} address={address} today={today} />
          </>
        )}
      </PageStates>
    </>
  );
}

type MonthProps = Props & {
  readonly days: DueDays;
  readonly window: { readonly from: PlainDate; readonly to: PlainDate };
  readonly settings: CalendarSettings;
};

function Month({ days, window, settings, address, today }: MonthProps) {
  const say = useViewWords();
  const words = useWords();
  const byDay = new Map(days.map((each) => [each.day, each]));
  return (
    <table className="due-month">
      <caption className="sr">{say("view.calendar")}</caption>
      <thead>
        <tr>
          {Weekday.map((weekday) => (
            <th key={weekday} scope="col">
              {words(`calendar.weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(window.from, window.to).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) =>
              day === null ? (
                <td key={Weekday[at]} data-none="">
                  &nbsp;
                </td>
              ) : (
                <DueCell key={day} day={day} due={byDay.get(day)} settings={settings} address={address} today={today} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = Props & {
  readonly day: PlainDate;
  readonly due: DueDays[number] | undefined;
  readonly settings: CalendarSettings;
};

function DueCell({ day, due, settings, address, today }: CellProps) {
  const say = useViewWords();
  const isOff = !workOn(day, settings).working;
  const title = findMark(day, settings)?.title;
  return (
    <td
      aria-current={day === today ? "date" : undefined}
      data-off={isOff || undefined}
      data-none={due === undefined ? "" : undefined}
    >
      <p className="due-day">
        <b>{Number(day.slice(8))}</b>
        <span className="due-day-full">{formatDay(day)}</span>{" "}
        {isOff && <span className="label">{title ?? <span className="sr">{say("view.calendar.off")}</span>}</span>}
      </p>
      {due && (
        <ul>
          {due.items.map((line) => (
            <li key={line.id}>
              <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: line.id }} title={line.words}>
                <span className="label">{line.code}</span> <DutyStatus line={line} />{" "}
                <span className="due-words" lang="vi">
                  {line.words}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {due && due.count > due.items.length && (
        <Link className="link" to="/nhiem-vu" search={{ ...address, xem: undefined, moc: undefined, ngay: day }}>
          {say("view.board.rest", { count: due.count })}
        </Link>
      )}
    </td>
  );
}
