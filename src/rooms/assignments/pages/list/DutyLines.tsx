import { useState } from "react";
import type { z } from "zod";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { problemOf } from "#web-kit/problem-of.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useWords } from "#web-kit/use-words.ts";
import { type AssignmentQuery, listAssignmentsEndpoint } from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";
import { DutyLine } from "./DutyLine.tsx";

type Query = z.input<typeof AssignmentQuery>;

/** The list, page by page; each page stays live by itself. */
export function DutyLines({ query }: { query: Query }) {
  const say = useDutyWords();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return (
    <section className="duty-lines" aria-label={say("duty.list")}>
      {[undefined, ...cursors].map((cursor, at) => (
        <LinesPage
          key={cursor ?? ""}
          query={{ ...query, cursor }}
          isLast={at === cursors.length}
          onMore={(next) => setCursors([...cursors, next])}
        />
      ))}
    </section>
  );
}

function LinesPage(props: { query: Query; isLast: boolean; onMore: (cursor: string) => void }) {
  const say = useDutyWords();
  const kit = useWords();
  const answer = useEndpoint(listAssignmentsEndpoint, { query: props.query });
  const problem = problemOf(answer.error, answer.data);
  if (problem) return <ProblemNote problem={problem} onRetry={() => void answer.refetch()} />;
  if (!answer.data?.ok) return <p className="label waiting-word">{kit("kit.loading")}</p>;
  const { items, nextCursor } = answer.data.value;
  if (items.length === 0 && props.query.cursor === undefined) return <p className="page-none">{say("duty.none")}</p>;
  return (
    <>
      <ul>
        {items.map((line) => (
          <DutyLine key={line.id} line={line} />
        ))}
      </ul>
      {props.isLast && nextCursor !== null && (
        <button type="button" className="btn" onClick={() => props.onMore(nextCursor)}>
          {say("duty.more")}
        </button>
      )}
    </>
  );
}
