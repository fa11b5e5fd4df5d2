import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "#web-kit/acting.ts";
import { formatDay } from "#web-kit/format.ts";
import { Modal } from "#web-kit/Modal.tsx";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listMeetingsEndpoint, mayHoldMeetings } from "../../model/index.ts";
import "./meeting.css";
import { OpenMeetingForm } from "./OpenMeetingForm.tsx";
import { useMeetingWords } from "./use-meeting-words.ts";

/** Meetings, the newest first. */
export function MeetingsPage() {
  const say = useMeetingWords();
  const answer = useEndpoint(listMeetingsEndpoint, {});
  const mayHold = useMay(mayHoldMeetings);
  const [isOpening, setOpening] = useState(false);
  useTitle(say("meeting.title"));
  return (
    <PageStates answer={answer}>
      {({ items, leaders, asOf }) => (
        <main className="page meetings" id="main">
          <header>
            <h1>{say("meeting.title")}</h1>
            <p>{say("meeting.lead")}</p>
          </header>
          {mayHold && (
            <p className="page-filters noprint">
              <button type="button" className="btn main" onClick={() => setOpening(true)}>
                {say("meeting.open")}
              </button>
            </p>
          )}
          {items.length === 0 ? (
            <p className="page-none">{say("meeting.none")}</p>
          ) : (
            <ul className="meeting-lines">
              {items.map((meeting) => (
                <li key={meeting.id}>
                  <Link to="/giao-ban/$meetingId" params={{ meetingId: meeting.id }}>
                    <b lang="vi">{meeting.title}</b>
                  </Link>
                  <span>{formatDay(meeting.heldOn)}</span>
                  <span lang="vi">{meeting.leaderName ?? say("meeting.of.all")}</span>
                  {meeting.state === "closed" && <span className="label">{say("meeting.closed")}</span>}
                </li>
              ))}
            </ul>
          )}
          {isOpening && (
            <Modal title={say("meeting.open")} onClose={() => setOpening(false)}>
              <OpenMeetingForm today={asOf} leaders={leaders} onClose={() => setOpening(false)} />
            </Modal>
          )}
        </main>
      )}
    </PageStates>
  );
}
