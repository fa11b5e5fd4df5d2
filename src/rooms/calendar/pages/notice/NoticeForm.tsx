import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { type CalendarSettings, enterYearNoticeEndpoint, type NoticeRow, problemOfRow } from "../../model/index.ts";
import { readNotice } from "../../model/read-notice.ts";
import type { Office } from "../office.ts";
import { RENEWED } from "../renewed.ts";
import { useCalendarWords } from "../use-calendar-words.ts";
import { NoticePreview } from "./NoticePreview.tsx";
import { type DraftRow, NoticeRows } from "./NoticeRows.tsx";

const SHORTEST = 5;

type Props = {
  readonly office: Office;
  readonly settings: CalendarSettings;
  /** The year that the page shows. */
  readonly year: number;
  readonly onCancel: () => void;
  readonly onSaved: (year: number) => void;
};

/** The paper's words become a table, the table a preview of the year; all of it is saved at once, or nothing. */
export function NoticeForm({ office, settings, year: shown, onCancel, onSaved }: Props) {
  const say = useCalendarWords();
  const [yearText, setYearText] = useState(String(shown));
  const [instrument, setInstrument] = useState("");
  const [text, setText] = useState("");
  const [unread, setUnread] = useState<readonly string[]>([]);
  const [rows, setRows] = useState<readonly DraftRow[]>([]);
  const { send, isSending, problem } = useSending(enterYearNoticeEndpoint, RENEWED, (kept) => onSaved(kept.year));
  const year = /^\d{4}$/u.test(yearText) ? Number(yearText) : Number.NaN;
  const days = rows.flatMap(({ day, reason }): NoticeRow[] => (day === null || reason === null ? [] : [{ day, reason }])); // prettier-ignore
  const isWhole = days.length === rows.length && days.every((row) => problemOfRow(row, year, days) === undefined);
  const isReady = isWhole && rows.length > 0 && instrument.trim().length >= SHORTEST && year > 1900 && year < 2200;
  return (
    <form
      className="notice-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) send({ body: { year, instrument: instrument.trim(), days } });
      }}
    >
      <div className="notice-head">
        <TextField
          label={say("calendar.notice.year")}
          value={yearText}
          onValue={setYearText}
          inputMode="numeric"
          required
        />
        <TextField
          label={say("calendar.notice.instrument")}
          value={instrument}
          onValue={setInstrument}
          hint={say("calendar.notice.instrument.hint")}
          required
        />
      </div>
      <TextField
        label={say("calendar.notice.text")}
        value={text}
        onValue={setText}
        rows={6}
        hint={say("calendar.notice.text.hint")}
      />
      <div className="notice-acts">
        <button
          type="button"
          className="btn"
          disabled={text.trim() === "" || Number.isNaN(year)}
          onClick={() => {
            const read = readNotice(text, year);
            setRows(read.rows.map((row) => ({ ...row, key: crypto.randomUUID() })));
            setUnread(read.unread);
          }}
        >
          {say("calendar.notice.read")}
        </button>
      </div>
      {unread.length > 0 && (
        <div role="status">
          <p className="finding">{say("calendar.notice.unread")}</p>
          <ul lang="vi">
            {unread.map((line, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- two lines may have the same words
              <li key={at}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <NoticeRows rows={rows} year={year} onRows={setRows} />
      {isWhole && rows.length > 0 && !Number.isNaN(year) && (
        <NoticePreview office={office} settings={settings} year={year} days={days} />
      )}
      {problem && <ProblemNote problem={problem} />}
      <div className="notice-acts">
        <button type="submit" className="btn main" disabled={!isReady || isSending}>
          {say("calendar.notice.save", { count: rows.length })}
        </button>
        <button type="button" className="btn plain" onClick={onCancel}>
          {say("calendar.cancel")}
        </button>
      </div>
    </form>
  );
}
