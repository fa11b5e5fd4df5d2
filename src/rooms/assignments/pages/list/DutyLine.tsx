import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { answerersOf, type AssignmentLine } from "../../model/index.ts";
import { DueDay, DutyStatus } from "../DutyStatus.tsx";
import { useDutyWords } from "../use-duty-words.ts";

type Props = {
  readonly line: AssignmentLine;
  /** The past day that the list is of; absent: today. */
  readonly day?: PlainDate;
  readonly children?: ReactNode;
};

/** One assignment in a list: its words lead to it; who, by when and how it stands lie beside them. A card on a phone. */
export function DutyLine({ line, day, children }: Props) {
  const say = useDutyWords();
  return (
    <li className="duty-line">
      <p className="duty-words">
        <span className="label">{line.code}</span>{" "}
        <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: line.id }} search={{ ngay: day }} lang="vi">
          {line.words}
        </Link>
      </p>
      <p className="duty-leads" lang="vi">
        {answerersOf(line).join("; ")}
        {line.isGroup && <span className="label"> {say("duty.group")}</span>}
      </p>
      <p className="duty-when">
        <DutyStatus line={line} />
        <DueDay line={line} />
      </p>
      <p className="duty-state">
        {line.state !== "confirmed" && <span>{say(`duty.state.${line.state}`)}</span>}
        {line.askedDueOn !== null && (
          <span className="st waiting">{say("duty.asked", { day: formatDay(line.askedDueOn) })}</span>
        )}
        <span className="label">
          {line.toldOn === null ? say("duty.told.never") : say("duty.told", { day: formatDay(line.toldOn) })}
        </span>
      </p>
      {children}
    </li>
  );
}
