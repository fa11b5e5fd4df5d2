import { type LetterMember } from "#rooms/access/server/index.ts";
import { findEvent, getMyWork, listReminded } from "#rooms/assignments/server/index.ts";
import { plusDays } from "#rooms/calendar/model/index.ts";
import { findReturned } from "#rooms/reports/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { type DigestPart, digestLetter, eventLetter } from "../model/digest.ts";
import { audiencesOf, isToldDaily, type NoticeSetting } from "../model/index.ts";
import { findLastDigest, type WaitingLetter } from "./letter-queries.ts";

/** After a long absence the ladder's last days are told, not all of them. */
const FARTHEST_DAYS = 7;
const LINES = 6;

type Composed = { readonly subject: string; readonly text: string };

/** The words of a letter as things stand now; undefined where there is nothing to say any more. */
export async function composeLetter(
  db: Database,
  act: Act,
  letter: WaitingLetter,
  {
    member,
    setting,
    address,
  }: { readonly member: LetterMember; readonly setting: NoticeSetting; readonly address: string },
): Promise<Composed | undefined> {
  const to = { name: member.name, locale: setting.locale, address };
  if (letter.kind === "digest") return digestLetter(to, act.on, await partsOf(db, act));
  const event = await findTold(db, act, letter);
  return event && eventLetter(to, { kind: letter.kind, ...event });
}

async function partsOf(db: Database, act: Act): Promise<DigestPart[]> {
  const last = await findLastDigest(db, act.workspaceId, act.actor.id, act.on);
  const earliest = plusDays(act.on, -FARTHEST_DAYS);
  const since = last === undefined ? act.on : plusDays(last, 1) < earliest ? earliest : plusDays(last, 1);
  const parts: DigestPart[] = [];
  for (const { audience, isOfBodies } of audiencesOf(act.actor)) {
    const bodies = isOfBodies ? act.actor.bodies : null;
    const items = await listReminded(db, act, { audiences: [audience], bodies, since }, LINES);
    parts.push({ group: `told-${audience}`, items, hasMore: items.length === LINES });
  }
  const work = await getMyWork(db, act);
  if (!work.ok) return parts;
  return [...parts, ...work.value.groups.filter(({ group }) => isToldDaily(group, act.actor))];
}

/** What the letter's event is about now; undefined where it is gone. */
async function findTold(db: Database, act: Act, { kind, aboutId, aboutOrdinal }: WaitingLetter) {
  if (kind === "digest" || aboutId === null) return undefined;
  if (kind === "report-returned") return findReturned(db, act, aboutId, aboutOrdinal ?? 0);
  return findEvent(db, act, kind, aboutId, aboutOrdinal);
}
