import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { sealAudit, type Store, verifyAudit } from "#store/index.ts";

/** A write that the server said yes to. */
export type Promised = { readonly key: string; readonly path: string; readonly answer: unknown };

export const FINDING_KINDS = ["lost", "half-written", "orphan-file", "record-not-whole", "failed"] as const;
/** A promise that did not hold; `failed` is a drill that could not go on, as when a server did not come back. */
export type Finding = { readonly kind: (typeof FINDING_KINDS)[number]; readonly says: string };

export type Checked = {
  readonly findings: readonly Finding[];
  /** Files of writes that never came to be; the sweep that the product runs took them away. */
  readonly sweptFiles: number;
};

/** Statements that count what must not be: each names a promise. */
const NEVER: Readonly<Record<string, string>> = {
  "a key is saved without its answer": `select count(*) as count from idempotency_key where status is null or response is null`,
  "a plan is published without a record of it": `select count(*) as count from plan p where state = 'published' and not exists
    (select from audit_entry e where e.workspace_id = p.workspace_id and e.act = 'plan-published' and e.subject_id = p.id::text)`,
  "a plan's publishing is recorded and did not happen": `select count(*) as count from audit_entry e where act = 'plan-published'
    and not exists (select from plan p where p.workspace_id = e.workspace_id and p.id::text = e.subject_id and p.state = 'published')`,
  "a plan is published twice": `select count(*) as count from (select subject_id from audit_entry where act = 'plan-published'
    group by workspace_id, subject_id having count(*) > 1) as twice`,
  "a plan is imported without a record, or twice": `select count(*) as count from plan p where 1 <> (select count(*) from audit_entry e
    where e.workspace_id = p.workspace_id and e.act = 'plan-imported' and e.subject_id = p.id::text)`,
  "a published plan lacks assignments that were accepted, or has more": `select count(*) as count from plan p where state = 'published' and
    (select count(*) from proposal r where r.workspace_id = p.workspace_id and r.plan_id = p.id and r.kind = 'assignment' and r.state = 'accepted')
    <> (select count(*) from assignment a where a.workspace_id = p.workspace_id and a.plan_id = p.id)`,
  "a plan under review has assignments already": `select count(*) as count from assignment a join plan p
    on p.workspace_id = a.workspace_id and p.id = a.plan_id where p.state <> 'published'`,
  "an assignment has no record, or two": `select count(*) as count from assignment a where 1 <> (select count(*) from audit_entry e
    where e.workspace_id = a.workspace_id and e.act = 'assignment-created' and e.subject_id = a.id::text)`,
  "an entry of the record has no values, or waits nowhere": `select count(*) as count from audit_entry e where not exists
    (select from audit_payload p where p.workspace_id = e.workspace_id and p.entry_id = e.id)`,
};

/** What was acknowledged and is gone, half there, unrecorded or left lying about. Nothing may be writing meanwhile. */
export async function checkNothingLost(
  store: Store,
  dataFolder: string,
  promised: readonly Promised[],
): Promise<Checked> {
  const sweptFiles = await store.files.sweepOrphans(store.db, { olderThanMs: -1, at: new Date() });
  const findings = [
    ...(await findLost(store, promised)),
    ...(await findHalfWritten(store)),
    ...(await findBreaksOfRecord(store)),
    ...(await findStrayFiles(store, dataFolder)),
  ];
  return { findings, sweptFiles };
}

async function findLost({ pool }: Store, promised: readonly Promised[]): Promise<Finding[]> {
  const keys = await pool.query<{ key: string; response: unknown }>(
    "select key, response from idempotency_key where key = any($1)",
    [promised.map(({ key }) => key)],
  );
  const plans = await pool.query<{ id: string; state: string }>("select id, state from plan where id = any($1)", [
    promised.flatMap(({ answer }) => planIdOf(answer) ?? []),
  ]);
  const answers = new Map(keys.rows.map(({ key, response }) => [key, response]));
  const states = new Map(plans.rows.map(({ id, state }) => [id, state]));
  return promised.flatMap((write) => {
    const says = whatIsLost(write, answers, states);
    return says === undefined ? [] : [{ kind: "lost" as const, says: `${write.path} was acknowledged, and ${says}` }];
  });
}

function whatIsLost(
  { key, path, answer }: Promised,
  answers: ReadonlyMap<string, unknown>,
  states: ReadonlyMap<string, string>,
): string | undefined {
  if (!answers.has(key)) return "its key is not there";
  if (JSON.stringify(sorted(answers.get(key))) !== JSON.stringify(sorted(answer))) return "another answer is saved";
  const planId = planIdOf(answer);
  if (planId === undefined) return undefined;
  const state = states.get(planId);
  if (state === undefined) return "its plan is not there";
  return path.endsWith("/publish") && state !== "published" ? "its plan is not published" : undefined;
}

function planIdOf(answer: unknown): string | undefined {
  return (answer as { readonly planId?: string } | null)?.planId;
}

async function findHalfWritten({ pool }: Store): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [promise, statement] of Object.entries(NEVER)) {
    const { rows } = await pool.query<{ count: number }>(statement);
    for (let at = 0; at < (rows[0]?.count ?? 0); at += 1) findings.push({ kind: "half-written", says: promise });
  }
  return findings;
}

async function findBreaksOfRecord(store: Store): Promise<Finding[]> {
  const findings: Finding[] = [];
  const { rows } = await store.pool.query<{ id: string }>("select workspace_id as id from workspace");
  for (const { id } of rows) {
    const head = await sealAudit(store.db, id, new Date().toISOString());
    const verdict = await verifyAudit(store.db, id, { head: head && `${head.number}:${head.hash}` });
    if (!verdict.isWhole) findings.push({ kind: "record-not-whole", says: JSON.stringify(verdict.findings) });
  }
  return findings;
}

/** After a sweep the folder holds exactly the files that rows name, each with its content. */
async function findStrayFiles(store: Store, dataFolder: string): Promise<Finding[]> {
  const there = (await readdir(join(dataFolder, "files"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const { rows } = await store.pool.query<{ sha256: string }>("select distinct sha256 from stored_file");
  const named = new Set(rows.map(({ sha256 }) => sha256));
  const findings: Finding[] = there
    .filter((name) => !named.has(name))
    .map((name) => ({ kind: "orphan-file", says: `no row names the file ${name}` }));
  for (const name of named) {
    await store.files.get(name).catch((error: unknown) => findings.push({ kind: "lost", says: String(error) }));
  }
  return findings;
}

/** PostgreSQL's jsonb keeps no order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
