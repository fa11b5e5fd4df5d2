import type { WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { LetterKind, LetterState, type WrittenLetter } from "../model/index.ts";
import { noticeTables } from "./tables.ts";

export type LetterToWrite = {
  readonly actorId: string;
  readonly key: string;
  readonly kind: LetterKind;
  readonly on: PlainDate;
  readonly messageId: string;
  /** The assignment and the step, or the source, that an event is about. */
  readonly aboutId: string | null;
  readonly aboutOrdinal: number | null;
};

/** All recipients of one thing in one statement, so that a kill loses none of them. Whoever has the letter keeps it. */
export async function insertLetters(
  db: Database,
  workspaceId: WorkspaceId,
  letters: readonly LetterToWrite[],
  at: string,
): Promise<void> {
  if (letters.length === 0) return;
  await noticeTables(db)
    .insertInto("notice_letter")
    .values(
      letters.map(({ actorId, key, kind, on, messageId, aboutId, aboutOrdinal }) => ({
        workspace_id: workspaceId,
        actor_id: actorId,
        key,
        kind,
        letter_on: on,
        message_id: messageId,
        about_id: aboutId,
        about_ordinal: aboutOrdinal,
        state: "waiting",
        attempts: 0,
        made_at: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(["workspace_id", "actor_id", "key"]).doNothing())
    .execute();
}

export async function listKeysSince(db: Database, workspaceId: WorkspaceId, since: string): Promise<Set<string>> {
  const rows = await noticeTables(db)
    .selectFrom("notice_letter")
    .select("key")
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .where("made_at", ">=", since)
    .where("kind", "<>", "digest")
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/** Those of some people who have the letter of that key. */
export async function listHolders(
  db: Database,
  workspaceId: WorkspaceId,
  key: string,
  actorIds: readonly string[],
): Promise<Set<string>> {
  if (actorIds.length === 0) return new Set();
  const rows = await noticeTables(db)
    .selectFrom("notice_letter")
    .select("actor_id")
    .where("workspace_id", "=", workspaceId)
    .where("key", "=", key)
    .where("actor_id", "in", actorIds)
    .execute();
  return new Set(rows.map((row) => row.actor_id));
}

export type WaitingLetter = {
  readonly actorId: string;
  readonly key: string;
  readonly kind: LetterKind;
  readonly on: PlainDate;
  readonly messageId: string;
  readonly aboutId: string | null;
  readonly aboutOrdinal: number | null;
  readonly attempts: number;
};

/** What waits, events before digests; one that was begun less than some minutes ago may still be going out elsewhere. */
export async function listWaiting(
  db: Database,
  workspaceId: WorkspaceId,
  begunBefore: string,
  limit: number,
): Promise<WaitingLetter[]> {
  const rows = await noticeTables(db)
    .selectFrom("notice_letter")
    .select(["actor_id", "key", "kind", "letter_on", "message_id", "about_id", "about_ordinal", "attempts"])
    .where("workspace_id", "=", workspaceId)
    .where("state", "=", "waiting")
    .where((row) => row.or([row("begun_at", "is", null), row("begun_at", "<", begunBefore)]))
    .orderBy("made_at")
    .orderBy("actor_id")
    .orderBy("key")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    actorId: row.actor_id,
    key: row.key,
    kind: LetterKind.parse(row.kind),
    on: PlainDate.parse(row.letter_on),
    messageId: row.message_id,
    aboutId: row.about_id,
    aboutOrdinal: row.about_ordinal,
    attempts: row.attempts,
  }));
}

type Named = Pick<WaitingLetter, "actorId" | "key">;

/** True for the one that may send it now: two processes never begin the same letter at once. */
export async function beginLetter(
  db: Database,
  workspaceId: WorkspaceId,
  { actorId, key }: Named,
  { at, begunBefore }: { readonly at: string; readonly begunBefore: string },
): Promise<boolean> {
  const begun = await noticeTables(db)
    .updateTable("notice_letter")
    .set((row) => ({ begun_at: at, attempts: row("attempts", "+", 1) }))
    .where("workspace_id", "=", workspaceId)
    .where("actor_id", "=", actorId)
    .where("key", "=", key)
    .where("state", "=", "waiting")
    .where((row) => row.or([row("begun_at", "is", null), row("begun_at", "<", begunBefore)]))
    .returning("key")
    .executeTakeFirst();
  return begun !== undefined;
}

export async function endLetter(
  db: Database,
  workspaceId: WorkspaceId,
  { actorId, key }: Named,
  state: LetterState,
): Promise<void> {
  await noticeTables(db)
    .updateTable("notice_letter")
    .set({ state, ...(state === "waiting" && { begun_at: null }) })
    .where("workspace_id", "=", workspaceId)
    .where("actor_id", "=", actorId)
    .where("key", "=", key)
    .execute();
}

export async function listLettersTo(
  db: Database,
  workspaceId: WorkspaceId,
  actorId: string,
  limit: number,
): Promise<WrittenLetter[]> {
  const rows = await noticeTables(db)
    .selectFrom("notice_letter")
    .select(["kind", "letter_on", "state", "message_id"])
    .where("workspace_id", "=", workspaceId)
    .where("actor_id", "=", actorId)
    .orderBy("made_at", "desc")
    .orderBy("key")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    kind: LetterKind.parse(row.kind),
    on: PlainDate.parse(row.letter_on),
    state: LetterState.parse(row.state),
    messageId: row.message_id,
  }));
}

/** The day of the last digest that the person got, before a day. */
export async function findLastDigest(
  db: Database,
  workspaceId: WorkspaceId,
  actorId: string,
  before: PlainDate,
): Promise<PlainDate | undefined> {
  const row = await noticeTables(db)
    .selectFrom("notice_letter")
    .select("letter_on")
    .where("workspace_id", "=", workspaceId)
    .where("actor_id", "=", actorId)
    .where("kind", "=", "digest")
    .where("state", "in", ["sent", "nothing-to-say"])
    .where("letter_on", "<", before)
    .orderBy("made_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && PlainDate.parse(row.letter_on);
}
