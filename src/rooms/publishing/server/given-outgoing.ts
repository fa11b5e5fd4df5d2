import { givenPdf } from "#rooms/documents/server/pdf/given-pdf.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { given } from "#rooms/reports/server/given-reports.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { OutgoingAct, OutgoingId, OutgoingSubject } from "../model/index.ts";
import { actOnOutgoing } from "./act-on-outgoing.ts";
import { draftOutgoing } from "./draft-outgoing.ts";
import { getOutgoing } from "./get-outgoing.ts";

export async function givenDraft(
  db: Database,
  act: Act,
  issuer: string,
  subject: OutgoingSubject,
): Promise<OutgoingId> {
  return given(await draftOutgoing(db, act, { issuerId: OrganisationId.parse(issuer), subject })).outgoingId;
}

/** Takes acts one after another, each on the version that the one before left. */
export async function takeOutgoing(
  db: Database,
  act: Act,
  outgoingId: OutgoingId,
  ...acts: readonly OutgoingAct[]
): Promise<number> {
  let { version } = given(await getOutgoing(db, act, outgoingId));
  for (const each of acts) {
    ({ version } = given(
      await actOnOutgoing(db, act, { outgoingId, version, act: each, reason: "Lý do của việc này" }),
    ));
  }
  return version;
}

/** A signed copy with some words. */
export async function givenSignedPdf(words: string): Promise<Buffer> {
  return Buffer.from(await givenPdf((pdf) => void pdf.text(words)));
}

/** Puts other words into a fresh draft. */
export async function givenRewritten(
  db: Database,
  act: Act,
  outgoingId: OutgoingId,
  words: { readonly summary: string; readonly paragraphs: readonly string[] },
): Promise<void> {
  const rewriting = { ...words, addressees: [], recipients: [] };
  given(await actOnOutgoing(db, act, { outgoingId, version: 1, act: "rewrite", rewriting }));
}
