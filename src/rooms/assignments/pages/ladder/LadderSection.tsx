import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { type AssignmentId, getAssignmentLadderEndpoint, type ShownRung } from "../../model/index.ts";
import "./ladder.css";
import { useLadderWords } from "./use-ladder-words.ts";

/** When the duty will be reminded of and to whom it will be told, before it happens; what happened stands in the same line. */
export function LadderSection({ assignmentId }: { assignmentId: AssignmentId }) {
  const say = useLadderWords();
  const answer = useEndpoint(getAssignmentLadderEndpoint, { params: { assignmentId } });
  if (!answer.data?.ok) return null;
  const { asOf, isOwed, rungs } = answer.data.value;
  return (
    <section>
      <h2>{say("ladder.title")}</h2>
      {rungs.length === 0 && <p className="label">{say("ladder.none")}</p>}
      {rungs.length > 0 && !isOwed && <p className="label">{say("ladder.not-owed")}</p>}
      <ol className="ladder">
        {rungs
          .filter(({ takenOn }) => isOwed || takenOn !== null)
          .map((rung) => (
            <Line key={rung.key} rung={rung} asOf={asOf} />
          ))}
      </ol>
    </section>
  );
}

function Line({ rung, asOf }: { rung: ShownRung; asOf: PlainDate }) {
  const say = useLadderWords();
  const { audience, on, takenOn, provisional, kind, workingDays } = rung;
  const standing = takenOn !== null ? "taken" : on < asOf ? "passed" : "coming";
  return (
    <li data-standing={standing}>
      <span>
        {standing === "taken" && say(`ladder.did.${audience}`, { day: formatDay(takenOn ?? on) })}
        {standing === "passed" && say("ladder.passed", { day: formatDay(on) })}
        {standing === "coming" && say(`ladder.will.${audience}`, { day: formatDay(on) })}
      </span>{" "}
      <span className="label">
        {say(kind === "before" || kind === "on-day" ? `ladder.kind.${kind}` : "ladder.kind.after", {
          count: workingDays,
        })}
      </span>
      {provisional && standing === "coming" && <span className="finding"> {say("ladder.provisional")}</span>}
    </li>
  );
}
