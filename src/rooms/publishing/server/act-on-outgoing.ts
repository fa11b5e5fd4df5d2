import { refuseSecret } from "#rooms/documents/model/index.ts";
import { listHolders } from "#rooms/reports/server/index.ts";
import { indexEntries } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  mayActOnOutgoing,
  type NotAllowed,
  type OutgoingAct,
  type OutgoingId,
  type OutgoingMoved,
  outgoingNeedsReason,
  outgoingTargetOf,
  type Paper,
  type PaperBlock,
} from "../model/index.ts";
import { type GatherRefusal, gatherPaper } from "./gather-paper.ts";
import {
  findOutgoing,
  getPaper,
  insertOutgoingStep,
  insertVersion,
  type Issued,
  type KeptOutgoing,
  updateOutgoing,
} from "./outgoing-queries.ts";
import { searchedOutgoing } from "./search-outgoing.ts";

export type OutgoingRefusal =
  | NotAllowed
  | GatherRefusal
  | "outgoing-not-found"
  | "outgoing-moved"
  | "outgoing-act-not-in-state"
  | "outgoing-reason-missing"
  | "document-secret";

/** What a person wrote anew: in the order of the paragraphs, empty ones left out. */
export type Rewriting = {
  readonly summary: string;
  readonly paragraphs: readonly string[];
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
};

export type AskedOfOutgoing = {
  readonly outgoingId: OutgoingId;
  /** The version that the person saw. */
  readonly version: number;
  readonly act: OutgoingAct;
  readonly reason?: string | null;
  readonly rewriting?: Rewriting;
  readonly issued?: Issued;
};

const SHORTEST_REASON = 5;

/** One act on an outgoing document, whoever does it: asked of the policy and of the life table, then kept as a step. */
export async function actOnOutgoing(
  db: Database,
  act: Act,
  asked: AskedOfOutgoing,
): Promise<Outcome<OutgoingMoved, OutgoingRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<OutgoingMoved, OutgoingRefusal>> => {
    const outgoing = await findOutgoing(transaction, act.workspaceId, asked.outgoingId, "hold");
    if (!outgoing) return refuse("outgoing-not-found");
    const bodies = await issuersOf(transaction, act, outgoing);
    const allowed = mayActOnOutgoing(act.actor, asked.act, { bodies });
    if (!allowed.ok) return allowed;
    if (outgoing.version !== asked.version) return refuse("outgoing-moved");
    const state = outgoingTargetOf(outgoing.state, asked.act);
    if (state === undefined) return refuse("outgoing-act-not-in-state");
    const reason = asked.reason?.trim() ?? null;
    if (outgoingNeedsReason(asked.act) && (reason?.length ?? 0) < SHORTEST_REASON) {
      return refuse("outgoing-reason-missing");
    }
    const { summary = "", paragraphs = [] } = asked.rewriting ?? {};
    const open = refuseSecret([summary, ...paragraphs].join("\n"));
    if (!open.ok) return open;
    const paper = await nextPaper(transaction, act, outgoing, asked);
    if (!paper.ok) return paper;
    const moved: KeptOutgoing = {
      ...outgoing,
      state,
      version: outgoing.version + 1,
      stepCount: outgoing.stepCount + 1,
      contentVersion: outgoing.contentVersion + (paper.value ? 1 : 0),
      summary: paper.value?.content.summary ?? outgoing.summary,
      issued: asked.issued ?? null,
    };
    if (paper.value) await insertVersion(transaction, act, moved.id, moved.contentVersion, paper.value);
    await updateOutgoing(transaction, act, moved);
    await insertOutgoingStep(transaction, act, moved, { act: asked.act, words: reason });
    await indexEntries(transaction, act.workspaceId, searchedOutgoing, { of: "ids", ids: [moved.id] });
    await appendAudit(
      transaction,
      { ...act, ...(reason !== null && { reason }) },
      {
        act: `outgoing-${asked.act}`,
        subject: { kind: "outgoing", id: moved.id },
        before: { state: outgoing.state, contentVersion: outgoing.contentVersion },
        after: { state, contentVersion: moved.contentVersion, ...asked.issued },
      },
    );
    return done({ outgoingId: moved.id, version: moved.version, state });
  });
}

/** Who carries the issuing body's duties on today. */
export async function issuersOf(db: Database, act: Act, { issuerId }: Pick<KeptOutgoing, "issuerId">) {
  const holders = await listHolders(db, act.workspaceId, [issuerId], act.on);
  const holder = holders.get(issuerId);
  return holder === undefined ? [] : [holder];
}

async function nextPaper(
  transaction: OpenTransaction,
  act: Act,
  outgoing: KeptOutgoing,
  { act: asked, rewriting }: AskedOfOutgoing,
): Promise<Outcome<Paper | null, GatherRefusal>> {
  if (asked === "renew") return gatherPaper(transaction, act, outgoing.issuerId, outgoing.subject);
  if (asked !== "rewrite" || !rewriting) return done(null);
  const paper = await getPaper(transaction, act.workspaceId, outgoing);
  return done(rewritten(paper, rewriting));
}

function rewritten({ content, lines }: Paper, { paragraphs, ...head }: Rewriting): Paper {
  let place = 0;
  const blocks = content.blocks.flatMap((block): PaperBlock[] => {
    if (block.kind === "heading") return [block];
    const words = (paragraphs[place++] ?? "").trim();
    return words === "" ? [] : [{ ...block, words }];
  });
  const added = paragraphs.slice(place).map((words) => words.trim());
  const more = added.filter((words) => words !== "").map((words) => ({ kind: "paragraph" as const, words }));
  return {
    content: {
      ...content,
      summary: head.summary,
      addressees: [...head.addressees],
      recipients: [...head.recipients],
      blocks: [...blocks, ...more],
    },
    lines,
  };
}
