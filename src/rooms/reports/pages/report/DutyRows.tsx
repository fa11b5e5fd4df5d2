import { Link } from "@tanstack/react-router";
import { formatDay } from "#web-kit/format.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { DutyRow, ReportDetail } from "../../model/index.ts";
import { useReportWords } from "../use-report-words.ts";
import { keyOfDuty } from "./draft.ts";
import type { ReportDraft } from "./use-report-draft.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("duty", "assignments");

const SHAPES: Readonly<Record<DutyRow["cell"], string>> = {
  "done-in-time": "done",
  "done-late": "late",
  "open-in-time": "in-time",
  "open-overdue": "overdue",
  outside: "waiting",
};
const WORDS: Readonly<Record<Exclude<DutyRow["cell"], "outside">, string>> = {
  "done-in-time": "duty.status.done-in-time",
  "done-late": "duty.status.done-late",
  "open-in-time": "duty.status.in-time",
  "open-overdue": "duty.status.late",
};

/** Without a due day an open assignment is neither in time nor late. */
function isStanding({ cell, dueOn }: DutyRow): boolean {
  return cell === "open-in-time" && dueOn === null;
}

function shapeOf(duty: DutyRow): string {
  return isStanding(duty) ? "standing" : SHAPES[duty.cell];
}

function wordOf(duty: DutyRow): string {
  if (isStanding(duty)) return "duty.status.standing";
  return duty.cell === "outside" ? `duty.state.${duty.state}` : WORDS[duty.cell];
}

/** Assignments as they stood when figures closed, what happened in the period, and the body's word on each. */
export function DutyRows({ report, draft }: { report: ReportDetail; draft: ReportDraft | null }) {
  const say = useReportWords();
  return (
    <section>
      <h2>
        {say("report.duties")} ({report.duties.length})
      </h2>
      {report.duties.length === 0 ? (
        <p className="label">{say("report.duties.none")}</p>
      ) : (
        <ol className="report-duties">
          {report.duties.map((duty) => (
            <DutyLine key={duty.assignmentId} duty={duty} draft={draft} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** How each occurrence of a recurring assignment was answered. */
function OccurrencesOfPeriod({ occurrences }: Pick<DutyRow, "occurrences">) {
  const say = useReportWords();
  if (occurrences.length === 0) return null;
  return (
    <ul className="report-happened" aria-label={say("report.duty.occurrences")}>
      {occurrences.map(({ dueOn, answeredOn, isLate, words, product }) => (
        <li key={dueOn}>
          {say("report.duty.occurrence", {
            due: formatDay(dueOn),
            how: answeredOn === null ? (isLate ? "owed" : "coming") : isLate ? "late" : "in-time",
            day: answeredOn === null ? "" : formatDay(answeredOn),
          })}
          {words !== null && <span lang="vi">: {words}</span>}
          {product !== null && <span lang="vi"> ({product})</span>}
        </li>
      ))}
    </ul>
  );
}

function DutyLine({ duty, draft }: { duty: DutyRow; draft: ReportDraft | null }) {
  const say = useReportWords();
  const sayAny = useWords();
  const key = keyOfDuty(duty.assignmentId);
  const note = draft ? (draft.touched[key] ?? duty.note) : duty.note;
  return (
    <li>
      <p className="report-duty-words" lang="vi">
        <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: duty.assignmentId }}>
          <span className="label">{duty.code}</span> {duty.words}
        </Link>
      </p>
      {duty.part !== null && (
        <p className="label" lang="vi">
          {say("report.duty.part", { kind: duty.part.kind, words: duty.part.words ?? "" })}
        </p>
      )}
      <p className="report-duty-facts">
        <span className={`st ${shapeOf(duty)}`}>{sayAny(wordOf(duty))}</span>
        {duty.dueOn !== null && (
          <span>
            {duty.firstDueOn !== null && duty.firstDueOn !== duty.dueOn && <s>{formatDay(duty.firstDueOn)}</s>}{" "}
            {say("report.duty.due")} {formatDay(duty.dueOn)}
          </span>
        )}
        {duty.product !== null && <span lang="vi">{say("report.duty.product", { product: duty.product })}</span>}
      </p>
      {duty.happened.length === 0 && duty.occurrences.length === 0 ? (
        <p className="label">{say("report.duty.happened.none")}</p>
      ) : (
        <ul className="report-happened" aria-label={say("report.duty.happened")}>
          {duty.happened.map((step, place) => (
            <li key={`${step.on} ${place}`}>
              {formatDay(step.on)} {sayAny(`duty.act.${step.act}`)}
              {step.words !== null && <span lang="vi">: {step.words}</span>}
              {step.product !== null && <span lang="vi"> ({step.product})</span>}
            </li>
          ))}
        </ul>
      )}
      <OccurrencesOfPeriod occurrences={duty.occurrences} />
      {draft ? (
        <textarea
          rows={2}
          lang="vi"
          aria-label={say("report.duty.note.of", { code: duty.code })}
          placeholder={say("report.duty.note")}
          value={note}
          onChange={({ currentTarget }) => draft.type(key, currentTarget.value)}
        />
      ) : (
        note !== "" && (
          <p className="added" lang="vi">
            {note}
          </p>
        )
      )}
    </li>
  );
}
