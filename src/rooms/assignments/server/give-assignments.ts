import { createHash } from "node:crypto";
import { refuseSecret } from "#rooms/documents/model/index.ts";
import { isGroupName } from "#rooms/extraction/model/index.ts";
import { listHoldingsOfBodies, type ResolvedName, resolveNames } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { appendAudits, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  AssignmentId,
  type AssignmentsGiven,
  type AssignmentSource,
  assignmentCode,
  BARE_STEP,
  courseAtStart,
  type GiveAssignments,
  type GivenAssignment,
  type GivenBody,
  keyOfItem,
  mayGive,
  type NotAllowed,
  placeOfCode,
  setByGiver,
  takeStep,
} from "../model/index.ts";
import { type GivenParty, type GivenRecord, insertGiven } from "./insert-given.ts";
import type { Resolve } from "./holding-queries.ts";
import { hasStoredFile, keepSource, listGivenBySource } from "./source-queries.ts";

export type GiveRefusal =
  | NotAllowed
  | "document-secret"
  | "file-not-stored"
  | "organisation-not-found"
  | "history-not-possible"
  | "words-not-in-source";

/**
 * Gives assignments from a document outside a plan. The source is known by number, day and issuer; the same words to the same bodies
 * from it are given once, so a list that comes in again adds only what is new.
 */
export async function giveAssignments(
  db: Database,
  act: Act,
  { source, items }: GiveAssignments,
): Promise<Outcome<AssignmentsGiven, GiveRefusal>> {
  const allowed = mayGive(act.actor);
  if (!allowed.ok) return allowed;
  for (const text of [source.words, source.summary, ...items.map(({ words }) => words)]) {
    const readable = refuseSecret(text ?? "");
    if (!readable.ok) return readable;
  }
  return inTransaction(db, async (transaction): Promise<Outcome<AssignmentsGiven, GiveRefusal>> => {
    if (source.file && !(await hasStoredFile(transaction, act, source.file.sha256))) return refuse("file-not-stored");
    const resolve = await resolverOf(transaction, act, source, items);
    if (!resolve.ok) return resolve;
    const giver = resolve.value(partyOf({ name: source.issuer, organisationId: source.giverId }));
    const { sourceId, hasWords } = await keepSource(transaction, act, source, giver.organisationId);

    const known = await listGivenBySource(transaction, act, sourceId);
    const byKey = new Map(known.map(({ id, code, source_key: key }) => [key, { id: AssignmentId.parse(id), code }]));
    let place = Math.max(0, ...known.map(({ code }) => placeOfCode(code)));
    const records: GivenRecord[] = [];
    const answers: { assignmentId: AssignmentId; code: string; isNew: boolean }[] = [];
    for (const [ordinal, item] of items.entries()) {
      const sourceKey = sourceKeyOf(item);
      const before = byKey.get(sourceKey);
      if (before) {
        answers.push({ assignmentId: before.id, code: before.code, isNew: false });
        continue;
      }
      if (!isIn(source, item)) return refuse("words-not-in-source", { place: ordinal + 1 });
      place += 1;
      const placed = hasWords ? item : { ...item, start: null, end: null };
      const record = recordOf(placed, { id: newId(AssignmentId), code: assignmentCode(place), sourceKey }, source, resolve.value); // prettier-ignore
      if (!record.ok) return refuse("history-not-possible", { ...record.refusal.params, place: ordinal + 1 });
      byKey.set(sourceKey, record.value);
      records.push(record.value);
      answers.push({ assignmentId: record.value.id, code: record.value.code, isNew: true });
    }
    await insertGiven(transaction, act, { id: sourceId, giverId: giver.organisationId }, records, resolve.value);
    await appendAudits(
      transaction,
      act,
      records.map(({ id, code, item, course }) => ({
        act: "assignment-given",
        subject: { kind: "assignment", id },
        after: { ...item, code, sourceId, number: source.number, issuedOn: source.issuedOn, state: course.state },
      })),
    );
    return done({ sourceId, items: answers });
  });
}

/** Under which an item of a source is known. */
export function sourceKeyOf(item: Pick<GivenAssignment, "words" | "leads">): string {
  return createHash("sha256").update(keyOfItem(item)).digest("hex");
}

/** Words that claim a place in the source have to stand there, letter by letter. */
function isIn({ words }: AssignmentSource, { start, end, words: claimed }: GivenAssignment): boolean {
  if (start === null || end === null) return start === end;
  return words !== null && words.slice(start, end).trim() === claimed;
}

function partyOf({ name, organisationId }: GivenBody): GivenParty {
  return { name, quote: name, organisationId, groupId: null, isGroup: organisationId === null && isGroupName(name) };
}

/** What each body of the list means on the day of the source; a chosen one means itself. */
async function resolverOf(
  transaction: OpenTransaction,
  act: Act,
  source: AssignmentSource,
  items: readonly GivenAssignment[],
): Promise<Outcome<(party: GivenParty) => ResolvedName, "organisation-not-found">> {
  const bodies = items.flatMap(({ leads, coordinators }) => [...leads, ...coordinators]);
  const parties = [...bodies, { name: source.issuer, organisationId: source.giverId }].map(partyOf);
  const chosen = parties.flatMap(({ organisationId }) => organisationId ?? []);
  const holdings = await listHoldingsOfBodies(transaction, act.workspaceId, chosen, source.issuedOn);
  if (chosen.some((id) => !holdings.has(id))) return refuse("organisation-not-found");
  const named = parties.filter(({ organisationId }) => organisationId === null);
  const byName = await resolveNames(transaction, act.workspaceId, named, source.issuedOn);
  return done((party) => {
    const own = party.organisationId === null ? undefined : holdings.get(party.organisationId);
    return own ? { organisationId: party.organisationId, groupId: null, holdings: own } : byName(party);
  });
}

function recordOf(
  item: GivenAssignment,
  identity: Pick<GivenRecord, "id" | "code" | "sourceKey">,
  source: AssignmentSource,
  resolve: Resolve<GivenParty>,
): Outcome<GivenRecord> {
  const givenOn = item.givenOn ?? source.issuedOn;
  const resolved = (body: GivenBody): GivenParty => {
    const party = partyOf(body);
    const { organisationId, groupId } = resolve(party);
    return { ...party, organisationId, groupId };
  };
  const history = historyOf(item, givenOn);
  if (!history.ok) return history;
  return done({
    ...identity,
    item,
    givenOn,
    leads: item.leads.map(resolved),
    coordinators: item.coordinators.map(resolved),
    setByGiver: setByGiver(source.words, item),
    ...history.value,
  });
}

/** Past steps are judged by the life table; how an office once granted extensions is its own matter. */
function historyOf(
  { dueOn, steps }: GivenAssignment,
  givenOn: PlainDate,
): Outcome<Pick<GivenRecord, "course" | "steps">> {
  let course = courseAtStart(givenOn, dueOn);
  const taken: GivenRecord["steps"][number][] = [];
  for (const each of steps) {
    const step = { ...BARE_STEP, ...each };
    const next = takeStep(course, step, { askBy: "any-day", most: null });
    if (!next.ok) return refuse(next.refusal.code, { act: each.act, day: each.on, state: course.state });
    taken.push({ from: course.state, to: next.value.state, step });
    course = next.value;
  }
  return done({ course, steps: taken });
}
