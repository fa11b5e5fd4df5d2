import { Proposal, SentenceFate } from "#rooms/extraction/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { Instant } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type Fate,
  type FateInput,
  type PlanId,
  ProposalId,
  type ReviewedProposal,
  ReviewedSentence,
  ReviewState,
} from "../model/index.ts";
import { planTables } from "./tables.ts";

const ROWS_PER_INSERT = 1000;

/** A sentence with what its fate depends on. */
export type StoredSentence = ReviewedSentence & FateInput;

export async function insertSentences(
  db: Database,
  act: Act,
  planId: PlanId,
  sentences: readonly { readonly read: SentenceFate; readonly fate: Fate; readonly version?: number }[],
): Promise<void> {
  const rows = sentences.map(({ read, fate, version = 1 }) => ({
    workspace_id: act.workspaceId,
    plan_id: planId,
    ordinal: read.ordinal,
    clause_ordinal: read.clause,
    start_offset: read.start,
    end_offset: read.end,
    is_binding: read.isBinding,
    read_fate: read.fate,
    read_reason: read.reason,
    fate: fate.fate,
    reason: fate.reason,
    decided_by: null,
    decided_at: null,
    note: null,
    version,
  }));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await planTables(db)
      .insertInto("plan_sentence")
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
}

export async function insertProposals(
  db: Database,
  act: Act,
  planId: PlanId,
  proposals: readonly ReviewedProposal[],
): Promise<void> {
  const rows = proposals.map((each) => proposalRow(act, planId, each));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await planTables(db)
      .insertInto("proposal")
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
}

/** Writes proposals as they stand now: those that are there in their place, the others anew. When each was decided stays. */
export async function putProposals(
  db: Database,
  act: Act,
  planId: PlanId,
  proposals: readonly ReviewedProposal[],
): Promise<void> {
  const rows = proposals.map((each) => proposalRow(act, planId, each));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await planTables(db)
      .insertInto("proposal")
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .onConflict((conflict) =>
        conflict.columns(["workspace_id", "plan_id", "id"]).doUpdateSet((row) => ({
          start_offset: row.ref("excluded.start_offset"),
          end_offset: row.ref("excluded.end_offset"),
          sentence_ordinal: row.ref("excluded.sentence_ordinal"),
          clause_ordinal: row.ref("excluded.clause_ordinal"),
          rule: row.ref("excluded.rule"),
          confidence: row.ref("excluded.confidence"),
          state: row.ref("excluded.state"),
          found: row.ref("excluded.found"),
          edited: row.ref("excluded.edited"),
          version: row.ref("excluded.version"),
          decided_by: row.ref("excluded.decided_by"),
          decided_at: row
            .case()
            .when("excluded.decided_by", "is", null)
            .then(null)
            .else(row.ref("proposal.decided_at"))
            .end(),
        })),
      )
      .execute();
  }
}

/** Takes away proposals that no words carry any more; what was confirmed of them against an earlier version is asked again. */
export async function deleteProposals(
  db: Database,
  act: Act,
  planId: PlanId,
  ids: readonly ProposalId[],
): Promise<void> {
  if (ids.length === 0) return;
  const tables = planTables(db);
  await tables
    .deleteFrom("plan_change")
    .where("workspace_id", "=", act.workspaceId)
    .where("plan_id", "=", planId)
    .where("new_proposal_id", "in", ids)
    .execute();
  await tables
    .deleteFrom("proposal")
    .where("workspace_id", "=", act.workspaceId)
    .where("plan_id", "=", planId)
    .where("id", "in", ids)
    .execute();
}

export async function deleteSentences(db: Database, act: Act, planId: PlanId): Promise<void> {
  await planTables(db)
    .deleteFrom("plan_sentence")
    .where("workspace_id", "=", act.workspaceId)
    .where("plan_id", "=", planId)
    .execute();
}

