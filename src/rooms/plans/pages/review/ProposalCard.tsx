import { type CSSProperties, memo } from "react";
import type { Proposal } from "#rooms/extraction/model/index.ts";
import { formatPercent } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import type { Say } from "#web-kit/use-words.ts";
import type { ReviewedProposal } from "../../model/index.ts";
import type { PlanWord } from "../../model/wording.ts";
import { PageOfOriginal } from "../original/PageOfOriginal.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import { AssignmentForm } from "./AssignmentForm.tsx";
import { deadlineMeaning } from "./deadline-meaning.ts";
import { ProposalFields } from "./ProposalFields.tsx";
import type { Reviewing } from "./use-reviewing.ts";
import "./proposal-card.css";

type Props = {
  readonly reviewed: ReviewedProposal;
  readonly address: string;
  readonly isCurrent: boolean;
  readonly reviewing: Reviewing;
};

/** A proposal of the grammar: closed one line and its facts, open with everything found and what can be done. */
export const ProposalCard = memo(function ProposalCard({ reviewed, address, isCurrent, reviewing }: Props) {
  const say = usePlanWords();
  const { proposal, state } = reviewed;
  return (
    <article
      className={`prop ${state}${isCurrent ? " cur" : ""}`}
      tabIndex={-1}
      aria-current={isCurrent ? "true" : undefined}
    >
      <h3 lang="vi">
        {isCurrent ? (
          proposal.quote
        ) : (
          <button type="button" tabIndex={-1} onClick={() => reviewing.go(`p-${reviewed.id}`)}>
            {proposal.quote}
          </button>
        )}
      </h3>
      <Standing reviewed={reviewed} />
      <p>
        <span>{address}</span>
        <span>{say(kindWord(proposal))}</span>
        {!isCurrent && <ShortFacts proposal={proposal} say={say} />}
      </p>
      {isCurrent && reviewing.isEditing && proposal.kind === "assignment" && (
        <AssignmentForm key={reviewed.id} reviewed={reviewed} proposal={proposal} reviewing={reviewing} />
      )}
      {isCurrent && !reviewing.isEditing && <OpenCard reviewed={reviewed} reviewing={reviewing} />}
    </article>
  );
}, isSameClosedCard);

/** A closed card shows only what it is about: a step in the list draws two cards, not all. */
function isSameClosedCard(before: Props, after: Props): boolean {
  return (
    !before.isCurrent && !after.isCurrent && before.reviewed === after.reviewed && before.address === after.address
  );
}

function OpenCard({ reviewed, reviewing }: { reviewed: ReviewedProposal; reviewing: Reviewing }) {
  const say = usePlanWords();
  const { proposal, state, id } = reviewed;
  const decide = (decision: "accept" | "reject" | "reopen"): void =>
    void reviewing.decide({ kind: "proposal", id, decision }, decision === "reopen");
  return (
    <>
      <ProposalFields proposal={proposal} />
      <PageOfOriginal key={id} textId={reviewing.textId} span={proposal} hasKey />
      <div className="go">
        {state === "proposed" ? (
          <>
            <button type="button" className="btn main" onClick={() => decide("accept")}>
              {say("plans.act.accept")} <kbd>Enter</kbd>
            </button>
            {proposal.kind === "assignment" && (
              <button type="button" className="btn" onClick={() => reviewing.setIsEditing(true)}>
                {say("plans.act.edit")} <kbd>F2</kbd>
              </button>
            )}
            <button type="button" className="btn" onClick={() => decide("reject")}>
              {say("plans.act.reject")} <kbd>Delete</kbd>
            </button>
          </>
        ) : (
          <button type="button" className="btn" onClick={() => decide("reopen")}>
            {say("plans.act.reopen")}
          </button>
        )}
      </div>
    </>
  );
}

/** Decided: a shape and a word. Open: how sure the grammar is. */
function Standing({ reviewed: { state, isEdited, proposal } }: { reviewed: ReviewedProposal }) {
  const say = usePlanWords();
  const locale = useLocale();
  if (state === "accepted")
    return (
      <span className="st done standing-word">
        {say(isEdited ? "plans.decided.accepted-edited" : "plans.decided.accepted")}
      </span>
    );
  if (state === "rejected") return <span className="label standing-word">{say("plans.decided.rejected")}</span>;
  const bars = { "--k": Math.max(1, Math.round(proposal.confidence * 5)) } as CSSProperties;
  return (
    <span className="conf" title={`${say("plans.rule")}: ${proposal.rule}`}>
      {say("plans.confidence", { percent: formatPercent(proposal.confidence, locale) })}
      <i style={bars} />
    </span>
  );
}

export function kindWord(proposal: Proposal): PlanWord {
  if (proposal.kind === "goal" && proposal.isVision) return "plans.kind.vision";
  if (proposal.kind === "programme") return `plans.kind.${proposal.form}`;
  return `plans.kind.${proposal.kind}`;
}

function ShortFacts({ proposal, say }: { proposal: Proposal; say: Say<PlanWord> }) {
  if (proposal.kind === "assignment") {
    return (
      <>
        <span lang="vi">{proposal.leads.map((lead) => lead.quote).join(", ")}</span>
        {proposal.deadline ? (
          <span>{deadlineMeaning(proposal.deadline, say)}</span>
        ) : (
          <span className="finding">{say("plans.lacks.deadline")}</span>
        )}
      </>
    );
  }
  if (proposal.kind === "solution") return <span>{say(`plans.strength.${proposal.strength}`)}</span>;
  if (proposal.kind === "goal" && proposal.horizonYear !== null) return <span>{proposal.horizonYear}</span>;
  return null;
}
