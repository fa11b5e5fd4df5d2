import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { type GivenAnswer, mayAnswerFindings, type NotAllowed, type PlanFinding, type PlanId } from "../model/index.ts";
import { insertAnswer } from "./finding-queries.ts";
import { listFindings } from "./list-findings.ts";
import { findPlanToChange } from "./plan-queries.ts";

export type AnswerFinding = {
  readonly planId: PlanId;
  readonly key: string;
  readonly version: number;
  readonly answer: GivenAnswer;
};
export type AnswerFindingRefusal = NotAllowed | "plan-not-found" | "finding-not-found" | "version-differs";

/** A person explains a finding, mends it by a complement with its basis, or takes an answer back. Earlier answers stay. */
export async function answerFinding(
  db: Database,
  act: Act,
  { planId, key, version, answer }: AnswerFinding,
): Promise<Outcome<PlanFinding, AnswerFindingRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayAnswerFindings(act.actor);
    if (!allowed.ok) return allowed;
    if (!(await findPlanToChange(transaction, act.workspaceId, planId))) return refuse("plan-not-found");
    const before = await findFinding(transaction, act, planId, key);
    if (!before.ok) return before;
    const { code } = before.value;
    if (before.value.version !== version) return refuse("version-differs");
    await insertAnswer(transaction, act, planId, { key, code, version }, answer);
    await appendAudit(transaction, act, {
      act: `finding-${answer.state}`,
      subject: { kind: "finding", id: `${planId}/${key}` },
      before: before.value.answers[0] ?? null,
      after: { code, ...answer },
    });
    return findFinding(transaction, act, planId, key);
  });
}

async function findFinding(
  db: Database,
  act: Act,
  planId: PlanId,
  key: string,
): Promise<Outcome<PlanFinding, AnswerFindingRefusal>> {
  const findings = await listFindings(db, act, { planId });
  if (!findings.ok) return findings;
  const finding = findings.value.items.find((each) => each.key === key);
  return finding ? done(finding) : refuse("finding-not-found");
}
