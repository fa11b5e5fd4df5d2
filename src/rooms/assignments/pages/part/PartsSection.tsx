import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { problemOf } from "#web-kit/problem-of.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useWords } from "#web-kit/use-words.ts";
import {
  type AssignmentDetail,
  countParts,
  listPartsEndpoint,
  type Part,
  type PartAct,
  partStandingOf,
} from "../../model/index.ts";
import { GivePartsForm } from "./GivePartsForm.tsx";
import { PartLine } from "./PartLine.tsx";
import { UnknownGroup } from "./UnknownGroup.tsx";
import "./part.css";
import { usePartWords } from "./use-part-words.ts";

/** Who owes which part of an assignment, the worst first, and for whom it waits. */
export function PartsSection({ duty }: { duty: Pick<AssignmentDetail, "id" | "version"> }) {
  const assignmentId = duty.id;
  const say = usePartWords();
  const kit = useWords();
  const answer = useEndpoint(listPartsEndpoint, { params: { assignmentId } });
  const [said, setSaid] = useState("");
  const problem = problemOf(answer.error, answer.data);
  const done = (act: PartAct, { name }: Part) => setSaid(say("part.done", { act: say(`part.act.${act}`), name }));
  if (!answer.data?.ok) {
    return (
      <section className="parts">
        <h2>{say("part.title")}</h2>
        {problem ? <ProblemNote problem={problem} onRetry={() => void answer.refetch()} /> : <p className="label waiting-word">{kit("kit.loading")}</p>}
      </section>
    ); // prettier-ignore
  }
  const { asOf, overSince, parts, unknownGroups, mayNameGroup, mayGive } = answer.data.value;
  if (parts.length === 0 && unknownGroups.length === 0 && !mayGive) return null;
  return (
    <section className="parts">
      <h2>{say("part.title")}</h2>
      {parts.length === 0 && unknownGroups.length === 0 && <p className="label">{say("part.none")}</p>}
      {unknownGroups.map((name) => (
        <UnknownGroup
          key={name}
          duty={duty}
          name={name}
          mayName={mayNameGroup}
          onDone={(others) => setSaid(say("group.named", { name, others }))}
        />
      ))}
      {parts.length > 0 && (
        <>
          <p>{say("part.counts", { ...countParts(parts, asOf, overSince) })}</p>
          <WaitsFor parts={parts} on={asOf} overSince={overSince} />
        </>
      )}
      <p role="status" className="duty-said">
        {said}
      </p>
      <ul className="part-list">
        {parts.map((part) => (
          <PartLine
            key={part.id ?? part.organisationId}
            assignmentId={assignmentId}
            part={part}
            on={asOf}
            overSince={overSince}
            onDone={done}
          />
        ))}
      </ul>
      {mayGive && <GivePartsForm assignmentId={assignmentId} on={asOf} onDone={setSaid} />}
    </section>
  );
}

type Waiting = { readonly parts: readonly Part[]; readonly on: Part["lastOn"]; readonly overSince: Part["dueOn"] };
const NAMED = 5;

/** Who waits for whom: the bodies whose answer is still out. */
function WaitsFor({ parts, on, overSince }: Waiting) {
  const say = usePartWords();
  const open = parts.filter((part) =>
    ["late", "open", "handed-back"].includes(partStandingOf(part, on, overSince).kind),
  );
  const names = [...new Set(open.map(({ name, nowWith }) => nowWith?.name ?? name))];
  if (names.length === 0) return <p className="label">{say("part.waits.nobody")}</p>;
  return (
    <p>
      {say("part.waits")} <b>{names.length}</b>: <span lang="vi">{names.slice(0, NAMED).join("; ")}</span>
      {names.length > NAMED && "; …"}
    </p>
  );
}
