import { useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { problemOf } from "#web-kit/problem-of.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import {
  type AssignmentId,
  type AssignmentRhythm,
  getRhythmEndpoint,
  type Occurrence,
  type SetRhythmVersion,
} from "../../model/index.ts";
import { OccurrenceLine } from "./OccurrenceLine.tsx";
import { RhythmForm } from "./RhythmForm.tsx";
import { SignOfLife } from "./SignOfLife.tsx";
import { useRhythmWords } from "./use-rhythm-words.ts";

/** In which rhythm a duty recurs: what the words say, what was set, what is due next, what was reported and what is late. */
export function RhythmSection({ assignmentId }: { assignmentId: AssignmentId }) {
  const say = useRhythmWords();
  const answer = useEndpoint(getRhythmEndpoint, { params: { assignmentId } });
  const [said, setSaid] = useState("");
  const problem = problemOf(answer.error, answer.data);
  if (!answer.data?.ok) {
    return problem ? <ProblemNote problem={problem} onRetry={() => void answer.refetch()} /> : null;
  }
  const { version, versions, proposal, isRecurringInWords, occurrences, life, maySet, officeAliveDays } =
    answer.data.value;
  const [stands, ...earlier] = versions;
  if (!stands && !isRecurringInWords && !maySet) return null;
  return (
    <section className="duty-set-layer">
      <h2>{say("rhythm.title")}</h2>
      {stands ? (
        <Version version={stands} officeAliveDays={officeAliveDays} />
      ) : (
        <Unset proposal={proposal} isRecurring={isRecurringInWords} officeAliveDays={officeAliveDays} />
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{say("rhythm.earlier")}</summary>
          {earlier.map((each) => (
            <Version key={each.ordinal} version={each} officeAliveDays={officeAliveDays} />
          ))}
        </details>
      )}
      {life && <SignOfLife life={life} />}
      {occurrences.length > 0 && <p>{say("rhythm.counts", countsOf(occurrences))}</p>}
      <p role="status" className="duty-said">
        {said}
      </p>
      <ul className="part-list">
        {occurrences.map((each) => (
          <OccurrenceLine
            key={each.period}
            assignmentId={assignmentId}
            occurrence={each}
            onDone={(act, { dueOn }) =>
              setSaid(say("rhythm.done", { act: say(`rhythm.act.${act}`), day: formatDay(dueOn) }))
            }
          />
        ))}
      </ul>
      {maySet && (
        <RhythmForm
          key={stands?.ordinal ?? 0}
          assignmentId={assignmentId}
          version={version}
          start={stands ?? proposal}
          officeAliveDays={officeAliveDays}
          isSet={stands !== undefined}
          onDone={() => setSaid(say("rhythm.saved"))}
        />
      )}
    </section>
  );
}

function countsOf(occurrences: readonly Occurrence[]) {
  const inState = (state: Occurrence["state"]) => occurrences.filter((each) => each.state === state);
  const owed = [...inState("due"), ...inState("handed-back")];
  return {
    confirmed: inState("confirmed").length,
    reported: inState("reported").length,
    late: owed.filter(({ isLate }) => isLate).length,
  };
}

type UnsetProps = { proposal: AssignmentRhythm | null; isRecurring: boolean; officeAliveDays: number };

function Unset({ proposal, isRecurring, officeAliveDays }: UnsetProps) {
  const say = useRhythmWords();
  const words = useRhythmInWords(officeAliveDays);
  if (proposal) return <p className="finding">{say("rhythm.proposed", { rhythm: words(proposal) })}</p>;
  return <p className={isRecurring ? "finding" : "label"}>{say(isRecurring ? "rhythm.unclear" : "rhythm.none")}</p>;
}

function Version({ version, officeAliveDays }: { version: SetRhythmVersion; officeAliveDays: number }) {
  const say = useRhythmWords();
  const words = useRhythmInWords(officeAliveDays);
  return (
    <p>
      <span className="added">{words(version)}</span>{" "}
      <span className="label" lang="vi">
        {say("rhythm.by", { name: version.by, day: formatDay(version.on), basis: version.basis })}
      </span>
    </p>
  );
}

function useRhythmInWords(officeAliveDays: number) {
  const say = useRhythmWords();
  return ({ every: name, before, aliveDays }: AssignmentRhythm) => {
    const every = say(`rhythm.every.${name}`);
    if (name === "ongoing" && aliveDays === null) return say("rhythm.alive.office", { every, days: officeAliveDays });
    if (aliveDays !== null) return say("rhythm.alive", { every, days: aliveDays });
    if (before === null) return say("rhythm.end", { every });
    return say("rhythm.before", { every, before: before.split("-").toReversed().join("/") });
  };
}
