import { memo } from "react";
import type { ReviewedSentence } from "../../model/index.ts";
import { PageOfOriginal } from "../original/PageOfOriginal.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import { SentenceForm } from "./SentenceForm.tsx";
import type { Reviewing } from "./use-reviewing.ts";
import "./proposal-card.css";

type Props = {
  readonly text: string;
  readonly sentence: ReviewedSentence;
  readonly address: string;
  readonly isCurrent: boolean;
  readonly reviewing: Reviewing;
};

/** A sentence that no proposal stands for: a person says what it is. */
export const SentenceCard = memo(function SentenceCard({ text, sentence, address, isCurrent, reviewing }: Props) {
  const say = usePlanWords();
  const words = text.slice(sentence.start, sentence.end);
  const { decision } = sentence;
  const state = sentence.fate === "undecided" ? "undecided" : "rejected context";
  return (
    <article
      className={`prop ${state}${isCurrent ? " cur" : ""}`}
      tabIndex={-1}
      aria-current={isCurrent ? "true" : undefined}
    >
      <h3 lang="vi">
        {isCurrent ? (
          words
        ) : (
          <button type="button" tabIndex={-1} onClick={() => reviewing.go(`s-${sentence.ordinal}`)}>
            {words}
          </button>
        )}
      </h3>
      <span className={`standing-word ${sentence.fate === "undecided" ? "finding" : "label"}`}>
        {say(sentence.fate === "undecided" ? "plans.decided.undecided" : "plans.decided.context")}
      </span>
      <p>
        <span>{address}</span>
        {decision ? (
          <span lang="vi">{decision.note}</span>
        ) : (
          <span>{say(`plans.sentence.reason.${sentence.reason}`)}</span>
        )}
      </p>
      {isCurrent && <PageOfOriginal key={sentence.ordinal} textId={reviewing.textId} span={sentence} hasKey />}
      {isCurrent && decision && (
        <div className="go">
          <button
            type="button"
            className="btn"
            onClick={() =>
              void reviewing.decide(
                { kind: "sentence", ordinal: sentence.ordinal, becomes: { becomes: "undecided" } },
                true,
              )
            }
          >
            {say("plans.act.take-back")}
          </button>
        </div>
      )}
      {isCurrent && !decision && <SentenceForm key={sentence.ordinal} sentence={sentence} reviewing={reviewing} />}
    </article>
  );
}, isSameClosedCard);

/** A closed card shows only what it is about: a step in the list draws two cards, not all. */
function isSameClosedCard(before: Props, after: Props): boolean {
  return (
    !before.isCurrent && !after.isCurrent && before.sentence === after.sentence && before.address === after.address
  );
}
