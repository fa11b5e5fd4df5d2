import { useLingui } from "@lingui/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useHasWords, useWords } from "#web-kit/use-words.ts";
import type { AuditLine } from "../model/index.ts";
import { EntryValues } from "./EntryValues.tsx";
import { useAuditWords } from "./use-audit-words.ts";

/** One act: when, who, what, why. The values open on demand; a name or a subject narrows the list to itself. */
export function EntryLine({ entry }: { entry: AuditLine }) {
  const say = useAuditWords();
  const [isOpen, setIsOpen] = useState(false);
  const { at, actor, act, subject, reason, block } = entry;
  return (
    <li className="record-line">
      <time dateTime={at}>{useMoment(at)}</time>
      <div className="record-what">
        <p>
          <Link to="/quan-tri/nhat-ky" search={{ nguoi: actor.id }}>
            {actor.name}
          </Link>{" "}
          <strong>{useKnownWords(`audit.act.${act}`, act)}</strong>{" "}
          <Link className="record-subject" to="/quan-tri/nhat-ky" search={{ ve: `${subject.kind}/${subject.id}` }}>
            {useKnownWords(`audit.subject.${subject.kind}`, subject.kind)} · {subject.id.slice(-8)}
          </Link>
        </p>
        {reason !== null && <p className="record-reason">{say("audit.reason", { reason })}</p>}
        <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
          <summary>{say("audit.values")}</summary>
          {isOpen && <EntryValues entryId={entry.id} />}
        </details>
      </div>
      <span className="record-seal">{block === null ? say("audit.waiting") : say("audit.sealed", { block })}</span>
    </li>
  );
}

/** Rooms add acts and kinds of subjects; one that has no sentence yet shows its code. */
function useKnownWords(key: string, code: string): string {
  const say = useWords();
  const hasWords = useHasWords();
  return hasWords(key) ? say(key) : code;
}

/** `25/11/2026 14:05:09`, in Viet Nam. */
function useMoment(at: string): string {
  const { i18n } = useLingui();
  return new Intl.DateTimeFormat(i18n.locale === "vi" ? "vi-VN" : "en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).format(new Date(at));
}
