import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDay } from "#web-kit/format.ts";
import { needWords } from "#web-kit/language.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { MeetingPack } from "../../model/index.ts";
import { useMeetingWords } from "./use-meeting-words.ts";

await needWords("duty", "assignments");

type Say = ReturnType<typeof useMeetingWords>;
/** Rows of one body, or all of a part that is not told by body. */
export type PackGroup = { readonly name: string | null; readonly rows: readonly ReactNode[] };
export type PackPart = {
  readonly key: string;
  readonly title: string;
  /** What is said in place of it when it is empty. */
  readonly none: string;
  readonly groups: readonly PackGroup[];
};

/** What a meeting looks at, part by part; overdue work stands with the body that answers for it, the worst body first. */
export function usePackParts(pack: MeetingPack): readonly PackPart[] {
  const say = useMeetingWords();
  const sayAny = useWords();
  const part = (key: string, title: string, none: string, groups: readonly PackGroup[]): PackPart => ({
    key,
    title,
    none,
    groups: groups.filter(({ rows }) => rows.length > 0),
  });
  const whole = (rows: readonly ReactNode[]): PackGroup[] => [{ name: null, rows }];
  return [
    part("late", say("meeting.late"), say("meeting.late.none"), lateByBody(pack, say)),
    part("asked", say("meeting.asked"), say("meeting.asked.none"), whole(askedRows(pack, say))),
    part("obstacles", say("meeting.obstacles"), say("meeting.obstacles.none"), whole(obstacleRows(pack, say))),
    part("unanswered", say("meeting.unanswered"), say("meeting.unanswered.none"), whole(unansweredRows(pack, say))),
    part("petitions", say("meeting.petitions"), say("meeting.petitions.none"), whole(petitionRows(pack))),
    part(
      "happened",
      say("meeting.happened"),
      say("meeting.happened.none"),
      whole(happenedRows(pack, (act) => sayAny(`duty.act.${act}`))),
    ),
  ];
}

type Duty = { readonly assignmentId: string; readonly code: string; readonly words: string };

function DutyLink({ duty: { assignmentId, code, words } }: { readonly duty: Duty }) {
  return (
    <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId }} lang="vi">
      <span className="label">{code}</span> {words}
    </Link>
  );
}

function lateByBody({ late }: MeetingPack, say: Say): PackGroup[] {
  const byBody = Map.groupBy(late, ({ leads }) => leads.join("; "));
  return [...byBody]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([name, duties]) => ({
      name,
      rows: duties.map((duty) => (
        <li key={duty.assignmentId}>
          <DutyLink duty={duty} />
          <p className="meeting-stands">
            <span className="st overdue">{say("meeting.late.days", { count: duty.daysLate })}</span>
            {duty.told ? (
              <span lang="vi">
                {say("meeting.late.told", { day: formatDay(duty.told.on), words: duty.told.words })}
              </span>
            ) : (
              <span className="finding">{say("meeting.late.untold")}</span>
            )}
          </p>
        </li>
      )),
    }));
}

function askedRows({ asked }: MeetingPack, say: Say): ReactNode[] {
  return asked.map((duty) => (
    <li key={duty.assignmentId}>
      <DutyLink duty={duty} />
      <p className="meeting-stands">
        <b>{say(`meeting.asked.${duty.asks}`, { day: duty.askedDueOn === null ? "" : formatDay(duty.askedDueOn) })}</b>
        <span lang="vi" className="label">
          {duty.leads.join("; ")}
        </span>
        {duty.reason !== null && <span lang="vi">{duty.reason}</span>}
      </p>
    </li>
  ));
}

function obstacleRows({ obstacles }: MeetingPack, say: Say): ReactNode[] {
  return obstacles.map(({ cause, resolver, waitsFor, dueOn, ...duty }, place) => {
    const who = resolver ?? waitsFor ?? "";
    return (
      <li key={`${duty.assignmentId} ${place}`} lang="vi">
        <DutyLink duty={duty} />
        <p className="meeting-stands">
          <b>{cause}</b>
          <span className="label">
            {dueOn === null
              ? say("meeting.obstacles.by", { who })
              : say("meeting.obstacles.until", { who, day: formatDay(dueOn) })}
          </span>
        </p>
      </li>
    );
  });
}

function petitionRows({ petitions }: MeetingPack): ReactNode[] {
  return petitions.map(({ reportId, bodyName, words }) => (
    <li key={reportId} lang="vi">
      <Link className="link" to="/bao-cao/$reportId" params={{ reportId }}>
        {bodyName}
      </Link>
      <span className="meeting-said">{words}</span>
    </li>
  ));
}

function unansweredRows({ unanswered }: MeetingPack, say: Say): ReactNode[] {
  return unanswered.map(({ id, code, words, petitioner, answerer, dueOn, daysLate }) => (
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
  ));
}

function happenedRows(
  { happened }: MeetingPack,
  nameOf: (act: MeetingPack["happened"][number]["act"]) => string,
): ReactNode[] {
  return happened.map((step, place) => (
    <li key={`${step.assignmentId} ${place}`}>
      <DutyLink duty={step} />
      <p className="meeting-stands">
        <span>
          {formatDay(step.on)} <b>{nameOf(step.act)}</b>
        </span>
        {step.said !== null && <span lang="vi">{step.said}</span>}
      </p>
    </li>
  ));
}
