import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { formatDay } from "#web-kit/format.ts";
import { newIntention } from "#web-kit/intention.ts";
import { useWords } from "#web-kit/use-words.ts";
import { type GiveAssignments, type TrackerChange, type TrackerWord, weighTrackerEndpoint } from "../../model/index.ts";

/** What the rows are to the assignments that are there: new ones, known ones, and what changes in these. Stored is nothing yet. */
export function TrackerChanges({ gifts }: { gifts: readonly GiveAssignments[] }) {
  const say = useWords<TrackerWord>();
  const asked = useDeferredValue(gifts);
  const { data, isFetching } = useQuery({
    queryKey: [weighTrackerEndpoint.name, asked],
    enabled: asked.length > 0,
    placeholderData: (before) => before,
    queryFn: () => callEndpoint(weighTrackerEndpoint, { body: { gifts: [...asked] }, idempotencyKey: newIntention() }),
  });
  if (asked.length === 0) return null;
  if (!data?.ok) return isFetching ? <p role="status">{say("tracker.weighing")}</p> : null;
  const { rows, ...counts } = data.value;
  return (
    <section className="changes">
      <p role="status">{say("tracker.weighed", counts)}</p>
      {rows.length > 0 && (
        <>
          <h2>{say("tracker.changes")}</h2>
          <ul>
            {rows.map(({ assignmentId, code, words, changes, left }) => (
              <li key={assignmentId}>
                <strong>{code}</strong> {words}
                {changes.map((change) => (
                  <span key={change.field + change.to} className="change">
                    {changeWords(change)}
                  </span>
                ))}
                {left.map((change) => (
                  <span key={change.field + change.to} className="change left">
                    {changeWords(change)}. {say("tracker.change.left")}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );

  function changeWords({ field, from, to }: TrackerChange): string {
    const told = (value: string | null) => {
      const day = PlainDate.safeParse(value);
      return day.success ? formatDay(day.data) : (value ?? say("tracker.none"));
    };
    return say(`tracker.change.${field}`, { from: told(from), to: told(to) });
  }
}
