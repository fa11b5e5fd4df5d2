import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { closeMeetingEndpoint, getMeetingEndpoint, type MeetingDetail, MeetingId } from "../../model/index.ts";
import { Conclusions } from "./Conclusions.tsx";
import "./meeting.css";
import { Pack } from "./Pack.tsx";
import { Presenting } from "./Presenting.tsx";
import { useMeetingWords } from "./use-meeting-words.ts";
import { usePackParts } from "./use-pack-parts.tsx";

/** The pack of a meeting, and what is concluded in it. */
export function MeetingPage() {
  const say = useMeetingWords();
  const meetingId = MeetingId.parse(useParams({ strict: false }).meetingId);
  const answer = useEndpoint(getMeetingEndpoint, { params: { meetingId } });
  useTitle(answer.data?.ok ? answer.data.value.title : say("meeting.title"));
  return <PageStates answer={answer}>{(meeting) => <Held key={meeting.id} meeting={meeting} />}</PageStates>;
}

function Held({ meeting }: { meeting: MeetingDetail }) {
  const [isPresenting, setPresenting] = useState(false);
  const say = useMeetingWords();
  const { pack, bodies } = meeting;
  const parts = usePackParts(pack);
  const counts = say("meeting.counts", {
    bodies: bodies.length,
    open: pack.open,
    late: pack.late.length,
    asked: pack.asked.length,
  });
  return (
    <main className="page meeting" id="main">
      <MeetingHead meeting={meeting} counts={counts} onPresent={() => setPresenting(true)} />
      {isPresenting ? (
        <Presenting meeting={meeting} counts={counts} parts={parts} onEnd={() => setPresenting(false)} />
      ) : (
        <>
          <Pack parts={parts} />
          <Conclusions meeting={meeting} />
        </>
      )}
    </main>
  );
}

type HeadProps = { readonly meeting: MeetingDetail; readonly counts: string; readonly onPresent: () => void };

function MeetingHead({ meeting, counts, onPresent }: HeadProps) {
  const say = useMeetingWords();
  const close = useSending(closeMeetingEndpoint, [getMeetingEndpoint], () => undefined);
  return (
    <header>
      <p className="noprint">
        <Link className="link" to="/giao-ban">
          {say("meeting.back")}
        </Link>
      </p>
      <h1 lang="vi">{meeting.title}</h1>
      <p>
        {say("meeting.held", { day: formatDay(meeting.heldOn), since: formatDay(meeting.sinceOn) })} ·{" "}
        {meeting.leaderName === null ? say("meeting.of.all") : say("meeting.of", { name: meeting.leaderName })} ·{" "}
        {say("meeting.as-of", { day: formatDay(meeting.asOf) })}
        {meeting.state === "closed" && ` · ${say("meeting.closed")}`}
      </p>
      <p className="meeting-counts">{counts}</p>
      <p className="meeting-go noprint">
        <button type="button" className="btn" onClick={onPresent}>
          {say("meeting.present")}
        </button>
        {meeting.conclusions.length > 0 && (
          <Link className="btn" to="/van-ban-di" search={{ cuocHop: meeting.id }}>
            {say("meeting.notice")}
          </Link>
        )}
        {meeting.mayHold && (
          <button
            type="button"
            className="btn"
            disabled={close.isSending}
            onClick={() => close.send({ params: { meetingId: meeting.id }, version: meeting.version })}
          >
            {say("meeting.close")}
          </button>
        )}
      </p>
      {close.problem && <ProblemNote problem={close.problem} />}
    </header>
  );
}
