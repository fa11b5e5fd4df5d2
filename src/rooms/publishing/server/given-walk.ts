import { createHash } from "node:crypto";
import { EMPTY_TEXTS, NO_ENTRIES, OpenRound } from "#rooms/reports/model/index.ts";
import { given, givenHandedIn } from "#rooms/reports/server/given-reports.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import { done } from "#shared/outcome.ts";
import { inTransaction } from "#store/index.ts";
import type { OutgoingAct, OutgoingSubject } from "../model/index.ts";
import { actOnOutgoing } from "./act-on-outgoing.ts";
import { givenDraft, givenSignedPdf, takeOutgoing } from "./given-outgoing.ts";
import { keepFileRow } from "./issue-outgoing.ts";

export const walkOutgoing: GivenWalk = async (db, act, { mark, body }) => {
  const round = OpenRound.parse({
    kind: "ad-hoc",
    title: `Văn bản ${mark}`,
    from: act.on,
    cutoff: act.on,
    dueOn: act.on,
    bodies: [body],
    basis: mark,
  });
  const draft = { texts: { ...EMPTY_TEXTS, results: `Kết quả ${mark}` }, entries: NO_ENTRIES };
  const reportId = await givenHandedIn(db, act, round, body, draft);
  const subject: OutgoingSubject = { kind: "periodic-report", reportId };
  const drafted = async (...acts: readonly OutgoingAct[]) => {
    const outgoingId = await givenDraft(db, act, body, subject);
    return { params: { outgoingId }, version: await takeOutgoing(db, act, outgoingId, ...acts) };
  };
  const seen = await drafted();
  const approved = await drafted("submit", "approve");
  const issuing = {
    number: "12/BC-X",
    issuedOn: act.on,
    signedBy: mark,
    fileName: "ky.pdf",
    version: approved.version,
  };
  const signed = await givenSignedPdf(mark);
  const issued = await drafted("submit", "approve");
  const sha256 = createHash("sha256").update(mark).digest("hex");
  await inTransaction(db, async (transaction) => done(await keepFileRow(transaction, act, { sha256, sizeBytes: 1 })));
  const entered = { number: "13/BC-X", issuedOn: act.on, signedBy: mark, sha256, fileName: `${mark}.pdf` };
  given(await actOnOutgoing(db, act, { outgoingId: issued.params.outgoingId, version: issued.version, act: "issue", issued: entered })); // prettier-ignore
  return {
    listOutgoing: {},
    listChased: {},
    getOutgoing: { params: seen.params },
    getOutgoingWord: { params: seen.params },
    getOutgoingSigned: { params: issued.params },
    draftOutgoing: { body: { issuerId: body, subject } },
    rewriteOutgoing: { ...(await drafted()), body: { act: "renew" } },
    submitOutgoing: { ...(await drafted()), body: { act: "submit" } },
    judgeOutgoing: { ...(await drafted("submit")), body: { act: "approve" } },
    issueOutgoing: { params: approved.params, query: issuing, body: signed },
  };
};
