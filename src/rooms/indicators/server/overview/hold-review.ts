import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { mayHoldReviews, type NotAllowed } from "../../model/index.ts";
import { insertReview } from "./review-queries.ts";

/** Says that everything was looked at today, and keeps where it stood. */
export async function holdReview(
  db: Database,
  act: Act,
  { note }: { readonly note: string | null },
): Promise<Outcome<{ reviewId: string; standings: number }, NotAllowed>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayHoldReviews(act.actor);
    if (!allowed.ok) return allowed;
    const held = await insertReview(transaction, act, note);
    await appendAudit(transaction, act, {
      act: "review-held",
      subject: { kind: "review", id: held.reviewId },
      after: { note, standings: held.standings },
    });
    return done(held);
  });
}
