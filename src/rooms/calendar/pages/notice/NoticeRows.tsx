import { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { dayIn, NoticeReason, type NoticeRow, problemOfRow, weekdayOf, yearOf } from "../../model/index.ts";
import { useCalendarWords } from "../use-calendar-words.ts";

/** A row while a person still works on it; what is not known yet is `null`. */
export type DraftRow = {
  readonly key: string;
  readonly day: PlainDate | null;
  readonly reason: NoticeReason | null;
};

type Props = {
  readonly rows: readonly DraftRow[];
  readonly year: number;
  readonly onRows: (rows: readonly DraftRow[]) => void;
};

/** Each day of the notice with why; what cannot stand is said in its row. */
export function NoticeRows({ rows, year, onRows }: Props) {
  const say = useCalendarWords();
  const whole = rows.flatMap(({ day, reason }): NoticeRow[] => (day && reason ? [{ day, reason }] : []));
  const change = (key: string, part: Partial<DraftRow>): void =>
    onRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <div className="notice-table">
      {rows.length > 0 && (
        <table>
          <caption>{say("calendar.notice.rows")}</caption>
          <thead>
            <tr>
              {(["day", "weekday", "reason", "note"] as const).map((head) => (
                <th key={head} scope="col">
                  {say(`calendar.notice.${head}`)}
                </th>
              ))}
              <th scope="col">
                <span className="sr">{say("calendar.notice.remove")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <Row
                key={row.key}
                row={row}
                number={at + 1}
                year={year}
                whole={whole}
                onChange={(part) => change(row.key, part)}
                onRemove={() => onRows(rows.filter(({ key }) => key !== row.key))}
              />
            ))}
          </tbody>
        </table>
      )}
      <button
        type="button"
        className="btn"
        onClick={() => onRows([...rows, { key: crypto.randomUUID(), day: null, reason: null }])}
      >
        {say("calendar.notice.add")}
      </button>
    </div>
  );
}

type RowProps = {
  readonly row: DraftRow;
  readonly number: number;
  readonly year: number;
  readonly whole: readonly NoticeRow[];
  readonly onChange: (part: Partial<DraftRow>) => void;
  readonly onRemove: () => void;
};

function Row({ row: { day, reason }, number, year, whole, onChange, onRemove }: RowProps) {
  const say = useCalendarWords();
  const problem = day && reason ? problemOfRow({ day, reason }, year, whole) : undefined;
  const isRest = day !== null && ["saturday", "sunday"].includes(weekdayOf(day));
  const limits = Number.isNaN(year) ? {} : { min: dayIn(year, 1, 1), max: dayIn(year, 12, 31) };
  return (
    <tr>
      <td>
        <input
          type="date"
          aria-label={`${say("calendar.notice.day")} ${number}`}
          {...limits}
          value={day ?? ""}
          onChange={({ currentTarget: { value } }) => {
            const chosen = PlainDate.safeParse(value);
            // A year half typed is of another century.
            if (value === "") onChange({ day: null });
            else if (chosen.success && yearOf(chosen.data) > 1900) onChange({ day: chosen.data });
          }}
        />
      </td>
      <td data-head={say("calendar.notice.weekday")}>{day && say(`calendar.weekday.${weekdayOf(day)}`)}</td>
      <td>
        <select
          aria-label={`${say("calendar.notice.reason")} ${number}`}
          value={reason ?? ""}
          onChange={({ currentTarget: { value } }) => onChange({ reason: NoticeReason.safeParse(value).data ?? null })}
        >
          <option value="">{say("calendar.notice.choose")}</option>
          {NoticeReason.options.map((each) => (
            <option key={each} value={each}>
              {say(`calendar.reason.${each}`)}
            </option>
          ))}
        </select>
      </td>
      <td className={problem ? "finding" : "label"}>
        {problem
          ? say(`refusal.${problem}`, { day: formatDay(day ?? ""), year: String(year) })
          : isRest && reason !== "swapped-work" && say("calendar.notice.weekend")}
      </td>
      <td>
        <button
          type="button"
          className="btn plain"
          aria-label={`${say("calendar.notice.remove")} ${number}`}
          onClick={onRemove}
        >
          {say("calendar.notice.remove")}
        </button>
      </td>
    </tr>
  );
}
