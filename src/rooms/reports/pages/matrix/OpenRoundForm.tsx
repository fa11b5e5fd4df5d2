import { useId, useState } from "react";
import {
  type PeriodKind,
  PERIODS_A_YEAR,
  periodName,
  reckonPeriodEndpoint,
  yearOf,
} from "#rooms/calendar/model/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { DayField } from "#web-kit/DayField.tsx";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  getReportMatrixEndpoint,
  listAskableBodiesEndpoint,
  openRoundEndpoint,
  roundTitle,
  RoundKind,
} from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";
import { BodyChoice } from "./BodyChoice.tsx";

/** Asks bodies for a report: which period, which bodies, on what ground. The days follow from the calendar of law. */
export function OpenRoundForm({ today, onClose }: { today: PlainDate; onClose: () => void }) {
  const say = useReportWords();
  const [kind, setKind] = useState<RoundKind>("quarter");
  const [year, setYear] = useState(yearOf(today));
  const [ordinal, setOrdinal] = useState(Math.ceil(Number(today.slice(5, 7)) / 3));
  const [title, setTitle] = useState("");
  const [days, setDays] = useState({ from: today, cutoff: today, dueOn: today });
  const [basis, setBasis] = useState("");
  const [left, setLeft] = useState<ReadonlySet<OrganisationId>>(new Set());
  const [kindId, yearId, ordinalId] = [useId(), useId(), useId()];
  const bodies = useEndpoint(listAskableBodiesEndpoint, {});
  const items = bodies.data?.ok ? bodies.data.value.items : [];
  const chosen = items.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const { send, isSending, problem } = useSending(openRoundEndpoint, [getReportMatrixEndpoint], onClose);
  const named = kind === "ad-hoc" ? null : { kind, year, ordinal };
  const most = kind === "ad-hoc" ? 1 : PERIODS_A_YEAR[kind];

  return (
    <form
      className="report-form"
      onSubmit={(event) => {
        event.preventDefault();
        const asked = { bodies: chosen, basis };
        send({
          body: named
            ? { kind: "period", periodKind: named.kind, period: periodName(named), ...asked }
            : { kind: "ad-hoc", title, ...days, ...asked },
        });
      }}
    >
      <div className="report-form-line">
        <div className="field">
          <label htmlFor={kindId}>{say("report.kind")}</label>
          <select
            id={kindId}
            value={kind}
            onChange={({ currentTarget }) => {
              setKind(RoundKind.parse(currentTarget.value));
              setOrdinal(1);
            }}
          >
            {RoundKind.options.map((each) => (
              <option key={each} value={each}>
                {say(`report.kind.${each}`)}
              </option>
            ))}
          </select>
        </div>
        {most > 1 && (
          <div className="field">
            <label htmlFor={ordinalId}>{say("report.open.ordinal")}</label>
            <select
              id={ordinalId}
              value={ordinal}
              onChange={({ currentTarget }) => setOrdinal(Number(currentTarget.value))}
            >
              {Array.from({ length: most }, (_, index) => (
                <option key={index} value={index + 1}>
                  {index + 1}
                </option>
              ))}
            </select>
          </div>
        )}
        {named && (
          <div className="field">
            <label htmlFor={yearId}>{say("report.year")}</label>
            <input
              id={yearId}
              type="number"
              min={1902}
              max={2198}
              value={year}
              onChange={({ currentTarget }) => setYear(currentTarget.valueAsNumber || year)}
            />
          </div>
        )}
      </div>
      {named ? (
        <RoundDays period={named} />
      ) : (
        <>
          <TextField label={say("report.open.title")} value={title} onValue={setTitle} required />
          <div className="report-form-line">
            <DayField label={say("report.open.from")} day={days.from} onChoose={(from) => setDays({ ...days, from })} />
            <DayField
              label={say("report.open.cutoff")}
              day={days.cutoff}
              onChoose={(cutoff) => setDays({ ...days, cutoff })}
            />
            <DayField
              label={say("report.open.due")}
              day={days.dueOn}
              onChoose={(dueOn) => setDays({ ...days, dueOn })}
            />
          </div>
        </>
      )}
      <TextField
        label={say("report.open.basis")}
        hint={say("report.open.basis.hint")}
        value={basis}
        onValue={setBasis}
        required
      />
      <BodyChoice items={items} left={left} onLeft={setLeft} />
      {problem && <ProblemNote problem={problem} />}
      <p className="report-go">
        <button
          type="submit"
          className="btn main"
          disabled={isSending || chosen.length === 0 || basis.trim().length < 3}
        >
          {say("report.open.do")}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {say("report.cancel")}
        </button>
      </p>
    </form>
  );
}

type NamedPeriod = { readonly kind: PeriodKind; readonly year: number; readonly ordinal: number };

function RoundDays({ period }: { period: NamedPeriod }) {
  const say = useReportWords();
  const name = periodName(period);
  const answer = useEndpoint(reckonPeriodEndpoint, { query: { kind: period.kind, period: name } });
  if (!answer.data) return null;
  if (!answer.data.ok) return <ProblemNote problem={{ kind: "refused", refusal: answer.data.refusal }} />;
  const { from, cutoff, due, isUnverified } = answer.data.value;
  return (
    <div aria-live="polite" className="report-days">
      <p>
        <b>{roundTitle({ kind: period.kind, period: name, title: null }, say)}</b>
      </p>
      <p>
        {say("report.window", { from: formatDay(from), to: formatDay(cutoff) })} ·{" "}
        {say("report.cutoff", { day: formatDay(cutoff) })} · {say("report.due", { day: formatDay(due) })}
      </p>
      {isUnverified && <p className="finding">{say("report.open.unverified")}</p>}
    </div>
  );
}
