import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { sealAudit, type Store, verifyAudit } from "#store/index.ts";

/** A write that the server said yes to. */
export type Promised = { readonly key: string; readonly path: string; readonly answer: unknown };

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

/** Throws, naming the promise, when something that was acknowledged is gone, half there, or unrecorded. */
export async function checkNothingLost(store: Store, dataFolder: string, promised: readonly Promised[]): Promise<void> {
  for (const { key, path, answer } of promised) {
    const { rows } = await store.pool.query<{ response: unknown }>(
      "select response from idempotency_key where key = $1",
      [key],
    );
    if (rows.length !== 1) throw new Error(`Lost: ${path} was acknowledged and its key is not there`);
    const isSame = JSON.stringify(sorted(rows[0]?.response)) === JSON.stringify(sorted(answer));
    if (!isSame) throw new Error(`Changed: ${path} was answered otherwise than is saved`);
    await checkPlan(store, path, answer as { planId?: string });
  }
  for (const [promise, statement] of Object.entries(NEVER)) {
    const { rows } = await store.pool.query<{ count: number }>(statement);
    if (rows[0]?.count !== 0) throw new Error(`Broken ${rows[0]?.count} times: ${promise}`);
  }
  await checkAudit(store);
  await checkFiles(store, dataFolder);
}

async function checkPlan({ pool }: Store, path: string, { planId }: { planId?: string }): Promise<void> {
  if (planId === undefined) return;
  const { rows } = await pool.query<{ state: string }>("select state from plan where id = $1", [planId]);
  if (rows.length !== 1) throw new Error(`Lost: ${path} was acknowledged and its plan is not there`);
  if (path.endsWith("/publish") && rows[0]?.state !== "published") throw new Error(`Lost: ${path} is not published`);
}

async function checkAudit(store: Store): Promise<void> {
  const { rows } = await store.pool.query<{ id: string }>("select workspace_id as id from workspace");
  for (const { id } of rows) {
    const head = await sealAudit(store.db, id, new Date().toISOString());
    const verdict = await verifyAudit(store.db, id, { head: head && `${head.number}:${head.hash}` });
    if (!verdict.isWhole) throw new Error(`The record is not whole: ${JSON.stringify(verdict.findings)}`);
  }
}

/** After a sweep the folder holds exactly the files that rows name, each with its content. */
async function checkFiles(store: Store, dataFolder: string): Promise<void> {
  await store.files.sweepOrphans(store.db, { olderThanMs: -1, at: new Date() });
  const there = (await readdir(join(dataFolder, "files"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const { rows } = await store.pool.query<{ sha256: string }>("select distinct sha256 from stored_file");
  const named = new Set(rows.map(({ sha256 }) => sha256));
  const orphans = there.filter((name) => !named.has(name));
  if (orphans.length > 0 || there.length !== named.size) {
    throw new Error(`${orphans.length} orphan files; ${there.length} files for ${named.size} rows`);
  }
  for (const name of named) await store.files.get(name);
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
