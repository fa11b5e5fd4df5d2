import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { type OutgoingAct, type OutgoingDetail, outgoingNeedsReason } from "../model/index.ts";
import { IssueForm } from "./IssueForm.tsx";
import { RewriteForm } from "./RewriteForm.tsx";
import { sendOutgoingAct } from "./send-outgoing-act.ts";
import { useOutgoingWords } from "./use-outgoing-words.ts";

const MAIN: ReadonlySet<OutgoingAct> = new Set(["submit", "approve", "issue"]);
const ORDER: readonly OutgoingAct[] = ["submit", "approve", "issue", "rewrite", "renew", "return", "withdraw"];
const SHORTEST_REASON = 5;

function opensForm(act: OutgoingAct): boolean {
  return act === "rewrite" || act === "issue" || outgoingNeedsReason(act);
}

/** The acts that the server offers; one that needs words opens its small form in place. */
export function OutgoingActs({ outgoing }: { outgoing: OutgoingDetail }) {
  const say = useOutgoingWords();
  const [open, setOpen] = useState<OutgoingAct | null>(null);
  const [reason, setReason] = useState("");
  const acting = useAct(
    (act: OutgoingAct, key) => sendOutgoingAct(outgoing, act, reason, key),
    () => {
      setOpen(null);
      setReason("");
    },
  );
  const offered = ORDER.filter((act) => outgoing.offered.includes(act));
  return (
    <section className="noprint">
      <h2>{say("outgoing.acts")}</h2>
      {offered.length === 0 && <p className="label">{say("outgoing.acts.none")}</p>}
      <p className="outgoing-go">
        {offered.map((act) => (
          <button
            key={act}
            type="button"
            className={MAIN.has(act) ? "btn main" : "btn"}
            // What is being rewritten is saved, or left, before anything else happens to it.
            disabled={acting.isBusy || (open === "rewrite" && act !== "rewrite")}
            aria-expanded={opensForm(act) ? open === act : undefined}
            onClick={() => (opensForm(act) ? setOpen(open === act ? null : act) : acting.run(act))}
          >
            {say(`outgoing.act.${act}`)}
          </button>
        ))}
      </p>
      {open === "rewrite" && <RewriteForm outgoing={outgoing} onClose={() => setOpen(null)} />}
      {open === "issue" && <IssueForm outgoing={outgoing} onClose={() => setOpen(null)} />}
      {open !== null && outgoingNeedsReason(open) && (
        <form
          className="outgoing-form"
          onSubmit={(event) => {
            event.preventDefault();
            acting.run(open);
          }}
        >
          <TextField label={say("outgoing.reason")} rows={3} value={reason} onValue={setReason} required />
          <button type="submit" className="btn main" disabled={acting.isBusy || reason.trim().length < SHORTEST_REASON}>
            {say(`outgoing.act.${open}`)}
          </button>
        </form>
      )}
      {acting.problem && <ProblemNote problem={acting.problem} onRetry={acting.retry} />}
    </section>
  );
}
