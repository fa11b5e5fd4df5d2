import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { createHash } from "node:crypto";
import { addGroup, addPerson } from "#rooms/organisations/server/index.ts";
import { acceptConfident, getReview, importPlan, publishPlan } from "#rooms/plans/server/index.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { type Database, inTransaction } from "#store/index.ts";
import { AssignmentId, EvidenceId, GiveParts, SHIPPED_LADDER } from "../model/index.ts";
import { acceptAssignments } from "./accept-assignments.ts";
import { actOnAssignment } from "./act-on-assignment.ts";
import { listAssignments } from "./assignment-queries.ts";
import { addEvidenceLink } from "./evidence/add-evidence.ts";
import { insertEvidence } from "./evidence/evidence-queries.ts";
import { givenFrom, SOURCE } from "./given-duties.ts";
import { findLadder } from "./ladder/ladder-queries.ts";
import { raiseObstacle } from "./obstacle/raise-obstacle.ts";
import { giveParts } from "./part/give-parts.ts";
import { listParts } from "./part/list-parts.ts";
import { getRhythm } from "./rhythm/get-rhythm.ts";
import { setRhythm } from "./rhythm/set-rhythm.ts";
import { stepOccurrence } from "./rhythm/step-occurrence.ts";

/** A group's name that no register bears. */
const UNKNOWN_GROUP = "Các ngành";

