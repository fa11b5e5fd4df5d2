import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { z } from "zod";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import {
  PeriodKind,
  PERIODS_A_YEAR,
  periodName,
  plusDays,
  reckonPeriodEndpoint,
  type ReportingPeriod,
  type UsedFigure,
  yearOf,
} from "../model/index.ts";
import { useCalendarWords } from "./use-calendar-words.ts";

type Window = z.output<typeof reckonPeriodEndpoint.output>;

/** A reporting period: from when it counts, when the figures close, when the report is due, and by which figure of law. */
export function PeriodWindow({ today }: { today: PlainDate }) {
  const say = useCalendarWords();
  const [period, setPeriod] = useState<ReportingPeriod>({
    kind: "quarter",
    year: yearOf(today),
    ordinal: Math.ceil(Number(today.slice(5, 7)) / 3),
  });
  const { kind, year, ordinal } = period;
  const answer = useEndpoint(reckonPeriodEndpoint, { query: { kind, period: periodName(period) } });
  const [kindId, yearId, ordinalId] = [useId(), useId(), useId()];
  const most = PERIODS_A_YEAR[kind];
  return (
    <section className="reckoner" aria-labelledby="period-title">
      <h2 id="period-title">{say("calendar.period.title")}</h2>
      <div className="reckoner-fields">
        <div className="field">
          <label htmlFor={kindId}>{say("calendar.period.kind")}</label>
          <select
            id={kindId}
            value={kind}
            onChange={({ currentTarget }) =>
              setPeriod({ kind: PeriodKind.parse(currentTarget.value), year, ordinal: 1 })
            }
          >
            {PeriodKind.options.map((each) => (
              <option key={each} value={each}>
                {say(`calendar.period.kind.${each}`)}
              </option>
            ))}
          </select>
        </div>
        {most > 1 && (
          <div className="field">
            <label htmlFor={ordinalId}>{say("calendar.period.ordinal")}</label>
            <select
              id={ordinalId}
              value={ordinal}
              onChange={({ currentTarget }) => setPeriod({ ...period, ordinal: Number(currentTarget.value) })}
            >
              {Array.from({ length: most }, (_, index) => (
                <option key={index} value={index + 1}>
                  {index + 1}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="field">
          <label htmlFor={yearId}>{say("calendar.period.year")}</label>
          <input
            id={yearId}
            type="number"
            min={1901}
            max={2199}
            value={year}
            onChange={({ currentTarget }) => setPeriod({ ...period, year: currentTarget.valueAsNumber || year })}
          />
        </div>
      </div>
      <div aria-live="polite">
        {answer.data?.ok && <WindowWords window={answer.data.value} />}
        {answer.data?.ok === false && <ProblemNote problem={{ kind: "refused", refusal: answer.data.refusal }} />}
      </div>
    </section>
  );
}

function WindowWords({ window }: { window: Window }) {
  const say = useCalendarWords();
  const { from, cutoff, due, dueNamed, estimatedTo, provisional, gap } = window;
  return (
    <>
      <dl className="window">
        <div>
          <dt>{say("calendar.period.from")}</dt>
          <dd>{formatDay(from)}</dd>
        </div>
        <div>
          <dt>{say("calendar.period.cutoff")}</dt>
          <dd>{formatDay(cutoff)}</dd>
          <Figure figure={window.cutoffFigure} />
        </div>
        <div>
          <dt>{say("calendar.period.due")}</dt>
          <dd>{formatDay(due)}</dd>
          <Figure figure={window.dueFigure} />
        </div>
      </dl>
      {due !== dueNamed && <p>{say("calendar.period.moved", { named: formatDay(dueNamed) })}</p>}
      {provisional && <p className="finding">{say("calendar.key.unsure")}</p>}
      {window.isUnverified && <p className="finding">{say("calendar.window-unverified")}</p>}
      <p className={gap.workingDays < gap.least ? "finding" : undefined}>
        {say(gap.workingDays < gap.least ? "calendar.period.gap-short" : "calendar.period.gap", {
          count: gap.workingDays,
          least: gap.least,
          figure: figureName(gap.figure),
        })}
      </p>
      {estimatedTo > cutoff && (
        <p>{say("calendar.period.estimated", { from: formatDay(plusDays(cutoff, 1)), to: formatDay(estimatedTo) })}</p>
      )}
      <Link className="link" to="/luat" search={{ linhVuc: "reporting", ngay: cutoff }}>
        {say("calendar.law")}
      </Link>
    </>
  );
}

function Figure({ figure }: { figure: UsedFigure | null }) {
  const say = useCalendarWords();
  if (!figure) return null;
  const word = figure.isOffice ? "calendar.period.by-office" : "calendar.period.by";
  return (
    <dd className={figure.isOffice ? "added" : "label"}>
      <span lang="vi">{say(word, { figure: figureName(figure) })}</span>
    </dd>
  );
}

function figureName(figure: UsedFigure | null): string {
  return figure ? [figure.instrument, figure.article].filter((part) => part !== null).join(", ") : "–";
}
