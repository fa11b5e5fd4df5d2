import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useDraft } from "#web-kit/use-draft.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { getOutgoingEndpoint, type OutgoingDetail, rewriteOutgoingEndpoint } from "../model/index.ts";
import { useOutgoingWords } from "./use-outgoing-words.ts";

/**
 * The paper's own words, paragraph by paragraph; rows of annexes follow the records. What is typed survives a closed tab. The page follows
 * what others write meanwhile; it is written over only once this person has looked at it.
 */
export function RewriteForm({ outgoing, onClose }: { outgoing: OutgoingDetail; onClose: () => void }) {
  const say = useOutgoingWords();
  const { id, version } = outgoing;
  const [{ content, contentVersion }] = useState(outgoing);
  const paragraphs = content.blocks.filter(({ kind }) => kind === "paragraph").map(({ words }) => words);
  const initial: Record<string, string> = {
    summary: content.summary,
    addressees: content.addressees.join("\n"),
    recipients: content.recipients.join("\n"),
    ...Object.fromEntries([...paragraphs, ""].map((words, place) => [`p${place}`, words])),
  };
  const [draft, change, drop] = useDraft(`outgoing.${id}.${contentVersion}`, initial);
  const [seen, setSeen] = useState(version);
  const { send, isSending, problem } = useSending(rewriteOutgoingEndpoint, [getOutgoingEndpoint], () => {
    drop();
    onClose();
  });
  const linesOf = (words = "") =>
    words
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  return (
    <form
      className="outgoing-form"
      onSubmit={(event) => {
        event.preventDefault();
        send({
          params: { outgoingId: id },
          version: seen,
          body: {
            act: "rewrite",
            summary: draft["summary"] ?? "",
            addressees: linesOf(draft["addressees"]),
            recipients: linesOf(draft["recipients"]),
            paragraphs: [...paragraphs, ""].map((_words, place) => draft[`p${place}`] ?? ""),
          },
        });
      }}
    >
      <TextField
        label={say("outgoing.rewrite.summary")}
        rows={2}
        value={draft["summary"] ?? ""}
        onValue={(summary) => change({ summary })}
        required
      />
      <TextField
        label={say("outgoing.rewrite.addressees")}
        rows={3}
        value={draft["addressees"] ?? ""}
        onValue={(addressees) => change({ addressees })}
      />
      {[...paragraphs, ""].map((_words, place) => (
        <TextField
          key={place}
          label={say("outgoing.rewrite.paragraph", { place: place + 1 })}
          rows={4}
          value={draft[`p${place}`] ?? ""}
          onValue={(words) => change({ [`p${place}`]: words })}
        />
      ))}
      <TextField
        label={say("outgoing.rewrite.recipients")}
        rows={3}
        value={draft["recipients"] ?? ""}
        onValue={(recipients) => change({ recipients })}
      />
      {problem && <ProblemNote problem={problem} />}
      {seen !== version && !isSending && (
        <div className="finding" role="alert">
          <p>{say("outgoing.rewrite.changed")}</p>
          <button type="button" className="btn" onClick={() => setSeen(version)}>
            {say("outgoing.rewrite.go")}
          </button>
        </div>
      )}
      <p className="outgoing-go">
        <button type="submit" className="btn main" disabled={isSending || seen !== version}>
          {say("outgoing.rewrite.do")}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {say("outgoing.cancel")}
        </button>
      </p>
    </form>
  );
}
