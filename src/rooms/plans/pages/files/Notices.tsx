import { type ReadingNotice, sortedNotices } from "#rooms/documents/model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import "./files.css";

/** What happened while a file was read: first what bears on its words, then, on demand, what was left out. */
export function Notices({ notices }: { notices: readonly ReadingNotice[] }) {
  const say = usePlanWords();
  const { weighty, others } = sortedNotices(notices);
  const line = ({ kind, count }: ReadingNotice) => <li key={kind}>{say(`documents.notice.${kind}`, { count })}</li>;
  if (weighty.length + others.length === 0) return <p className="label">{say("plans.files.as-is")}</p>;
  return (
    <div className="notices">
      {weighty.length > 0 && <ul className="weighty">{weighty.map(line)}</ul>}
      {others.length > 0 && (
        <details>
          <summary>{say("plans.files.others", { count: others.length })}</summary>
          <ul>{others.map(line)}</ul>
        </details>
      )}
    </div>
  );
}
