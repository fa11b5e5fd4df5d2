import { useState } from "react";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { type AuditEntryId, getAuditEntryEndpoint } from "../model/index.ts";
import { EraseModal } from "./EraseModal.tsx";
import { useAuditWords } from "./use-audit-words.ts";

export function EntryValues({ entryId }: { entryId: AuditEntryId }) {
  const say = useAuditWords();
  const [isErasing, setIsErasing] = useState(false);
  const answer = useEndpoint(getAuditEntryEndpoint, { params: { entryId } });
  if (answer.error) return <ProblemNote problem={{ kind: "failed", error: answer.error }} />;
  if (!answer.data) return null;
  if (!answer.data.ok) return <ProblemNote problem={{ kind: "refused", refusal: answer.data.refusal }} />;
  const { before, after, erased } = answer.data.value;
  if (erased) return <p>{say("audit.erased", { day: formatDay(erased.at), by: erased.by })}</p>;
  return (
    <div className="record-values">
      <Value title={say("audit.before")} value={before} />
      <Value title={say("audit.after")} value={after} />
      <button type="button" className="btn noprint" onClick={() => setIsErasing(true)}>
        {say("audit.erase")}
      </button>
      {isErasing && <EraseModal entryId={entryId} onClose={() => setIsErasing(false)} />}
    </div>
  );
}

function Value({ title, value }: { title: string; value: unknown }) {
  const say = useAuditWords();
  const isAbsent = value === null || value === undefined;
  return (
    <div>
      <h3 className="label">{title}</h3>
      {isAbsent ? <p>{say("audit.none")}</p> : <pre>{JSON.stringify(value, undefined, 2)}</pre>}
    </div>
  );
}
