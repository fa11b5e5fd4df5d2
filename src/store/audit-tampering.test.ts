import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { done } from "#shared/outcome.ts";
import { appendAudits, eraseAuditPayload } from "./audit.ts";
import { blockHash, entryDigest } from "./audit-digests.ts";
import { readAuditLog, verifyAudit } from "./audit-log.ts";
import { auditHead, sealAudit } from "./audit-seal.ts";
import { type AuditLine, canonical } from "./audit-verifier.ts";
import { inTransaction } from "./in-transaction.ts";
import type { Store } from "./open.ts";
import { createTestDatabase, givenWorkspace } from "./test-database.ts";

const folder = await mkdtemp(join(tmpdir(), "lotrinh-audit-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Three sealed blocks of three entries each and one entry that waits; the ids in the order of the record. */
async function givenChain() {
  const store = await createTestDatabase();
  onTestFinished(store.close);
  const act = await givenWorkspace(store.db);
  const ids: string[] = [];
  for (let block = 1; block <= 3; block += 1) {
    ids.push(...(await append(store, act, 3)));
    await sealAudit(store.db, act.workspaceId, `2026-11-24T0${block}:00:00.000Z`);
  }
  ids.push(...(await append(store, act, 1)));
  const head = await auditHead(store.db, act.workspaceId);
  return { store, act, ids, head: `${head?.number}:${head?.hash}` };
}

async function append({ db }: Store, act: Act, count: number): Promise<string[]> {
  const entries = Array.from({ length: count }, (_each, index) => ({
    act: "plan-renamed",
    subject: { kind: "plan", id: `p${index}` },
    before: { title: "Kế hoạch" },
    after: { title: `Kế hoạch ${index}` },
  }));
  const outcome = await inTransaction(db, async (transaction) => done(await appendAudits(transaction, act, entries)));
  return outcome.value;
}

type Chain = Awaited<ReturnType<typeof givenChain>>;

/** As somebody with every right on the database would: foreign keys are no obstacle. */
async function tamper({ store }: Chain, ...statements: readonly string[]): Promise<void> {
  const client = await store.pool.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
    await client.query("commit");
  } finally {
    client.release(true);
  }
}

async function verdictsOf({ store, act, head }: Chain) {
  const alone = await verifyAudit(store.db, act.workspaceId);
  const withHead = await verifyAudit(store.db, act.workspaceId, { head });
  return { alone, withHead };
}

/** Writes the chain again from a block on, as an attacker who knows this program would. */
async function rewriteFrom(chain: Chain, first: number): Promise<void> {
  const { store, act } = chain;
  let previousHash: Buffer | null = null;
  const blocks = await store.db.selectFrom("audit_block").selectAll().orderBy("number").execute();
  for (const block of blocks) {
    const rows = await store.db
      .selectFrom("audit_block_entry as place")
      .innerJoin("audit_entry as entry", "entry.id", "place.entry_id")
      .selectAll("entry")
      .where("place.block_number", "=", block.number)
      .orderBy("place.position")
      .execute();
    const entryDigests = rows.map((row) =>
      entryDigest({
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
      }),
    );
    if (block.number >= first) {
      const { workspaceId } = act;
      const hash = blockHash({
        workspaceId,
        number: block.number,
        previousHash,
        sealedAt: block.sealed_at,
        entryDigests,
      });
      for (const [position, row] of rows.entries()) {
        const digest = entryDigests[position]?.toString("hex") ?? "";
        await tamper(chain, `update audit_entry set entry_digest = '\\x${digest}' where id = '${row.id}'`);
      }
      const previous = previousHash === null ? "null" : `'\\x${previousHash.toString("hex")}'`;
      await tamper(
        chain,
        `update audit_block set hash = '\\x${hash.toString("hex")}', previous_hash = ${previous},
          entry_count = ${rows.length} where number = ${block.number}`,
      );
      previousHash = hash;
    } else {
      previousHash = block.hash;
    }
  }
}

describe("a record that nobody touched", () => {
  test("is whole, with and without the head kept elsewhere", async () => {
    const { alone, withHead } = await verdictsOf(await givenChain());
    expect(alone).toMatchObject({ isWhole: true, blocks: 3, entries: 10, unsealed: 1, findings: [] });
    expect(withHead).toEqual(alone);
  });

  test("stays whole when it grows after the head was kept", async () => {
    const chain = await givenChain();
    await sealAudit(chain.store.db, chain.act.workspaceId, "2026-11-24T05:00:00.000Z");
    expect(await verdictsOf(chain)).toMatchObject({ alone: { blocks: 4, isWhole: true }, withHead: { isWhole: true } });
  });

  test("stays whole after an erasure by a recorded act", async () => {
    const chain = await givenChain();
    const { store, act, ids } = chain;
    await inTransaction(store.db, async (transaction) => done(await eraseAuditPayload(transaction, act, ids[4] ?? "")));
    const { withHead } = await verdictsOf(chain);
    expect(withHead).toMatchObject({ isWhole: true, erased: 1 });
  });
});

describe("tampering inside sealed blocks is found without a head, by its first broken entry", () => {
  test.for<{ case: string; statements: (ids: readonly string[]) => string[]; expected: object }>([
    {
      case: "an entry changed",
      statements: (ids) => [`update audit_entry set actor_name = 'Người khác' where id = '${ids[4]}'`],
      expected: { kind: "entry-changed", block: 2, entry: 4 },
    },
    {
      case: "an entry changed together with its digest",
      statements: (ids) => [
        `update audit_entry set reason = 'thêm', entry_digest = decode(repeat('ab', 32), 'hex') where id = '${ids[4]}'`,
      ],
      expected: { kind: "entry-changed", block: 2, entry: 4 },
    },
    {
      case: "the values beside the chain changed",
      statements: (ids) => [`update audit_payload set after = '{"title": "Khác"}' where entry_id = '${ids[4]}'`],
      expected: { kind: "values-changed", block: 2, entry: 4 },
    },
    {
      case: "the values removed",
      statements: (ids) => [`delete from audit_payload where entry_id = '${ids[4]}'`],
      expected: { kind: "values-missing", block: 2, entry: 4 },
    },
    {
      case: "the values erased without a recorded act",
      statements: (ids) => [
        `update audit_payload set salt = null, before = null, after = null, erased_at = '2026-11-24', erased_by = 'x'
          where entry_id = '${ids[4]}'`,
      ],
      expected: { kind: "erasure-not-recorded", block: null, entry: 4 },
    },
    {
      case: "an entry deleted: the one after it stands at the wrong place",
      statements: (ids) => [
        `delete from audit_block_entry where entry_id = '${ids[4]}'`,
        `delete from audit_payload where entry_id = '${ids[4]}'`,
        `delete from audit_entry where id = '${ids[4]}'`,
      ],
      expected: { kind: "entry-missing", block: 2, entry: 5 },
    },
    {
      case: "the last entry of a block deleted and the block's count mended: the block is named",
      statements: (ids) => [
        `delete from audit_block_entry where entry_id = '${ids[5]}'`,
        `delete from audit_payload where entry_id = '${ids[5]}'`,
        `delete from audit_entry where id = '${ids[5]}'`,
        `update audit_block set entry_count = 2 where number = 2`,
      ],
      expected: { kind: "block-changed", block: 2, entry: null },
    },
    {
      case: "two entries reordered",
      statements: (ids) => [
        `update audit_block_entry set position = 9 where entry_id = '${ids[3]}'`,
        `update audit_block_entry set position = 0 where entry_id = '${ids[4]}'`,
        `update audit_block_entry set position = 1 where entry_id = '${ids[3]}'`,
      ],
      expected: { kind: "entry-out-of-order", block: 2, entry: 3 },
    },
    {
      case: "a block cut out of the middle",
      statements: () => [
        `delete from audit_payload where entry_id in (select entry_id from audit_block_entry where block_number = 2)`,
        `delete from audit_entry where id in (select entry_id from audit_block_entry where block_number = 2)`,
        `delete from audit_block_entry where block_number = 2`,
        `delete from audit_block where number = 2`,
      ],
      expected: { kind: "block-missing", block: 2, entry: null },
    },
    {
      case: "a block rewritten alone: the next one no longer fits",
      statements: () => [`update audit_block set hash = decode(repeat('ab', 32), 'hex') where number = 2`],
      expected: { kind: "block-changed", block: 2, entry: null },
    },
    {
      case: "the last block cut, its entries left behind",
      statements: () => [
        `delete from audit_block_entry where block_number = 3`,
        `delete from audit_block where number = 3`,
      ],
      expected: { kind: "entry-loose", block: null, entry: 6 },
    },
  ])("$case", async ({ statements, expected }) => {
    const chain = await givenChain();
    await tamper(chain, ...statements(chain.ids));
    const { alone } = await verdictsOf(chain);
    const [first] = alone.findings;
    expect(alone.isWhole).toBe(false);
    const entry = first?.entry === null ? null : chain.ids.indexOf(first?.entry ?? "");
    expect({ ...first, entry }).toEqual(expected);
  });
});

describe("tampering that only the head kept elsewhere shows", () => {
  test("the end of the chain cut off with everything in it", async () => {
    const chain = await givenChain();
    await tamper(
      chain,
      `delete from audit_payload where entry_id in (select entry_id from audit_block_entry where block_number = 3)`,
      `delete from audit_entry where id in (select entry_id from audit_block_entry where block_number = 3)`,
      `delete from audit_block_entry where block_number = 3`,
      `delete from audit_block where number = 3`,
    );
    const { alone, withHead } = await verdictsOf(chain);
    expect(alone.isWhole).toBe(true);
    expect(withHead.findings).toEqual([{ kind: "head-missing", block: 3, entry: null }]);
  });

  test("everything rewritten from block 2 on", async () => {
    const chain = await givenChain();
    await tamper(chain, `update audit_entry set actor_name = 'Người khác' where id = '${chain.ids[4]}'`);
    await rewriteFrom(chain, 2);
    const { alone, withHead } = await verdictsOf(chain);
    expect(alone.isWhole).toBe(true);
    expect(withHead.findings).toEqual([{ kind: "head-differs", block: 3, entry: null }]);
  });
});

describe("what no check can find", () => {
  test("an entry removed before a block took it", async () => {
    const chain = await givenChain();
    const waiting = chain.ids.at(-1);
    await tamper(
      chain,
      `delete from audit_unsealed where entry_id = '${waiting}'`,
      `delete from audit_payload where entry_id = '${waiting}'`,
      `delete from audit_entry where id = '${waiting}'`,
    );
    expect(await verdictsOf(chain)).toMatchObject({ alone: { isWhole: true }, withHead: { isWhole: true } });
  });
});

describe("the stand-alone verifier", () => {
  const run = promisify(execFile);

  async function exported({ store, act }: Chain): Promise<string> {
    const lines: AuditLine[] = [];
    await readAuditLog(store.db, act.workspaceId, (line) => void lines.push(line));
    const file = join(await mkdtemp(join(folder, "log-")), "log.ndjson");
    await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    return file;
  }

  async function verify(file: string, ...args: readonly string[]) {
    const copy = join(folder, "audit-verifier.ts");
    await copyFile(join(import.meta.dirname, "audit-verifier.ts"), copy);
    const ended = await run(process.execPath, [copy, file, ...args]).catch(
      (error: { code: number; stdout: string }) => error,
    );
    return { code: "code" in ended ? ended.code : 0, verdict: JSON.parse(ended.stdout) as object };
  }

  test("reads an exported log away from the product, and says the same", async () => {
    const chain = await givenChain();
    const { alone } = await verdictsOf(chain);
    const file = await exported(chain);
    expect(await verify(file)).toEqual({ code: 0, verdict: JSON.parse(JSON.stringify(alone)) });
    expect(await verify(file, "--head", chain.head)).toMatchObject({ code: 0 });
    expect(await verify(file, "--head", `9:${"a".repeat(64)}`)).toMatchObject({ code: 1 });
  });

  test("says that a log was cut off", async () => {
    const chain = await givenChain();
    const file = await exported(chain);
    await writeFile(`${file}.cut`, '{"kind":"log","format":1,"workspaceId":"x"}\n');
    expect(await verify(`${file}.cut`)).toMatchObject({ code: 1, verdict: { findings: [{ kind: "log-cut" }] } });
  });

  test("spells JSON as RFC 8785 asks, like the published library", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const spoken: unknown = JSON.parse(JSON.stringify(value));
        expect(canonical(spoken)).toBe(canonicalize(spoken));
      }),
      { seed: 7549, numRuns: 500 },
    );
  });
});

test("a large record is read in pages", { timeout: 60_000 }, async () => {
  const chain = await givenChain();
  await append(chain.store, chain.act, 5_001);
  await sealAudit(chain.store.db, chain.act.workspaceId, "2026-11-24T06:00:00.000Z");
  const verdict = await verifyAudit(chain.store.db, chain.act.workspaceId);
  expect(verdict).toMatchObject({ isWhole: true, entries: 5_011, blocks: 4 });
});
