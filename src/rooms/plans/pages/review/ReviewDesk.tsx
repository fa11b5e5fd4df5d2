import { useMemo, useState } from "react";
import type { PlanReview } from "../../model/index.ts";
import { Illustration } from "../Illustration.tsx";
import { clauseRowsOf } from "../text/clause-rows.ts";
import { KeysBar } from "./KeysBar.tsx";
import { PublishModal } from "./PublishModal.tsx";
import { ReviewHead } from "./ReviewHead.tsx";
import { reviewItemsOf } from "./review-items.ts";
import { ReviewList } from "./ReviewList.tsx";
import { ReviewText } from "./ReviewText.tsx";
import "./review.css";
import { useReviewing } from "./use-reviewing.ts";

/** The desk of the reviewer: the words on the left, what to decide on the right, the keys below. */
export function ReviewDesk({ review }: { review: PlanReview }) {
  const [withContext, setWithContext] = useState(false);
  const [picked, setPicked] = useState<number | null>(null);
  const [isPublishing, setIsPublishing] = useState(false);
  const rows = useMemo(() => clauseRowsOf(review), [review]);
  const items = useMemo(() => reviewItemsOf(review, withContext, picked), [review, withContext, picked]);
  const reviewing = useReviewing(review, items, isPublishing);

  /** From the text to the list: the thing to decide on a sentence, or the sentence itself. */
  function pick(ordinal: number): void {
    const sentence = review.sentences.find((one) => one.ordinal === ordinal);
    const item = sentence && items.find((one) => one.start >= sentence.start && one.start < sentence.end);
    if (!item) setPicked(ordinal);
    reviewing.go(item?.id ?? `s-${ordinal}`);
  }

  function goToClause(target: string): void {
    const row = rows.find((one) => one.id === target);
    const item =
      row &&
      (items.find((one) => one.clause === row.clause.ordinal) ?? items.find((one) => one.start >= row.clause.start));
    if (item) reviewing.go(item.id);
  }

  return (
    <main className="review" id="main">
      {review.face.isIllustration && <Illustration />}
      <ReviewHead
        review={review}
        rows={rows}
        current={reviewing.current}
        onClause={goToClause}
        onPublish={() => setIsPublishing(true)}
      />
      <div className="two">
        <ReviewText review={review} rows={rows} current={reviewing.current} onPick={pick} />
        <ReviewList
          review={review}
          items={items}
          reviewing={reviewing}
          withContext={withContext}
          onContext={setWithContext}
        />
      </div>
      <KeysBar review={review} />
      {isPublishing && <PublishModal review={review} onClose={() => setIsPublishing(false)} />}
    </main>
  );
}
