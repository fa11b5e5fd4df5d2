import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDay } from "#web-kit/format.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { MeetingPack } from "../../model/index.ts";
import { useMeetingWords } from "./use-meeting-words.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("duty", "assignments");

type Props = { readonly pack: MeetingPack };

function Part({ title, none, children }: { title: string; none: string; children: readonly ReactNode[] }) {
  return (
    <section className="meeting-part">
      <h2>
        {title} ({children.length})
      </h2>
      {children.length === 0 ? <p className="label">{none}</p> : <ol>{children}</ol>}
    </section>
  );
}

function Duty({
  duty,
  children,
}: {
  duty: MeetingPack["late"][number] | MeetingPack["asked"][number];
  children: ReactNode;
}) {
  return (
    <li>
      <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: duty.assignmentId }} lang="vi">
        <span className="label">{duty.code}</span> {duty.words}
      </Link>
      <span lang="vi" className="label">
        {duty.leads.join("; ")}
      </span>
      {children}
    </li>
  );
}

export function Late({ pack }: Props) {
  const say = useMeetingWords();
  return (
    <Part title={say("meeting.late")} none={say("meeting.late.none")}>
      {pack.late.map((duty) => (
        <Duty key={duty.assignmentId} duty={duty}>
          <span className="st overdue">{say("meeting.late.days", { count: duty.daysLate })}</span>
          {duty.told ? (
            <span lang="vi">{say("meeting.late.told", { day: formatDay(duty.told.on), words: duty.told.words })}</span>
          ) : (
            <span className="finding">{say("meeting.late.untold")}</span>
          )}
        </Duty>
      ))}
    </Part>
  );
}

export function Asked({ pack }: Props) {
  const say = useMeetingWords();
  return (
    <Part title={say("meeting.asked")} none={say("meeting.asked.none")}>
      {pack.asked.map((duty) => (
        <Duty key={duty.assignmentId} duty={duty}>
          <b>
            {say(`meeting.asked.${duty.asks}`, { day: duty.askedDueOn === null ? "" : formatDay(duty.askedDueOn) })}
          </b>
          {duty.reason !== null && <span lang="vi">{duty.reason}</span>}
        </Duty>
      ))}
    </Part>
  );
}

export function Obstacles({ pack }: Props) {
  const say = useMeetingWords();
  return (
    <Part title={say("meeting.obstacles")} none={say("meeting.obstacles.none")}>
      {pack.obstacles.map(({ assignmentId, code, words, cause, resolver, waitsFor, dueOn }, place) => (
        <li key={`${assignmentId} ${place}`} lang="vi">
          <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId }}>
            <span className="label">{code}</span> {words}
          </Link>
          <b>{cause}</b>
          <span className="label">
            {dueOn === null
              ? say("meeting.obstacles.by", { who: resolver ?? waitsFor ?? "" })
              : say("meeting.obstacles.until", { who: resolver ?? waitsFor ?? "", day: formatDay(dueOn) })}
          </span>
        </li>
      ))}
    </Part>
  );
}

export function Petitions({ pack }: Props) {
  const say = useMeetingWords();
  return (
    <Part title={say("meeting.petitions")} none={say("meeting.petitions.none")}>
      {pack.petitions.map(({ reportId, bodyName, words }) => (
        <li key={reportId} lang="vi">
          <Link className="link" to="/bao-cao/$reportId" params={{ reportId }}>
            {bodyName}
          </Link>
          <span className="meeting-said">{words}</span>
        </li>
      ))}
    </Part>
  );
}

export function Unanswered({ pack }: Props) {
  const say = useMeetingWords();
  return (
    <Part title={say("meeting.unanswered")} none={say("meeting.unanswered.none")}>
      {pack.unanswered.map(({ id, code, words, petitioner, answerer, dueOn, daysLate }) => (
        <li key={id} lang="vi">
          <Link to="/so-theo-doi/$register" params={{ register: "petition" }} search={{ dong: id }}>
            <span className="label">{code}</span> {words}
          </Link>
          <b>
            {say("meeting.unanswered.by", {
              from: petitioner ?? "",
              to: answerer ?? "",
              day: dueOn === null ? "" : formatDay(dueOn),
              days: daysLate,
            })}
          </b>
        </li>
      ))}
    </Part>
  );
}

export function Happened({ pack }: Props) {
  const say = useMeetingWords();
  const sayAny = useWords();
  return (
    <Part title={say("meeting.happened")} none={say("meeting.happened.none")}>
      {pack.happened.map((step, place) => (
        <li key={`${step.assignmentId} ${place}`}>
          <span>
            {formatDay(step.on)} <b>{sayAny(`duty.act.${step.act}`)}</b>
          </span>
          <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: step.assignmentId }} lang="vi">
            <span className="label">{step.code}</span> {step.words}
          </Link>
          {step.said !== null && <span lang="vi">{step.said}</span>}
        </li>
      ))}
    </Part>
  );
}
