import { type ReactNode, useState } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import type { AssignmentId } from "../../model/index.ts";
import { type Part, type PartAct, type PartStanding, partStandingOf } from "../../model/index.ts";
import { PartForm } from "./PartForm.tsx";
import { usePartWords } from "./use-part-words.ts";

const SHAPES: Readonly<Record<PartStanding["kind"], string>> = {
  late: "st overdue",
  "handed-back": "st returned",
  open: "st in-time",
  deemed: "st done",
  "answered-late": "st late",
  "done-late": "st late",
  done: "st done",
  excused: "st waiting",
  lapsed: "st waiting",
};

type Props = {
  readonly assignmentId: AssignmentId;
  readonly part: Part;
  readonly on: PlainDate;
  readonly overSince: PlainDate | null;
  /** Of a list over several assignments: which one it is part of. */
  readonly children?: ReactNode;
  readonly onDone: (act: PartAct, part: Part) => void;
};

function standingWords(say: ReturnType<typeof usePartWords>, standing: PartStanding): string {
  if (standing.kind === "late") return say("part.is.late", { days: standing.days });
  if ("since" in standing) return say(`part.is.${standing.kind}`, { since: formatDay(standing.since) });
  return say(`part.is.${standing.kind}`);
}

/** What one body owes and has told; its acts stand in place. */
export function PartLine({ assignmentId, part, on, overSince, children, onDone }: Props) {
  const say = usePartWords();
  const [open, setOpen] = useState<PartAct | null>(null);
  const standing = partStandingOf(part, on, overSince);
  return (
    <li className="part-line">
      <p className="part-body">
        <b lang="vi">{part.name}</b>{" "}
        {part.nowWith && <span className="event">{say("part.now-with", { name: part.nowWith.name })}</span>}{" "}
        <span className="label">{say(`part.kind.${part.kind}`)}</span>
      </p>
      <p className="part-when">
        <span className={SHAPES[standing.kind]}>{standingWords(say, standing)}</span>
        {part.dueOn !== null && (
          <span className="label">
            {say("part.due", { day: formatDay(part.dueOn) })}
            {part.isDeemed && (standing.kind === "open" || standing.kind === "deemed") && `, ${say("part.due.deemed")}`}
          </span>
        )}
      </p>
      <div className="part-words">
        {children}
        {part.words !== null && <p lang="vi">{part.words}</p>}
        <p className="label" lang="vi">
          {part.told === null && part.product === null
            ? say("part.silent")
            : say("part.told", { day: formatDay(part.lastOn), words: [part.product, part.told].filter((text) => text !== null).join(". ") })}
        </p>
      </div>
      {part.offered.length > 0 && (
        <p className="duty-go noprint">
          {part.offered.map((act) => (
            <button
              key={act}
              type="button"
              className={children === undefined ? "btn plain" : "btn"}
              aria-expanded={open === act}
              aria-label={say("part.act.of", { act: say(`part.act.${act}`), name: part.name })}
              onClick={() => setOpen(open === act ? null : act)}
            >
              {say(`part.act.${act}`)}
            </button>
          ))}
        </p>
      )}
      {open !== null && (
        <PartForm
          key={open}
          assignmentId={assignmentId}
          part={part}
          act={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            onDone(open, part);
          }}
        />
      )}
    </li>
  ); // prettier-ignore
}
