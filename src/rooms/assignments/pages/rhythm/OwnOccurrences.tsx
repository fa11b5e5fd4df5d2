import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listOwnOccurrencesEndpoint } from "../../model/index.ts";
import { OccurrenceLine } from "./OccurrenceLine.tsx";
import { useRhythmWords } from "./use-rhythm-words.ts";

/** Occurrences of recurring duties that wait for the person who looks; reported and confirmed in place. */
export function OwnOccurrences() {
  const say = useRhythmWords();
  const answer = useEndpoint(listOwnOccurrencesEndpoint, {});
  const [said, setSaid] = useState("");
  if (!answer.data?.ok) return null;
  const { items, lateCount, hasMore } = answer.data.value;
  if (items.length === 0 && said === "") return null;
  return (
    <section className="my-group" id="occurrences" aria-labelledby="occurrences-name">
      <h2 id="occurrences-name">
        {say("rhythm.mine")}{" "}
        <span className="label">
          {say("rhythm.mine.count", { count: items.length, late: lateCount, more: hasMore ? "yes" : "no" })}
        </span>
      </h2>
      <p role="status" className="duty-said">
        {said}
      </p>
      <ul className="part-list">
        {items.map((each) => (
          <OccurrenceLine
            key={`${each.assignmentId} ${each.period}`}
            assignmentId={each.assignmentId}
            occurrence={each}
            onDone={(act, { dueOn }) =>
              setSaid(say("rhythm.done", { act: say(`rhythm.act.${act}`), day: formatDay(dueOn) }))
            }
          >
            <p className="duty-words">
              <span className="label">{each.code}</span>{" "}
              <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: each.assignmentId }} lang="vi">
                {each.wholeWords}
              </Link>
            </p>
          </OccurrenceLine>
        ))}
      </ul>
    </section>
  );
}
