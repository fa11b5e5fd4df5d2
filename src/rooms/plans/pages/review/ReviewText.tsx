import { memo, useEffect, useEffectEvent, useMemo, useRef } from "react";
import type { Clause } from "#rooms/documents/model/index.ts";
import type { CoverageFate } from "#web-kit/coverage-runs.ts";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { type OwnedRange, piecesOf } from "#web-kit/text/pieces-of.ts";
import type { PlanReview, ReviewedSentence } from "../../model/index.ts";
import { type ClauseRow, wordsOf } from "../text/clause-rows.ts";
import { spansByClause } from "../text/spans-by-clause.ts";
import { usePlanWords } from "../use-plan-words.ts";
import type { ReviewItem } from "./review-items.ts";
import { MARK_KINDS, type MarkKind, wordMarksOf } from "./word-marks.ts";
import "./review-text.css";

type Mark = MarkKind | "asked";
const NONE: readonly OwnedRange<Mark>[] = [];

type Props = {
  readonly review: PlanReview;
  readonly rows: readonly ClauseRow[];
  readonly current: ReviewItem | null;
  readonly onPick: (sentence: number) => void;
};

/** The document with the words of the current proposal lit by kind. A click on a sentence goes to what is to decide there. */
export function ReviewText({ review, rows, current, onPick }: Props) {
  const say = usePlanWords();
  const panel = useRef<HTMLElement>(null);
  const marks = useMemo(
    () => spansByClause(review.clauses, current ? marksOf(current) : []),
    [review.clauses, current],
  );
  const clause = current?.clause ?? null;

  const pick = useEffectEvent((event: MouseEvent) => {
    const words = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-sentence]") : null;
    if (words && getSelection()?.isCollapsed !== false) onPick(Number(words.dataset["sentence"]));
  });
  // A click is a short way for the pointer; from the keyboard the list goes to the same things.
  useEffect(() => {
    const box = panel.current;
    box?.addEventListener("click", pick);
    return () => box?.removeEventListener("click", pick);
  }, []);

  useEffect(() => {
    const here = panel.current?.querySelector<HTMLElement>(".cur");
    const box = panel.current;
    if (!here || !box) return;
    const top = here.offsetTop - box.clientHeight * 0.22;
    const isInView =
      here.offsetTop >= box.scrollTop && here.offsetTop + here.offsetHeight <= box.scrollTop + box.clientHeight;
    if (!isInView)
      box.scrollTo({ top, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }, [clause]);

  return (
    <ScrollRegion className="doc" label={say("plans.review.text")} box={panel}>
      <p className="kinds">
        {MARK_KINDS.map((kind) => (
          <span key={kind}>
            <mark className={kind}>{say(`plans.mark.${kind}`)}</mark>
          </span>
        ))}
      </p>
      <div lang="vi">
        {rows.map((row) => (
          <ReviewClause
            key={row.id}
            text={review.text}
            clause={row.clause}
            fate={row.isCell ? row.fate : null}
            sentences={row.sentences}
            marks={marks.get(row.clause.ordinal) ?? NONE}
            isCurrent={row.clause.ordinal === clause}
          />
        ))}
      </div>
    </ScrollRegion>
  );
}

function marksOf(item: ReviewItem): OwnedRange<Mark>[] {
  if (item.kind === "proposal") return wordMarksOf(item.reviewed.proposal);
  return [{ start: item.sentence.start, end: item.sentence.end, owner: "asked" }];
}

type ClauseProps = {
  readonly text: string;
  readonly clause: Clause;
  readonly fate: CoverageFate | null;
  readonly sentences: readonly ReviewedSentence[];
  readonly marks: readonly OwnedRange<Mark>[];
  readonly isCurrent: boolean;
};

const ReviewClause = memo(
  function ReviewClause({ text, clause, fate, sentences, marks, isCurrent }: ClauseProps) {
    const Tag = clause.isHeading && clause.kind !== "table-row" ? (clause.depth === 0 ? "h2" : "h3") : "p";
    const words = wordsOf(text, clause);
    const parts = piecesOf<Mark | number>(words, [
      ...marks,
      ...sentences.map(({ start, end, ordinal }) => ({ start, end, owner: ordinal })),
    ]);
    return (
      <Tag className={`k-${clause.kind}${isCurrent ? " cur" : ""}${fate === "context" ? " ctx" : ""}`}>
        {fate !== null && <i className={`fate ${fate}`} />}
        {clause.label !== "" && <span className="n">{clause.label}</span>}
        {parts.map((part) => {
          const kind = part.owners.find((owner) => typeof owner === "string");
          const sentence = part.owners.find((owner) => typeof owner === "number");
          const piece = text.slice(part.start, part.end);
          return (
            <span key={part.start} data-sentence={sentence}>
              {kind === undefined ? piece : <mark className={kind}>{piece}</mark>}
            </span>
          );
        })}
      </Tag>
    );
  },
  // Sentences move only in their fate, which is compared by itself.
  (before, after) =>
    before.clause === after.clause &&
    before.fate === after.fate &&
    before.marks === after.marks &&
    before.isCurrent === after.isCurrent,
);
