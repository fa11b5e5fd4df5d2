import { type LetterMember } from "#rooms/access/server/index.ts";
import { findEvent, getMyWork, listOwnObstacles, listReminded } from "#rooms/assignments/server/index.ts";
import { plusDays } from "#rooms/calendar/model/index.ts";
import { listOwnPetitions } from "#rooms/support/server/index.ts";
import { findReturned } from "#rooms/reports/server/index.ts";
import type { FollowedPetition } from "#rooms/support/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
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
  parts.push(...(await asksOf(db, act, since)));
  const work = await getMyWork(db, act);
  if (!work.ok) return parts;
  return [...parts, ...work.value.groups.filter(({ group }) => isToldDaily(group, act.actor))];
}

/** What others ask of the person's bodies, and what became of what these asked. Who works for none is told what is overdue. */
async function asksOf(db: Database, act: Act, since: PlainDate): Promise<DigestPart[]> {
  const isAll = act.actor.bodies.length > 0;
  const isTold = ({ dueOn }: { readonly dueOn: PlainDate | null }) => isAll || (dueOn !== null && dueOn < act.on);
  const obstacles = await listOwnObstacles(db, act);
  const petitions = await listOwnPetitions(db, act);
  const asked = obstacles.ok ? obstacles.value.obstacles.filter(isTold) : [];
  const own = petitions.ok ? petitions.value : { toAnswer: [], asked: [], hasMore: false };
  // A day is told once it is over: what was answered after the last letter went out, not what may still come today.
  const isNews = (day: PlainDate | null) => day !== null && day >= plusDays(since, -1) && day < act.on;
  const answered = own.asked.filter(({ answeredOn }) => isNews(answeredOn));
  return [
    {
      group: "obstacles",
      items: asked.map(({ assignment, cause, dueOn }) => ({ ...assignment, words: cause, dueOn })),
      hasMore: obstacles.ok && obstacles.value.hasMore,
    },
    { group: "petitions-to-answer", items: own.toAnswer.filter(isTold).map(told), hasMore: own.hasMore },
    { group: "petitions-answered", items: answered.map((each) => ({ ...told(each), dueOn: null })), hasMore: false },
  ];
}

function told({ id, code, words, dueOn }: Pick<FollowedPetition, "id" | "code" | "words" | "dueOn">) {
  return { id, code, words, dueOn, path: "/viec-cua-toi" };
}

/** What the letter's event is about now; undefined where it is gone. */
async function findTold(db: Database, act: Act, { kind, aboutId, aboutOrdinal }: WaitingLetter) {
  if (kind === "digest" || aboutId === null) return undefined;
  if (kind === "report-returned") return findReturned(db, act, aboutId, aboutOrdinal ?? 0);
  return findEvent(db, act, kind, aboutId, aboutOrdinal);
}
