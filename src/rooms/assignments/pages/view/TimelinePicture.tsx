import type { z } from "zod";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import {
  bandsOf,
  type getTimelineEndpoint,
  shareOf,
  type Tick,
  ticksOf,
  type TimelineBar,
  type TimeSpan,
  type Window,
} from "../../model/index.ts";
import { useViewWords } from "./use-view-words.ts";

export type Timeline = z.output<typeof getTimelineEndpoint.output>;

type Props = {
  readonly timeline: Timeline;
  readonly span: TimeSpan;
  readonly window: Window;
  readonly today: PlainDate;
};

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** The picture; whoever cannot see it reads the same in the list below, so it is hidden from screen readers. */
export function TimelinePicture({ timeline, span, window, today }: Props) {
  const say = useViewWords();
  const horizons = timeline.plan?.horizons ?? [];
  const isNow = window.from <= today && today <= window.to;
  return (
    <div className="timeline-picture" aria-hidden="true">
      <div className="timeline-scale">
        {bandsOf(window).map((band, at) => (
          <span
            key={band.first}
            className="timeline-band"
            data-odd={at % 2 === 1 || undefined}
            style={placeOf(band.from, band.to, window)}
          >
            {say("view.timeline.band", { first: String(band.first), last: String(band.last) })}
          </span>
        ))}
        {ticksOf(span, window).map((tick) => (
          <span key={tick.on} className="timeline-tick" style={{ left: percent(shareOf(tick.on, window)) }}>
            {wordOf(tick)}
          </span>
        ))}
      </div>
      {timeline.lanes.map((lane) => (
        <div key={lane.id} className="timeline-lane">
          <p lang="vi">
            {lane.name} <span className="label">{say("view.lane.count", { count: lane.count })}</span>
          </p>
          <div className="timeline-bars">
            {bandsOf(window).map((band, at) => (
              <span
                key={band.first}
                className="timeline-ground"
                data-odd={at % 2 === 1 || undefined}
                style={placeOf(band.from, band.to, window)}
              />
            ))}
            {horizons
              .filter((year) => `${year}-12-31` >= window.from && `${year}-12-31` <= window.to)
              .map((year) => (
                <span
                  key={year}
                  className="timeline-horizon"
                  title={say("view.timeline.horizon", { year: String(year) })}
                  style={{ left: percent(shareOf(`${year}-12-31` as PlainDate, window)) }}
                />
              ))}
            {isNow && <span className="timeline-now" style={{ left: percent(shareOf(today, window)) }} />}
            {lane.bars.map((bar) => (
              <Bar key={bar.id} bar={bar} window={window} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function Bar({ bar, window }: { bar: TimelineBar; window: Window }) {
  const say = useViewWords();
  const { givenOn, dueOn, ownDueOn, firstDueOn, reportedOn, code, state, isLate } = bar;
  const kind = state === "confirmed" ? (isLate ? "late" : "done") : isLate ? "overdue" : "in-time";
  const mark = (on: PlainDate) => ({ left: percent(shareOf(on, window)) });
  return (
    <a
      className="timeline-bar"
      href={`/nhiem-vu/${bar.id}`}
      tabIndex={-1}
      title={`${say("view.bar", { code, given: formatDay(givenOn), due: formatDay(dueOn) })}. ${bar.words}`}
    >
      <span className="timeline-span" data-kind={kind} style={placeOf(givenOn, dueOn, window)} />
      {firstDueOn !== null && firstDueOn !== ownDueOn && <span className="timeline-first" style={mark(firstDueOn)} />}
      {reportedOn !== null && <span className="timeline-reported" style={mark(reportedOn)} />}
      <span className="timeline-code" data-end={shareOf(dueOn, window) > 0.9 || undefined} style={mark(dueOn)}>
        {code}
      </span>
    </a>
  );
}

function placeOf(from: PlainDate, to: PlainDate, window: Window) {
  const [start, end] = [shareOf(from, window), shareOf(to, window)];
  return { left: percent(start), width: percent(end - start) };
}

function wordOf({ on, kind }: Tick): string {
  if (kind === "year") return on.slice(0, 4);
  if (kind === "month") return `${Number(on.slice(5, 7))}`;
  return `${Number(on.slice(8))}/${Number(on.slice(5, 7))}`;
}
