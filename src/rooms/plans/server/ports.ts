import type { TextId } from "#rooms/documents/model/index.ts";
import type { Proposal } from "#rooms/extraction/model/index.ts";
import type { Searchable } from "#server-kit/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import type { Chip, PlanId, ProposalId, RecordLine, ThemeSection } from "../model/index.ts";

/*
 * Rooms below this one hold the records that a plan becomes. They implement these ports; the composition root passes them in.
 * The ports stand on the server side because they carry the caller's transaction.
 */

export type PublishedPlan = {
  readonly planId: PlanId;
  readonly textId: TextId;
  /** The day as of which the plan's words name bodies and places. */
  readonly bodiesOn: PlainDate;
  /** The body that issued the plan, as its head names it. */
  readonly issuer: string | null;
  /** What the plan is about, as its head says (trích yếu). */
  readonly title: string;
  /** Set when the plan is the next version of another. */
  readonly continues: ContinuedPlan | null;
};

/**
 * How the records of the earlier version go on, told by its proposals. A record that is carried keeps its id, so that whatever
 * hangs on the id (states, complements, reports) stays attached without being touched; it takes the words of the later proposal.
 * A repealed one ends on `lastDay` and stays readable. Accepted proposals that carry nothing are new.
 */
export type ContinuedPlan = {
  readonly planId: PlanId;
  readonly lastDay: PlainDate;
  /** Earlier proposal by later one. */
  readonly carried: ReadonlyMap<ProposalId, ProposalId>;
  readonly repealed: ReadonlySet<ProposalId>;
};
export type AcceptedProposal = { readonly proposalId: ProposalId; readonly proposal: Proposal };

/** Records of the earlier version that go on as another record of this one: the later id by the earlier one. */
export type Successors = ReadonlyMap<string, string>;

/**
 * Turns the accepted proposals of its kinds into records, on the transaction that publishes the plan. Others are passed over.
 * Answers with the records that go on under a new id.
 */
export type ProposalAcceptor = (
  transaction: OpenTransaction,
  act: Act,
  plan: PublishedPlan,
  accepted: readonly AcceptedProposal[],
) => Promise<Successors>;

/** Carries what a room hung on records of the earlier version to those that they go on as. */
export type SuccessorFollower = (transaction: OpenTransaction, act: Act, successors: Successors) => Promise<void>;

/** The margin notes of a room's records on one plan, in the order of the document. */
export type ClauseChips = (
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
  on: PlainDate,
) => Promise<readonly Chip[]>;

/** What a theme asks of a room: clauses of a plan, codes of indicators, registers narrowed by a filter or by words. */
export type ThemeAsked = {
  readonly planId: PlanId | null;
  readonly clauses: readonly number[];
  readonly indicators: readonly string[];
  readonly records: readonly RecordLine[];
};

/** What a room has behind a theme, as far as the person may see it. */
export type ThemePart = (db: Database, act: Act, asked: ThemeAsked) => Promise<readonly ThemeSection[]>;

export type PlanPorts = {
  readonly acceptors: readonly ProposalAcceptor[];
  readonly followers: readonly SuccessorFollower[];
  /** What the records of a plan are found by; written again for both versions when one continues the other. */
  readonly searchables: readonly Searchable[];
  readonly chips: readonly ClauseChips[];
};

export type ThemePorts = Pick<PlanPorts, "chips"> & { readonly themeParts: readonly ThemePart[] };
