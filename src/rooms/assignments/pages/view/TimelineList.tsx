import { Link } from "@tanstack/react-router";
import { formatDay } from "#web-kit/format.ts";
import type { TimelineBar, TimelineLane } from "../../model/index.ts";
import { DutyStatus } from "../DutyStatus.tsx";
import { useViewWords } from "./use-view-words.ts";

/** The same lanes and bars in words, for the keyboard and whoever does not see the picture. */
export function TimelineList({ lanes }: { lanes: readonly TimelineLane[] }) {
  const say = useViewWords();
  return (
    <section className="timeline-list" aria-labelledby="timeline-list">
      <h2 id="timeline-list">{say("view.timeline.list")}</h2>
      {lanes.map((lane) => (
        <details key={lane.id}>
          <summary>
            <span lang="vi">{lane.name}</span>{" "}
            <span className="label">{say("view.lane.count", { count: lane.count })}</span>
          </summary>
          <ul>
            {lane.bars.map((bar) => (
              <Line key={bar.id} bar={bar} />
            ))}
            {lane.count > lane.bars.length && (
              <li className="label">{say("view.lane.more", { count: lane.count - lane.bars.length })}</li>
            )}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Line({ bar }: { bar: TimelineBar }) {
  const say = useViewWords();
  const { id, code, words, givenOn, dueOn, ownDueOn, firstDueOn, reportedOn } = bar;
  return (
    <li>
      <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: id }} lang="vi">
        {words}
      </Link>{" "}
      <span className="label">{say("view.bar", { code, given: formatDay(givenOn), due: formatDay(dueOn) })}</span>{" "}
      {firstDueOn !== null && firstDueOn !== ownDueOn && (
        <span className="label">{say("view.bar.first", { day: formatDay(firstDueOn) })} </span>
      )}
      {reportedOn !== null && (
        <span className="label">{say("view.bar.reported", { day: formatDay(reportedOn) })} </span>
      )}
      <DutyStatus line={bar} />
    </li>
  );
}
