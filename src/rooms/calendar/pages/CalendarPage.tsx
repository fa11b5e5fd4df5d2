import { useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import {
  calendarOf,
  countWorkingDays,
  dayIn,
  getCalendarEndpoint,
  hasNotice,
  plusDays,
  yearOf,
} from "../model/index.ts";
import { CalendarAddress } from "./address.ts";
import "./calendar.css";
import { CalendarSteps } from "./CalendarSteps.tsx";
import { Feeds } from "./Feeds.tsx";
import { MarkedDays } from "./MarkedDays.tsx";
import { MonthTable } from "./MonthTable.tsx";
import type { Office } from "./office.ts";
import { OfficeSettingsForm } from "./OfficeSettingsForm.tsx";
import { YearNotices } from "./notice/YearNotices.tsx";
import { OwnDays } from "./OwnDays.tsx";
import { PeriodWindow } from "./PeriodWindow.tsx";
import { RecurringDeadlines } from "./RecurringDeadlines.tsx";
import { useCalendarWords } from "./use-calendar-words.ts";
import { WorkingDaySum } from "./WorkingDaySum.tsx";

/** The days of the State: which are worked, why a day is off, when a report is due, and what the office settled about it. */
export function CalendarPage() {
  const say = useCalendarWords();
  const answer = useEndpoint(getCalendarEndpoint, {});
  useTitle(say("calendar.title"));
  return <PageStates answer={answer}>{(office) => <Calendar office={office} />}</PageStates>;
}

function Calendar({ office }: { office: Office }) {
  const say = useCalendarWords();
  const { nam, thang } = CalendarAddress.parse(useSearch({ strict: false }));
  const settings = useMemo(() => calendarOf(office), [office]);
  const year = nam ?? yearOf(office.on);
  const isTold = hasNotice(year, settings);
  const { count } = countWorkingDays(plusDays(dayIn(year, 1, 1), -1), dayIn(year, 12, 31), settings);
  const months = thang === undefined ? Array.from({ length: 12 }, (_, index) => index + 1) : [thang];

  return (
    <main className="page calendar" id="main">
      <header>
        <h1>{say("calendar.title")}</h1>
        <p role="status" className={isTold ? undefined : "finding"}>
          {say(isTold ? "calendar.year.told" : "calendar.year.provisional", { year: String(year), count })}
        </p>
      </header>
      <CalendarSteps year={year} month={thang} today={office.on} />
      <div className="months" data-one={thang !== undefined || undefined}>
        {months.map((month) => (
          <MonthTable
            key={month}
            year={year}
            month={month}
            settings={settings}
            today={office.on}
            isLarge={thang !== undefined}
          />
        ))}
      </div>
      <MarkedDays year={year} month={thang} settings={settings} />
      <div className="calendar-pair">
        <WorkingDaySum settings={settings} today={office.on} />
        <PeriodWindow today={office.on} />
      </div>
      {office.mayReadDeadlines && <RecurringDeadlines office={office} settings={settings} />}
      <YearNotices office={office} settings={settings} year={year} />
      <div className="calendar-pair">
        <OfficeSettingsForm key={office.settled?.version ?? 0} office={office} />
        <OwnDays office={office} />
      </div>
      {office.mayReadDeadlines && <Feeds />}
    </main>
  );
}
