import { useState } from "react";
import type { z } from "zod";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { verifyAuditEndpoint } from "../model/index.ts";
import { useAuditWords } from "./use-audit-words.ts";

type Verdict = z.output<typeof verifyAuditEndpoint.output>;

const HEAD = /^\d+:[0-9a-f]{64}$/u;

/** Computes the record again whenever the page opens, and says plainly what was found. */
export function RecordState() {
  const say = useAuditWords();
  const [kept, setKept] = useState<string>();
  const answer = useEndpoint(verifyAuditEndpoint, { query: { head: kept } });
  const verdict = answer.data?.ok ? answer.data.value : undefined;
  const tone = answer.isFetching || !verdict ? "checking" : verdict.isWhole ? "whole" : "broken";
  return (
    <section className={`record-state ${tone}`} aria-busy={answer.isFetching}>
      <div role="status">
        <h2>
          <Mark tone={tone} />
          {say(`audit.state.${tone}`)}
        </h2>
        {verdict && <Counts verdict={verdict} />}
      </div>
      {answer.error && <ProblemNote problem={{ kind: "failed", error: answer.error }} />}
      <button type="button" className="btn noprint" disabled={answer.isFetching} onClick={() => void answer.refetch()}>
        {say("audit.state.again")}
      </button>
      {verdict && <Head head={verdict.head} />}
      <Compare onCompare={setKept} />
    </section>
  );
}

/** A shape of its own beside the words: colour is never alone. */
function Mark({ tone }: { tone: "checking" | "whole" | "broken" }) {
  const path = { checking: "M3 8h10", whole: "M3 8.5l3.5 3.5L13 4.5", broken: "M4 4l8 8M12 4l-8 8" }[tone];
  return (
    <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}

function Counts({ verdict }: { verdict: Verdict }) {
  const say = useAuditWords();
  const { entries, blocks, unsealed, erased, findingCount: count } = verdict;
  const [first] = verdict.findings;
  return (
    <>
      <p>{say("audit.state.counts", { entries, blocks, unsealed, erased })}</p>
      {first && <p>{say("audit.state.first", { kind: first.kind, block: first.block ?? "–", count })}</p>}
    </>
  );
}

function Head({ head }: { head: string | null }) {
  const say = useAuditWords();
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div className="record-head">
      <h3 className="label">{say("audit.head")}</h3>
      <code>{head ?? say("audit.head.none")}</code>
      {head !== null && (
        <button
          type="button"
          className="btn noprint"
          onClick={() => {
            void navigator.clipboard.writeText(head).then(() => setIsCopied(true));
          }}
        >
          {say(isCopied ? "audit.head.copied" : "audit.head.copy")}
        </button>
      )}
      <p>{say("audit.head.why")}</p>
    </div>
  );
}

function Compare({ onCompare }: { onCompare: (head: string | undefined) => void }) {
  const say = useAuditWords();
  const [typed, setTyped] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  return (
    <form
      className="record-compare noprint"
      onSubmit={(event) => {
        event.preventDefault();
        const head = typed.trim();
        const isReadable = head === "" || HEAD.test(head);
        setIsWrong(!isReadable);
        if (isReadable) onCompare(head === "" ? undefined : head);
      }}
    >
      <label className="field">
        <span>{say("audit.head.kept")}</span>
        <input
          value={typed}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <button type="submit" className="btn">
        {say("audit.head.compare")}
      </button>
      {isWrong && <p role="alert">{say("audit.head.form")}</p>}
    </form>
  );
}