export const walkAssignments: GivenWalk = async (db, act, { mark, body }) => {
  const text = `KẾ HOẠCH\nPhát triển ${mark}\n\nII. NHIỆM VỤ\n1. Sở Công Thương chủ trì xây dựng Đề án ${mark}, hoàn thành trước ngày 30/6/2026.\n`;
  const { planId } = given(await importPlan(db, act, { text }));
  given(await acceptConfident(db, act, { planId, confidence: 0 }));
  const { version, coverage } = given(await getReview(db, act, planId));
  const seen = { planId, version, undecidedSeen: coverage.undecided };
  given(await publishPlan(db, act, seen, { acceptors: [acceptAssignments], followers: [], searchables: [] }));
  const [assignment] = await listAssignments(db, act.workspaceId, planId);
  if (!assignment) throw new Error("The walk's plan has no assignment");
  const { personId } = given(await addPerson(db, act, { name: `Dung ${mark}`, email: null, phone: null }));
  const params = { assignmentId: assignment.id };
  const naming = { post: "monitor", personId, handlingUnitId: null, basis: mark, validFrom: act.on };

  const source = { number: mark, issuer: `Cơ quan ${mark}`, giverId: body };
  const item = (words: string) => ({ words: `${words} ${mark}`, leads: [{ name: mark, organisationId: body }] });
  const { items } = await givenFrom(
    db,
    act,
    [
      item("Báo cáo"),
      item("Rà soát"),
      item("Tổng hợp"),
      item("Phối hợp"),
      item("Bổ sung"),
      item("Nhịp"),
      item("Kỳ"),
      item("Kỳ sau"),
      { words: `Các ngành ${mark} báo cáo`, leads: [{ name: UNKNOWN_GROUP }] },
    ],
    source,
  );
  const [first, reported, told, parted, lacking] = items.map(({ assignmentId }) => AssignmentId.parse(assignmentId));
  if (!first || !reported || !told || !parted || !lacking) throw new Error("Nothing was given");
  const by = (assignmentId: AssignmentId) => ({ params: { assignmentId }, version: 1 });
  const doomed = await givenFrom(db, act, [item("Xóa")], { ...source, number: `${mark}-` });
  given(await actOnAssignment(db, act, { assignmentId: told, version: 1, asked: { act: "accept" } }));
  const shares = GiveParts.parse({ kind: "share", organisationIds: [body], words: `Gửi số liệu ${mark}` });
  given(await giveParts(db, act, { assignmentId: parted, asked: shares }));
  const { parts } = given(await listParts(db, act, parted));
  const part = parts[0]?.id ?? null;
  const link = { assignmentId: parted, url: "https://example.vn", words: mark };
  const { evidenceId: judged } = given(await addEvidenceLink(db, act, link));
  const { evidenceId: doubted } = given(await addEvidenceLink(db, act, link));
  const filed = await givenFile(db, act, parted, mark);
  const gift = { source: { ...SOURCE, number: `${mark}++` }, items: [{ words: mark, leads: [{ name: mark }] }] };
  const { settled } = await findLadder(db, act.workspaceId);
  const blocked = { assignmentId: parted, asked: { cause: mark, resolverId: OrganisationId.parse(body), waitsForCode: null, dueOn: null } }; // prettier-ignore
  const { obstacleId } = given(await raiseObstacle(db, act, blocked));
  const grouped = AssignmentId.parse(items[8]?.assignmentId);
  const { groupId } = given(await addGroup(db, act, { name: mark, aliases: [], from: act.on, basis: mark }));
  const rhythmless = AssignmentId.parse(items[5]?.assignmentId);
  const owed = await givenOccurrence(db, act, AssignmentId.parse(items[6]?.assignmentId));
  const answered = await givenOccurrence(db, act, AssignmentId.parse(items[7]?.assignmentId));
  given(await stepOccurrence(db, act, { ...answered, version: 1, asked: { act: "report", words: mark } }));
  return {
    listOwnObstacles: {},
    listObstacles: { params: { assignmentId: parted } },
    raiseObstacle: { params: { assignmentId: parted }, body: { cause: mark, resolverId: body } },
    settleObstacle: { params: { assignmentId: parted, obstacleId }, version: 1, body: { act: "resolve", words: mark } },
    getRhythm: { params: { assignmentId: owed.assignmentId } },
    listOwnOccurrences: {},
    setRhythm: { ...by(rhythmless), body: { rhythm: STANDING, basis: mark } },
    reportOccurrence: { params: owed, version: 1, body: { words: mark } },
    decideOccurrence: { params: answered, version: 2, body: { act: "hand-back", words: mark } },
    getPeopleBehind: { params },
    namePerson: { params, body: naming },
    listParts: { params: { assignmentId: first } },
    listOwnParts: {},
    getBoard: {},
    getDueCalendar: { query: { from: act.on, to: act.on, status: "all" } },
    getTimeline: { query: { from: "2026-01-01", to: "2045-12-31", status: "all" } },
    getLadder: {},
    settleLadder: { body: { ladder: SHIPPED_LADDER, basis: `Căn cứ ${mark}`, seenVersion: settled?.version ?? null } },
    getAssignmentLadder: { params: { assignmentId: first } },
    listEvidence: { params: { assignmentId: first } },
    addEvidenceLink: { params: { assignmentId: first }, body: { url: "https://example.vn/a", words: mark } },
    addEvidenceFile: { params: { assignmentId: first }, query: { fileName: "bc.txt" }, body: `Báo cáo ${mark}` },
    judgeEvidence: {
      params: { assignmentId: parted, evidenceId: judged },
      body: { isAccepted: true },
      version: 1,
    },
    withdrawEvidence: { params: { assignmentId: parted, evidenceId: doubted }, body: { words: mark }, version: 1 },
    downloadEvidence: { params: { assignmentId: parted, evidenceId: filed } },
    giveParts: {
      params: { assignmentId: first },
      body: { kind: "share", organisationIds: [body], words: mark },
    },
    nameGroup: { ...by(grouped), body: { name: UNKNOWN_GROUP, groupId, basis: mark } },
    answerPart: {
      params: { assignmentId: parted },
      body: { partId: part, organisationId: body, act: "tell", words: mark },
      version: 1,
    },
    setComplement: {
      params: { assignmentId: lacking },
      body: { field: "product", words: mark, basis: mark },
      version: 1,
    },
    giveAssignments: {
      body: { source: { ...SOURCE, number: `${mark}+` }, items: [{ words: mark, leads: [{ name: mark }] }] },
    },
    purgeSource: { params: { sourceId: doomed.sourceId }, body: { reason: "Có dấu mật là hình" } },
    readOrder: { query: {}, body: "Giao Sở Công Thương rà soát quỹ đất." },
    readTracker: { query: { fileName: "so.csv" }, body: "Nhiệm vụ;Cơ quan chủ trì\nRà soát;Sở A" },
    findUnknownBodies: { body: { days: [{ on: act.on, names: ["Sở A"] }] } },
    weighTracker: { body: { gifts: [gift] } },
    giveTracker: { body: { gifts: [gift] } },
    listAssignments: {},
    listAssignmentsOnDay: { query: { as_of: act.on } },
    exportAssignmentsCsv: {},
    exportAssignmentsXlsx: {},
    summariseAssignments: {},
    rankBodies: {},
    getMyWork: {},
    getAssignment: { params: { assignmentId: first } },
    carryOutAssignment: { ...by(first), body: { act: "accept" } },
    tellProgress: { params: { assignmentId: told }, version: 2, body: { words: mark } },
    decideAssignment: { ...by(reported), body: { act: "suspend", words: mark } },
  };
};

const STANDING = { every: "ongoing", before: null, aliveDays: 90 } as const;

async function givenOccurrence(db: Database, act: Act, assignmentId: AssignmentId) {
  const rhythm = { every: "annual", before: "12-15", aliveDays: null } as const;
  given(await setRhythm(db, act, { assignmentId, version: 1, asked: { rhythm, basis: "Nghị định" } }));
  const { occurrences } = given(await getRhythm(db, act, assignmentId));
  return { assignmentId, period: occurrences[0]?.period ?? "" };
}

/** The walk makes rows, not files: the row alone says that there is one. */
async function givenFile(db: Database, act: Act, assignmentId: AssignmentId, mark: string): Promise<EvidenceId> {
  const id = newId(EvidenceId);
  const sha256 = createHash("sha256").update(mark).digest("hex");
  const none = { words: null, takenAt: null, place: null, distanceMetres: null };
  const file = { id, assignmentId, kind: "file", fileName: `${mark}.txt`, sha256, sizeBytes: 1, ...none } as const;
  await inTransaction(db, async (transaction) => done(await insertEvidence(transaction, act, file)));
  return id;
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
