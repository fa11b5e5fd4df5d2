import { useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { type CalendarSettings, type KeptNotice, withdrawYearNoticeEndpoint } from "../../model/index.ts";
import type { Office } from "../office.ts";
import { RENEWED } from "../renewed.ts";
import { useCalendarWords } from "../use-calendar-words.ts";
import { Withdraw } from "../Withdraw.tsx";
import { NoticeForm } from "./NoticeForm.tsx";
import "./notice.css";

type Props = { readonly office: Office; readonly settings: CalendarSettings; readonly year: number };

/** Notices of whole years that the office entered, and the form that takes in the next one at once. */
export function YearNotices({ office, settings, year }: Props) {
  const say = useCalendarWords();
  const [isOpen, setOpen] = useState(false);
  const [saved, setSaved] = useState<number>();
  const { notices, mayKeep } = office;
  return (
    <section className="year-notices" aria-labelledby="notices-title">
      <h2 id="notices-title">{say("calendar.notice.title")}</h2>
      <p>{say("calendar.notice.about")}</p>
      {notices.length === 0 ? (
        <p className="label">{say("calendar.notice.none")}</p>
      ) : (
        <ul className="kept-lines">
          {notices.map((notice) => (
            <Line key={notice.id} notice={notice} mayKeep={mayKeep} />
          ))}
        </ul>
      )}
      <p role="status">{saved !== undefined && say("calendar.notice.saved", { year: String(saved) })}</p>
      {mayKeep && !isOpen && (
        <button type="button" className="btn noprint" onClick={() => setOpen(true)}>
          {say("calendar.notice.open")}
        </button>
      )}
      {mayKeep && isOpen && (
        <NoticeForm
          office={office}
          settings={settings}
          year={year}
          onCancel={() => setOpen(false)}
          onSaved={(of) => {
            setSaved(of);
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

function Line({ notice, mayKeep }: { notice: KeptNotice; mayKeep: boolean }) {
  const say = useCalendarWords();
  const { year, instrument, days, writtenBy, writtenOn } = notice;
  const { send, isSending, problem } = useSending(withdrawYearNoticeEndpoint, RENEWED, () => undefined);
  return (
    <li>
      <b>{year}</b> <span lang="vi">{instrument}</span>{" "}
      <span className="added">
        {say("calendar.notice.line", { count: days.length, name: writtenBy, on: formatDay(writtenOn) })}
      </span>{" "}
      {mayKeep && (
        <Withdraw
          name={`${year} ${instrument}`}
          isSending={isSending}
          problem={problem}
          onWithdraw={(reason) => send({ params: { noticeId: notice.id }, body: { reason }, version: notice.version })}
        />
      )}
    </li>
  );
}
