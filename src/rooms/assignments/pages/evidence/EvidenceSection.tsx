import { useState } from "react";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { type AssignmentId, listEvidenceEndpoint } from "../../model/index.ts";
import { AddEvidence } from "./AddEvidence.tsx";
import { EvidenceLine } from "./EvidenceLine.tsx";
import "./evidence.css";
import { useEvidenceWords } from "./use-evidence-words.ts";

/** What shows that the work is done, and who looked at it. */
export function EvidenceSection({ assignmentId }: { assignmentId: AssignmentId }) {
  const say = useEvidenceWords();
  const answer = useEndpoint(listEvidenceEndpoint, { params: { assignmentId } });
  const [said, setSaid] = useState("");
  if (!answer.data?.ok) return null;
  const { items, mayAdd, mayJudge } = answer.data.value;
  if (items.length === 0 && !mayAdd) return null;
  return (
    <section className="evidence">
      <h2>{say("evidence.title")}</h2>
      {items.length === 0 && <p className="label">{say("evidence.none")}</p>}
      <p role="status" className="duty-said">
        {said}
      </p>
      {items.length > 0 && (
        <ul className="part-list">
          {items.map((piece) => (
            <EvidenceLine
              key={piece.id}
              assignmentId={assignmentId}
              piece={piece}
              mayJudge={mayJudge}
              mayWithdraw={mayAdd}
            />
          ))}
        </ul>
      )}
      {mayAdd && <AddEvidence assignmentId={assignmentId} onDone={(name) => setSaid(say("evidence.done", { name }))} />}
    </section>
  );
}
