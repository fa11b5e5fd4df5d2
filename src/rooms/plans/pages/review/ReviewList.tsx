import { useEffect, useMemo, useRef, useState } from "react";
import { formatPercent } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import type { PlanReview } from "../../model/index.ts";
import { addressOf } from "#rooms/documents/model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { ProposalCard } from "./ProposalCard.tsx";
import { openAtLeast, type ReviewItem } from "./review-items.ts";
import { SentenceCard } from "./SentenceCard.tsx";
import type { Reviewing } from "./use-reviewing.ts";
import "./review-list.css";

type Props = {
  readonly review: PlanReview;
  readonly items: readonly ReviewItem[];
  readonly reviewing: Reviewing;
  readonly withContext: boolean;
  readonly onContext: (withContext: boolean) => void;
};

/** Everything to decide, in the order of the document. One card is open; the keys act on it. */
export function ReviewList({ review, items, reviewing, withContext, onContext }: Props) {
  const say = usePlanWords();
  const list = useRef<HTMLOListElement>(null);
  const currentId = reviewing.current?.id ?? null;
  const shown = useRef(currentId);

  useEffect(() => {
    if (shown.current === currentId) return;
    shown.current = currentId;
    const card = list.current?.querySelector<HTMLElement>("[aria-current]");
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest" });
  }, [currentId]);

  const addresses = useMemo(
    () => new Map(review.clauses.map(({ ordinal, anchor }) => [ordinal, addressOf(anchor, say)])),
    [review.clauses, say],
  );
  return (
    <section className="props" aria-label={say("plans.review.list")}>
      <ListHead review={review} reviewing={reviewing} withContext={withContext} onContext={onContext} />
      {reviewing.problem && !reviewing.isEditing && (
        <ProblemNote
          problem={reviewing.problem}
          {...(reviewing.problem.kind === "failed" && { onRetry: reviewing.retry })}
        />
      )}
      {items.length === 0 && <p className="label">{say("plans.review.none")}</p>}
      <ol ref={list} className={items.length > 80 ? "long" : ""}>
        {items.map((item) => {
          const address = addresses.get(item.clause) ?? "";
          const isCurrent = item.id === currentId;
          return (
            <li key={item.id}>
              {item.kind === "proposal" ? (
                <ProposalCard reviewed={item.reviewed} address={address} isCurrent={isCurrent} reviewing={reviewing} />
              ) : (
                <SentenceCard
                  text={review.text}
                  sentence={item.sentence}
                  address={address}
                  isCurrent={isCurrent}
                  reviewing={reviewing}
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const CONFIDENCES = [0.95, 0.9, 0.8, 0.7, 0.5];

function ListHead({ review, reviewing, withContext, onContext }: Omit<Props, "items">) {
  const say = usePlanWords();
  const locale = useLocale();
  const [confidence, setConfidence] = useState(0.9);
  const open = review.proposals.filter(({ state }) => state === "proposed").length;
  const ready = openAtLeast(review, confidence);
  return (
    <div className="p-head">
      <span className="p-count" aria-live="polite">
        {open === 0
          ? say("plans.review.all-decided")
          : say("plans.review.open-count", { open, all: review.proposals.length })}
      </span>
      <label className="check">
        <input type="checkbox" checked={withContext} onChange={(event) => onContext(event.target.checked)} />
        {say("plans.review.show-context")}
      </label>
      {open > 0 && (
        <span className="end">
          <label htmlFor="confidence">{say("plans.review.from")}</label>
          <select id="confidence" value={confidence} onChange={(event) => setConfidence(Number(event.target.value))}>
            {CONFIDENCES.map((one) => (
              <option key={one} value={one}>
                {formatPercent(one, locale)}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="btn"
            disabled={ready === 0}
            onClick={() => void reviewing.decide({ kind: "confident", confidence })}
          >
            {say("plans.review.accept-many", { count: ready })}
          </button>
        </span>
      )}
    </div>
  );
}
