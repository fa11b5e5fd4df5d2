import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import { indexEntries } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { mayDraftOutgoing, OutgoingId, type OutgoingSubject } from "../model/index.ts";
import { type GatherRefusal, gatherPaper } from "./gather-paper.ts";
import { insertOutgoing, insertVersion, type KeptOutgoing } from "./outgoing-queries.ts";
import { searchedOutgoing } from "./search-outgoing.ts";

export type DraftRefusal = GatherRefusal | "organisation-not-found";
type Drafted = { readonly outgoingId: OutgoingId };

/** A draft of an official document, its first content taken from the records. */
export async function draftOutgoing(
  db: Database,
  act: Act,
  { issuerId, subject }: { readonly issuerId: OrganisationId; readonly subject: OutgoingSubject },
): Promise<Outcome<Drafted, DraftRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Drafted, DraftRefusal>> => {
    const allowed = mayDraftOutgoing(act.actor, { bodies: [issuerId] });
    if (!allowed.ok) return allowed;
    const [issuer] = await listNamed(transaction, act.workspaceId, [issuerId]);
    if (!issuer) return refuse("organisation-not-found");
    const paper = await gatherPaper(transaction, act, issuerId, subject);
    if (!paper.ok) return paper;
    const { content } = paper.value;
    const outgoing: KeptOutgoing = {
      id: newId(OutgoingId),
      kind: subject.kind,
      issuerId,
      issuerName: content.issuerName,
      subject,
      summary: content.summary,
      state: "drafted",
      version: 1,
      stepCount: 0,
      contentVersion: 1,
      createdOn: act.on,
      issued: null,
    };
    await insertOutgoing(transaction, act, outgoing);
    await insertVersion(transaction, act, outgoing.id, 1, paper.value);
    await indexEntries(transaction, act.workspaceId, searchedOutgoing, { of: "ids", ids: [outgoing.id] });
    await appendAudit(transaction, act, {
      act: "outgoing-drafted",
      subject: { kind: "outgoing", id: outgoing.id },
      after: { kind: outgoing.kind, issuerId, subject, lines: paper.value.lines.length },
    });
    return done({ outgoingId: outgoing.id });
  });
}
