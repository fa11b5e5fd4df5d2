import { findReading } from "#rooms/documents/server/index.ts";
import { FINDING_KINDS, findingKey, findingsOf } from "#rooms/extraction/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { isOpenAfter, mayReadDrafts, type NotAllowed, type PlanFindings, type PlanId } from "../model/index.ts";
import { findAmendingText } from "./amendment-queries.ts";
import { bodyFatesOf } from "./body-fates.ts";
import { listAnswers } from "./finding-queries.ts";
import { findPlan } from "./plan-queries.ts";
import { listProposals } from "./review-queries.ts";

export type ListFindings = { readonly planId: PlanId; readonly as_of?: PlainDate | undefined };

/** What a plan lacks or gets wrong as of a day, with the answers given so far. Rejected proposals are not checked. */
export async function listFindings(
  db: Database,
  act: Act,
  { planId, as_of: on = act.on }: ListFindings,
): Promise<Outcome<PlanFindings, NotAllowed | "plan-not-found">> {
  const allowed = mayReadDrafts(act.actor);
  if (!allowed.ok) return allowed;
  const plan = await findPlan(db, act.workspaceId, planId);
  const reading = plan && (await findReading(db, act.workspaceId, plan.textId));
  if (!plan || !reading) return refuse("plan-not-found");
  const reviewed = await listProposals(db, act.workspaceId, planId);
  const proposals = reviewed.filter(({ state }) => state !== "rejected").map(({ proposal }) => proposal);
  const assignments = proposals.filter((proposal) => proposal.kind === "assignment");
  const named = plan.bodiesOn ?? reading.face.issuedOn ?? act.on;
  const bodyFate = await bodyFatesOf(db, act.workspaceId, assignments, { named, on });
  const isAmended = (await findAmendingText(db, act.workspaceId, planId)) !== undefined;
  // What an amending document repeals leaves its number empty: no slip of the version that it made.
  const found = findingsOf(reading, { proposals, sentences: [] }, { on, bodyFate }).filter(
    ({ code }) => !(isAmended && code === "numbering-gap"),
  );
  const answers = await listAnswers(db, act.workspaceId, planId);
  return done({
    planId,
    title: plan.title,
    asOf: on,
    items: found.map((finding) => {
      const key = findingKey(finding);
      const given = [...(answers.get(key) ?? [])];
      const kind = FINDING_KINDS[finding.code];
      const anchorOf = (clause: number) => reading.clauses[clause]?.anchor ?? "";
      return {
        ...finding,
        key,
        kind,
        anchor: anchorOf(finding.clause),
        otherAnchor: finding.other && anchorOf(finding.other.clause),
        isOpen: isOpenAfter(given),
        version: given.length + 1,
        answers: given,
      };
    }),
  });
}
