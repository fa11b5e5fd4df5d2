import { useMemo } from "react";
import { formatDay } from "#web-kit/format.ts";
import {
  calendarOf,
  type CalendarSettings,
  countWorkingDays,
  dayIn,
  doubtsOfNotice,
  listMarkedDays,
  type NoticeDoubt,
  type NoticeRow,
  plusDays,
  weekdayOf,
  YearNoticeId,
} from "../../model/index.ts";
import { MonthTable } from "../MonthTable.tsx";
import type { Office } from "../office.ts";
import { useCalendarWords } from "../use-calendar-words.ts";

type Props = {
  readonly office: Office;
  readonly settings: CalendarSettings;
  readonly year: number;
  readonly days: readonly NoticeRow[];
};

/** The year as the notice would make it, and what is worth a second look at the paper. */
export function NoticePreview({ office, settings, year, days }: Props) {
  const say = useCalendarWords();
  const next = useMemo(() => {
    const draft = { year, days: [...days], instrument: "", id: DRAFT, writtenBy: "", writtenOn: office.on, version: 1 };
    return calendarOf({ ...office, notices: [...office.notices.filter((each) => each.year !== year), draft] });
  }, [office, year, days]);
  const marked = listMarkedDays(year, next);
  const off = marked.filter(({ date, working }) => !working && !WEEKEND.has(weekdayOf(date))).length;
  const worked = marked.filter(({ working }) => working).length;
  const doubts = doubtsOfNotice(year, days);
  return (
    <section className="notice-preview">
      <p role="status">
        {say("calendar.notice.preview", {
          off,
          worked,
          count: workingDays(year, next),
          now: workingDays(year, settings),
        })}
      </p>
      {doubts.length > 0 && (
        <div>
          <p className="finding">{say("calendar.notice.doubts")}</p>
          <ul>
            {doubts.map((doubt) => (
              <li key={JSON.stringify(doubt)}>
                <DoubtWords doubt={doubt} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <details>
        <summary>{say("calendar.notice.look")}</summary>
        <div className="months">
          {Array.from({ length: 12 }, (_, at) => (
            <MonthTable key={at + 1} year={year} month={at + 1} settings={next} today={office.on} isLarge={false} />
          ))}
        </div>
      </details>
    </section>
  );
}
const DRAFT = YearNoticeId.parse("00000000-0000-4000-8000-000000000000");
const WEEKEND: ReadonlySet<string> = new Set(["saturday", "sunday"]);

function workingDays(year: number, settings: CalendarSettings): number {
  return countWorkingDays(plusDays(dayIn(year, 1, 1), -1), dayIn(year, 12, 31), settings).count;
}

function DoubtWords({ doubt }: { doubt: NoticeDoubt }) {
  const say = useCalendarWords();
  const { kind, ...params } = doubt;
  if (!("holiday" in params)) return say(`calendar.notice.doubt.${kind}`, params);
  const holiday = say(`calendar.reason.${params.holiday}`);
  return say(`calendar.notice.doubt.${kind}`, { holiday, day: formatDay(params.day) });
}
