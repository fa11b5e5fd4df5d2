import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import {
  type AssignmentId,
  type Obstacle,
  type ObstacleAct,
  type ObstacleStanding,
  obstacleStandingOf,
} from "../../model/index.ts";
import { SettleForm } from "./SettleForm.tsx";
import { useObstacleWords } from "./use-obstacle-words.ts";

const SHAPES: Readonly<Record<ObstacleStanding["kind"], string>> = {
  late: "st overdue",
  open: "st waiting",
  freed: "st done",
  resolved: "st done",
  withdrawn: "st waiting",
};

type Props = {
  readonly assignmentId: AssignmentId;
  readonly obstacle: Obstacle;
  readonly on: PlainDate;
  /** Of a list over several assignments: which one it holds up. */
  readonly children?: ReactNode;
  readonly onDone: (act: ObstacleAct) => void;
};

/** One obstacle: its cause, whom it waits for, how it was settled; settled in place by whoever may. */
export function ObstacleLine({ assignmentId, obstacle, on, children, onDone }: Props) {
  const say = useObstacleWords();
  const [open, setOpen] = useState<ObstacleAct | null>(null);
  const { cause, resolver, waitsFor, dueOn, raisedBy, raisedOn, settledBy, settledOn, settlement, offered } = obstacle;
  const standing = obstacleStandingOf(obstacle, on);
  return (
    <li className="matter-line">
      {children}
      <p lang="vi" className="matter-words">
        {cause}
      </p>
      <p>
        <span className={SHAPES[standing.kind]}>
          {standing.kind === "late"
            ? say("obstacle.is.late", { days: standing.days })
            : say(`obstacle.is.${standing.kind}`)}
        </span>{" "}
        {resolver && <span>{say("obstacle.resolver", { name: resolver.name })}</span>}
        {waitsFor && (
          <span>
            {say("obstacle.waits-for")}{" "}
            <Link className="link" to="/nhiem-vu/$assignmentId" params={{ assignmentId: waitsFor.id }} lang="vi">
              {waitsFor.code} {waitsFor.words}
            </Link>
          </span>
        )}
        {dueOn !== null && <span> {say("obstacle.due", { day: formatDay(dueOn) })}</span>}
      </p>
      <p className="label">{say("obstacle.raised", { name: raisedBy, day: formatDay(raisedOn) })}</p>
      {settlement !== null && settledOn !== null && (
        <p className="label" lang="vi">
          {say("obstacle.settled", { name: settledBy ?? "", day: formatDay(settledOn), words: settlement })}
        </p>
      )}
      {offered.length > 0 && (
        <p className="duty-go noprint">
          {offered.map((act) => (
            <button
              key={act}
              type="button"
              className="btn plain"
              aria-expanded={open === act}
              aria-label={`${say(`obstacle.act.${act}`)}: ${cause}`}
              onClick={() => setOpen(open === act ? null : act)}
            >
              {say(`obstacle.act.${act}`)}
            </button>
          ))}
        </p>
      )}
      {open !== null && (
        <SettleForm
          key={open}
          assignmentId={assignmentId}
          obstacle={obstacle}
          act={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            onDone(open);
          }}
        />
      )}
    </li>
  );
}
