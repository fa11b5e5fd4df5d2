import { Link } from "@tanstack/react-router";
import { formatDay } from "#web-kit/format.ts";
import type { ChasedBody, ChasedDuty } from "../../model/index.ts";
import { useChaseWords } from "./use-chase-words.ts";

type Props = {
  readonly body: ChasedBody;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onCopy: () => void;
};

/** One body: how much is overdue, when it was last reminded, and each duty behind it. */
export function ChasedBodyLine({ body, isChosen, onChoose, onCopy }: Props) {
  const say = useChaseWords();
  const { name, overdue, duties } = body;
  return (
    <li>
      <div className="chase-head">
        <label lang="vi">
          <input type="checkbox" checked={isChosen} onChange={({ currentTarget }) => onChoose(currentTarget.checked)} />
          <b>{name}</b>
        </label>
        <span className="st overdue">{say("chase.overdue", { count: overdue })}</span>
        <Reminded of={body} />
        <button type="button" className="btn" onClick={onCopy}>
          {say("chase.copy")} <span className="sr">{name}</span>
        </button>
      </div>
      <ul>
        {duties.map((duty) => (
          <li key={duty.id}>
            <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: duty.id }} lang="vi">
              <span className="label">{duty.code}</span> {duty.words}
            </Link>{" "}
            <span className="label">{say("chase.due", { day: formatDay(duty.dueOn) })}</span>{" "}
            {duty.lastOn !== null && <Reminded of={duty} />}
          </li>
        ))}
        {overdue > duties.length && <li className="label">{say("chase.more", { count: overdue - duties.length })}</li>}
      </ul>
    </li>
  );
}

function Reminded({ of: { times, lastOn } }: { of: Pick<ChasedDuty, "times" | "lastOn"> }) {
  const say = useChaseWords();
  if (lastOn === null) return <span className="label">{say("chase.never")}</span>;
  return <span className="label">{say("chase.times", { count: times, day: formatDay(lastOn) })}</span>;
}
