import { Link } from "@tanstack/react-router";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { getTimelineEndpoint, TimeSpan, type Window, windowOf } from "../../model/index.ts";
import { askedBy, type DutyAddress } from "../list/address.ts";
import { TimelineList } from "./TimelineList.tsx";
import { type Timeline, TimelinePicture } from "./TimelinePicture.tsx";
import { EXACTLY } from "./ViewSwitch.tsx";
import { WindowSteps } from "./WindowSteps.tsx";
import { useViewWords } from "./use-view-words.ts";
import "./timeline.css";

type Props = { readonly address: DutyAddress; readonly today: PlainDate };

/** From a month to 2045: what falls due, in lanes, as a picture and as an equal list. */
export function TimelineView({ address, today }: Props) {
  const say = useViewWords();
  const span = address.khoang ?? "year";
  const window = windowOf(span, address.moc ?? today);
  const lanes = address.lan === "nhom" ? ("group" as const) : ("body" as const);
  const asked = askedBy(address);
  const query = { ...asked.view, status: asked.status, ...window, lanes };
  const answer = useEndpoint(getTimelineEndpoint, { query });
  return (
    <div className="timeline">
      <WindowSteps
        address={address}
        span={span}
        window={window}
        today={today}
        name={`${formatDay(window.from)} – ${formatDay(window.to)}`}
      >
        <button type="button" className="btn timeline-print noprint" onClick={() => globalThis.print()}>
          {say("view.timeline.print")}
        </button>
      </WindowSteps>
      <div className="timeline-choices noprint">
        <Choices label={say("view.span")}>
          {TimeSpan.map((each) => (
            <Choice key={each} address={{ ...address, khoang: each }} isChosen={each === span}>
              {say(`view.span.${each}`)}
            </Choice>
          ))}
        </Choices>
        <Choices label={say("view.lanes")}>
          <Choice address={{ ...address, lan: undefined }} isChosen={lanes === "body"}>
            {say("view.lanes.body")}
          </Choice>
          <Choice address={{ ...address, lan: "nhom" }} isChosen={lanes === "group"}>
            {say("view.lanes.group")}
          </Choice>
        </Choices>
      </div>
      <PageStates answer={answer}>
        {(timeline) => <Shown timeline={timeline} span={span} window={window} today={today} />}
      </PageStates>
    </div>
  );
}

type ShownProps = {
  readonly timeline: Timeline;
  readonly span: TimeSpan;
  readonly window: Window;
  readonly today: PlainDate;
};

function Shown({ timeline, span, window, today }: ShownProps) {
  const say = useViewWords();
  if (timeline.lanes.length === 0) return <p className="page-none">{say("view.timeline.none")}</p>;
  return (
    <>
      {timeline.plan && (
        <p className="label" lang="vi">
          {say("view.lanes.of-plan", { title: timeline.plan.title })}
        </p>
      )}
      <TimelinePicture timeline={timeline} span={span} window={window} today={today} />
      <p className="label">{say("view.timeline.key")}</p>
      {timeline.moreLanes > 0 && <p className="label">{say("view.lanes.more", { count: timeline.moreLanes })}</p>}
      <TimelineList lanes={timeline.lanes} />
    </>
  );
}

function Choices({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <nav className="view-switch" aria-label={label}>
      <span className="label" aria-hidden="true">
        {label}
      </span>
      {children}
    </nav>
  );
}

function Choice(props: { address: DutyAddress; isChosen: boolean; children: React.ReactNode }) {
  return (
    <Link
      to="/nhiem-vu"
      search={props.address}
      activeOptions={EXACTLY}
      aria-current={props.isChosen ? "true" : undefined}
    >
      {props.children}
    </Link>
  );
}