function proposalRow(act: Act, planId: PlanId, each: ReviewedProposal) {
  const { id, ordinal, sentence, state, proposal, decidedBy, isEdited, version } = each;
  return {
    workspace_id: act.workspaceId,
    plan_id: planId,
    id,
    ordinal,
    kind: proposal.kind,
    start_offset: proposal.start,
    end_offset: proposal.end,
    sentence_ordinal: sentence,
    clause_ordinal: proposal.clause,
    rule: proposal.rule,
    confidence: proposal.confidence,
    state,
    found: JSON.stringify(proposal),
    edited: isEdited ? JSON.stringify(proposal) : null,
    version,
    decided_by: decidedBy,
    decided_at: decidedBy === null ? null : act.at,
  };
}

export async function listSentences(db: Database, workspaceId: WorkspaceId, planId: PlanId): Promise<StoredSentence[]> {
  const rows = await planTables(db)
    .selectFrom("plan_sentence")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({
    ...ReviewedSentence.parse({
      ordinal: row.ordinal,
      clause: row.clause_ordinal,
      start: row.start_offset,
      end: row.end_offset,
      isBinding: row.is_binding,
      fate: row.fate,
      reason: row.reason,
      version: row.version,
      decision: row.note === null ? null : { by: row.decided_by, at: row.decided_at, note: row.note },
    }),
    readAs: SentenceFate.pick({ fate: true, reason: true }).parse({ fate: row.read_fate, reason: row.read_reason }),
    calledContext: row.note !== null,
  }));
}

/** All proposals of a plan, in the order of the document. */
export async function listProposals(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
): Promise<ReviewedProposal[]> {
  const rows = await planTables(db)
    .selectFrom("proposal")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .orderBy("start_offset")
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({
    id: ProposalId.parse(row.id),
    ordinal: row.ordinal,
    sentence: row.sentence_ordinal,
    state: ReviewState.parse(row.state),
    version: row.version,
    proposal: Proposal.parse(row.edited ?? row.found),
    isEdited: row.edited !== null,
    decidedBy: row.decided_by,
  }));
}

export async function saveProposal(db: Database, act: Act, planId: PlanId, after: ReviewedProposal): Promise<void> {
  await planTables(db)
    .updateTable("proposal")
    .set({
      state: after.state,
      edited: after.isEdited ? JSON.stringify(after.proposal) : null,
      start_offset: after.proposal.start,
      end_offset: after.proposal.end,
      version: after.version,
      decided_by: after.decidedBy,
      decided_at: after.decidedBy === null ? null : act.at,
    })
    .where("workspace_id", "=", act.workspaceId)
    .where("plan_id", "=", planId)
    .where("id", "=", after.id)
    .execute();
}

/** Accepts all open proposals at or above a confidence in one statement. */
export async function acceptOpenProposals(
  db: Database,
  act: Act,
  planId: PlanId,
  confidence: number,
): Promise<ProposalId[]> {
  const rows = await planTables(db)
    .updateTable("proposal")
    .set((row) => ({
      state: "accepted",
      decided_by: act.actor.name,
      decided_at: act.at,
      version: row("version", "+", 1),
    }))
    .where("workspace_id", "=", act.workspaceId)
    .where("plan_id", "=", planId)
    .where("state", "=", "proposed")
    .where("confidence", ">=", confidence)
    .returning("id")
    .execute();
  return rows.map((row) => ProposalId.parse(row.id));
}

/** Saves a sentence's fate and, where a person called it context, who said so and why. */
export async function saveSentence(db: Database, act: Act, planId: PlanId, after: ReviewedSentence): Promise<void> {
  await planTables(db)
    .updateTable("plan_sentence")
    .set({
      fate: after.fate,
      reason: after.reason,
      note: after.decision?.note ?? null,
      decided_by: after.decision?.by ?? null,
      decided_at: after.decision === null ? null : Instant.parse(after.decision.at),
      version: after.version,
    })
    .where("workspace_id", "=", act.workspaceId)
    .where("plan_id", "=", planId)
    .where("ordinal", "=", after.ordinal)
    .execute();
}
