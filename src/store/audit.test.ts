import { describe, expect, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { done } from "#shared/outcome.ts";
import { type AuditEntry, appendAudit, eraseAuditPayload } from "./audit.ts";
import { blockHash, entryDigest, valueDigest } from "./audit-digests.ts";
import { auditHead, sealAudit } from "./audit-seal.ts";
import { inTransaction } from "./in-transaction.ts";
import { givenWorkspace, openTestDatabase } from "./test-database.ts";

const { db } = await openTestDatabase();
const SEALED_AT = "2026-11-24T04:00:00.000Z";
const RENAMED: AuditEntry = {
  act: "plan-renamed",
  subject: { kind: "plan", id: "p1" },
  before: { title: "Kế hoạch", figures: [1, 0.1, 1e21], missing: undefined },
  after: { title: "Kế hoạch số 2" },
};

async function append(act: Act, entry: AuditEntry = RENAMED): Promise<string> {
  const outcome = await inTransaction(db, async (transaction) => done(await appendAudit(transaction, act, entry)));
  return outcome.value;
}

async function getEntry(act: Act, id: string) {
  const row = await db
    .selectFrom("audit_entry")
    .innerJoin("audit_payload", (join) =>
      join
        .onRef("audit_payload.workspace_id", "=", "audit_entry.workspace_id")
        .onRef("audit_payload.entry_id", "=", "audit_entry.id"),
    )
    .selectAll()
    .where("audit_entry.workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const recomputed = entryDigest({
    workspaceId: row.workspace_id,
    id: row.id,
    at: row.at,
    on: row.on_day,
    actorId: row.actor_id,
    actorName: row.actor_name,
    act: row.act,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    reason: row.reason,
    digestBefore: row.digest_before,
    digestAfter: row.digest_after,
  });
  return { row, recomputed };
}

/** Walks the chain from the first block, computing every hash again from the rows; returns the last one. */
async function recomputeHead(act: Act): Promise<string | undefined> {
  const blocks = await db
    .selectFrom("audit_block")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .orderBy("number")
    .execute();
  let previousHash: Buffer | null = null;
  for (const block of blocks) {
    const entries = await db
      .selectFrom("audit_block_entry")
      .select(["entry_id"])
      .where("workspace_id", "=", act.workspaceId)
      .where("block_number", "=", block.number)
      .orderBy("position")
      .execute();
    const entryDigests: Buffer[] = [];
    for (const { entry_id } of entries) entryDigests.push((await getEntry(act, entry_id)).recomputed);
    const { workspaceId } = act;
    previousHash = blockHash({
      workspaceId,
      number: block.number,
      previousHash,
      sealedAt: block.sealed_at,
      entryDigests,
    });
  }
  return previousHash?.toString("hex");
}

describe("audit", () => {
  test("digests compute again from the stored values and their salt", async () => {
    const act = await givenWorkspace(db);
    const { row, recomputed } = await getEntry(act, await append(act));
    expect(row.salt && valueDigest(row.salt, row.before)).toEqual(row.digest_before);
    expect(row.salt && valueDigest(row.salt, row.after)).toEqual(row.digest_after);
    expect(recomputed).toEqual(row.entry_digest);
  });

  test("refuses to record outside a transaction", async () => {
    const act = await givenWorkspace(db);
    await expect(appendAudit(db, act, RENAMED)).rejects.toThrow(/transaction/);
  });

  test("two seals chain, and an empty seal adds nothing", async () => {
    const act = await givenWorkspace(db);
    expect(await sealAudit(db, act.workspaceId, SEALED_AT)).toBeUndefined();
    await append(act);
    const first = await sealAudit(db, act.workspaceId, SEALED_AT);
    await append(act, { act: "plan-opened", subject: { kind: "plan", id: "p2" } });
    await append(act);
    const second = await sealAudit(db, act.workspaceId, SEALED_AT);
    expect([first?.number, second?.number]).toEqual([1, 2]);
    expect(await sealAudit(db, act.workspaceId, SEALED_AT)).toEqual(second);
    expect(await auditHead(db, act.workspaceId)).toEqual(second);
    expect(await recomputeHead(act)).toBe(second?.hash);
  });

  test("erasing the values leaves the chain whole and is recorded", async () => {
    const act = await givenWorkspace(db);
    const entryId = await append(act);
    const head = await sealAudit(db, act.workspaceId, SEALED_AT);
    await inTransaction(db, async (transaction) => done(await eraseAuditPayload(transaction, act, entryId)));

    const { row } = await getEntry(act, entryId);
    expect(row).toMatchObject({ salt: null, before: null, after: null, erased_by: act.actor.id });
    expect(await recomputeHead(act)).toBe(head?.hash);
    const acts = await db
      .selectFrom("audit_entry")
      .select("act")
      .where("workspace_id", "=", act.workspaceId)
      .orderBy("id")
      .execute();
    expect(acts.map((entry) => entry.act)).toEqual(["plan-renamed", "audit-payload-erased"]);
  });

  test("a changed entry shows in the chain", async () => {
    const act = await givenWorkspace(db);
    const entryId = await append(act);
    const head = await sealAudit(db, act.workspaceId, SEALED_AT);
    await db.updateTable("audit_entry").set({ actor_name: "Người khác" }).where("id", "=", entryId).execute();
    expect(await recomputeHead(act)).not.toBe(head?.hash);
  });

  test("seals at the same time do not fork the chain", async () => {
    const act = await givenWorkspace(db);
    const rounds = Array.from({ length: 8 }, async () => {
      await append(act);
      await sealAudit(db, act.workspaceId, SEALED_AT);
    });
    await Promise.all(rounds);
    const head = await auditHead(db, act.workspaceId);
    expect(await recomputeHead(act)).toBe(head?.hash);
    const sealed = await db
      .selectFrom("audit_block_entry")
      .select("entry_id")
      .where("workspace_id", "=", act.workspaceId)
      .execute();
    expect(new Set(sealed.map((entry) => entry.entry_id)).size).toBe(8);
  });

  test("an entry whose transaction is still open waits for the next block", async () => {
    const act = await givenWorkspace(db);
    const first = await inTransaction(db, async (transaction) => {
      await appendAudit(transaction, act, RENAMED);
      return done(await sealAudit(db, act.workspaceId, SEALED_AT));
    });
    expect(first.value).toBeUndefined();
    expect((await sealAudit(db, act.workspaceId, SEALED_AT))?.number).toBe(1);
  });
});
