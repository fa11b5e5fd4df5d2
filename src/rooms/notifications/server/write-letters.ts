import { findActor, findLetterMember } from "#rooms/access/server/index.ts";
import { MailNotSent } from "#server-kit/mail/index.ts";
import { type Act, WorkspaceId } from "#shared/act.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { IN_FLIGHT, MOST_ATTEMPTS, USUAL_SETTING } from "../model/index.ts";
import { composeLetter } from "./compose-letter.ts";
import { listSettings } from "./keep-own-notices.ts";
import { beginLetter, endLetter, listWaiting, type WaitingLetter } from "./letter-queries.ts";
import type { Post } from "./ports.ts";
import { queueDigests, queueEvents } from "./queue-letters.ts";

/** A letter that was begun so long ago and never ended was in flight when its process was killed. */
const BEGUN_LONG_AGO_MS = 5 * 60 * 1000;
/** Other work by the clock waits no longer for the post. */
const LONGEST_MS = 20_000;

type Writing = { readonly post: Post; readonly at: Date; readonly signal: AbortSignal };

/** What the post does every minute: looks for what there is to write, then sends what waits, as long as its time lasts. */
export async function writeLetters(db: Database, workspace: string, { post, at, signal }: Writing): Promise<void> {
  const workspaceId = WorkspaceId.parse(workspace);
  const queueing = { workspaceId, host: new URL(post.publicAddress).hostname, at };
  await queueEvents(db, queueing);
  await queueDigests(db, queueing);
  const begunBefore = new Date(at.getTime() - BEGUN_LONG_AGO_MS).toISOString();
  const until = Date.now() + LONGEST_MS;
  while (!signal.aborted && Date.now() < until) {
    const letters = await listWaiting(db, workspaceId, begunBefore, IN_FLIGHT);
    if (letters.length === 0) return;
    const sendings = letters.map((letter) => sendLetter(db, workspaceId, letter, { post, at, begunBefore }));
    const isTaken = await Promise.all(sendings);
    // A mail server that does not answer is asked again in the next minute, not for every letter.
    if (isTaken.includes(false)) return;
  }
}

/** False where the mail server did not take it. */
async function sendLetter(
  db: Database,
  workspaceId: WorkspaceId,
  letter: WaitingLetter,
  { post, at, begunBefore }: Pick<Writing, "post" | "at"> & { readonly begunBefore: string },
): Promise<boolean> {
  if (!(await beginLetter(db, workspaceId, letter, { at: at.toISOString(), begunBefore }))) return true;
  const on = dayInVietNam(at);
  const [actor, member] = [
    await findWriter(db, workspaceId, letter, at),
    await findLetterMember(db, workspaceId, letter.actorId),
  ];
  const isPast = letter.kind === "digest" && letter.on !== on;
  if (!actor || !member || isPast) {
    await endLetter(db, workspaceId, letter, isPast ? "failed" : "nothing-to-say");
    return true;
  }
  const setting = (await listSettings(db, workspaceId, [letter.actorId])).get(letter.actorId) ?? USUAL_SETTING;
  const words = await composeLetter(db, actor, letter, { member, setting, address: post.publicAddress });
  if (!words) {
    await endLetter(db, workspaceId, letter, "nothing-to-say");
    return true;
  }
  try {
    await post.mail.send({ to: member.email, ...words, messageId: letter.messageId });
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    await endLetter(db, workspaceId, letter, letter.attempts + 1 >= MOST_ATTEMPTS ? "failed" : "waiting");
    return false;
  }
  await endLetter(db, workspaceId, letter, "sent");
  return true;
}

/** What the person may see now: undefined once they are suspended or gone. */
async function findWriter(
  db: Database,
  workspaceId: WorkspaceId,
  { actorId }: WaitingLetter,
  at: Date,
): Promise<Act | undefined> {
  const when = { workspaceId, at: instantOf(at), on: dayInVietNam(at) };
  const post = { id: "post", name: "post", roles: [], bodies: [] };
  const actor = await findActor(db, { ...when, actor: post }, actorId);
  return actor && { ...when, actor };
}
