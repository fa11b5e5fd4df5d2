import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { Act } from "../src/shared/act.ts";
import { foldCounts } from "../src/rooms/assignments/server/index.ts";
import { recountOf, rowsApartFromSteps, sumsOf } from "../src/rooms/assignments/server/given-recount.ts";
import type { Store } from "../src/store/index.ts";
import { idOf } from "./fill-duties.ts";
import { type Drill, type Server, startDrillServer } from "./kill-drill.ts";

/** What every client does in turn with a duty of its own; between the writes it reads lists as people do. */
const ROAD = [
  { path: "work", body: { act: "accept" } },
  { path: "work", body: { act: "start" } },
  { path: "progress", body: { words: "Đang thực hiện theo kế hoạch" } },
  { path: "work", body: { act: "report-done", product: "Báo cáo kết quả" } },
  { path: "decisions", body: { act: "confirm" } },
] as const;
const READS = [
  "/api/assignments",
  "/api/assignments?status=late",
  "/api/assignments/summary",
  `/api/assignments?body=${idOf("body", 7)}`,
];

type Write = { readonly id: string; readonly place: number; readonly key: string; readonly startVersion: number };
type Settings = { readonly clients: number; readonly seconds: number; readonly assignments: readonly string[] };

export type KilledUnderLoad = {
  readonly requests: number;
  readonly reads: number;
  readonly acknowledgedWrites: number;
  readonly withoutAnswer: number;
  readonly sentAgain: number;
  readonly restartMs: number;
  readonly p95Ms: { readonly read: number; readonly write: number };
  /** Answers of 500 and more, and answers that nobody expects, each told: none may be outside the restart. */
  readonly unexpected: readonly string[];
  readonly during503: number;
  readonly lost: readonly string[];
  readonly rowsApart: readonly string[];
  readonly areSumsApart: boolean;
};

/** Clients work for a while, the application is killed in the middle and started again; then every promise is asked for. */
export async function killUnderLoad(
  drill: Drill,
  server: Server,
  store: Store,
  act: Act,
  { clients, seconds, assignments }: Settings,
): Promise<{ killed: KilledUnderLoad; server: Server }> {
  const waiting = [...assignments];
  const acknowledged: Write[] = [];
  const unanswered: Write[] = [];
  const times = { read: [] as number[], write: [] as number[] };
  const unexpected: string[] = [];
  let [address, isDown, withoutAnswer, during503] = [server.address, false, 0, 0];
  const until = performance.now() + seconds * 1000;

  const ask = async (kind: "read" | "write", path: string, init?: RequestInit): Promise<number | undefined> => {
    const from = performance.now();
    const wasDown = isDown;
    try {
      const response = await fetch(address + path, init);
      const text = await response.text();
      times[kind].push(performance.now() - from);
      if (response.status === 503 && (wasDown || isDown)) during503 += 1;
      else if (response.status !== 200) unexpected.push(`${path}: ${response.status} ${text.slice(0, 200)}`);
      return response.status;
    } catch {
      if (!wasDown && !isDown) unexpected.push(`${path}: no answer while the application ran`);
      withoutAnswer += 1;
      return undefined;
    }
  };
  const send = async (write: Write): Promise<boolean> => {
    const { path, body } = ROAD[write.place] as (typeof ROAD)[number];
    const headers = { "content-type": "application/json", "idempotency-key": write.key, "if-match": `"${write.startVersion + write.place}"` }; // prettier-ignore
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    const status = await ask("write", `/api/assignments/${write.id}/${path}`, init);
    if (status === 200) acknowledged.push(write);
    return status === 200;
  };
  const client = async (number: number) => {
    for (let turn = number; performance.now() < until; turn += 1) {
      const id = waiting.pop();
      if (id === undefined) throw new Error("Too few assignments for this load");
      for (let place = 0; place < ROAD.length && performance.now() < until; place += 1) {
        const write = { id, place, key: randomUUID(), startVersion: 1 };
        if (!(await send(write))) {
          unanswered.push(write);
          await pause(200);
          break;
        }
        await ask("read", READS[(turn + place) % READS.length] ?? "/api/assignments");
      }
    }
  };

  const all = Promise.all(Array.from({ length: clients }, (_none, number) => client(number)));
  await pause((seconds * 1000) / 2);
  isDown = true;
  server.child.kill("SIGKILL");
  await once(server.child, "exit");
  const from = performance.now();
  const next = await startDrillServer(drill);
  const restartMs = Math.round(performance.now() - from);
  address = next.address;
  isDown = false;
  await all;
  const sentAgain = unanswered.length;
  for (const write of unanswered.splice(0)) {
    if (!(await send(write))) unexpected.push(`${write.id} had no answer when it was sent again`);
  }
  const at95 = (all_: number[]) => Math.round(all_.toSorted((one, other) => one - other)[Math.floor(all_.length * 0.95)] ?? 0); // prettier-ignore
  const killed = {
    requests: times.read.length + times.write.length + withoutAnswer,
    reads: times.read.length,
    acknowledgedWrites: acknowledged.length,
    withoutAnswer,
    sentAgain,
    restartMs,
    p95Ms: { read: at95(times.read), write: at95(times.write) },
    unexpected,
    during503,
    lost: await findLost(store, act, acknowledged),
    ...(await checkSums(store, act, [...new Set(acknowledged.map(({ id }) => id))])),
  };
  return { killed, server: next };
}

/** Assignments that nobody has touched yet, for the clients to carry out. */
export async function listUntouched({ db }: Store, { workspaceId }: Act, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("assignment")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("state", "=", "given")
    .where("version", "=", 1)
    .where(sql<boolean>`words like 'Rà soát%'`)
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

async function findLost({ db }: Store, { workspaceId }: Act, acknowledged: readonly Write[]): Promise<string[]> {
  const ids = [...new Set(acknowledged.map(({ id }) => id))];
  const steps = await db.selectFrom("assignment_step").select(["assignment_id", "ordinal", "act"]).where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`assignment_id = any (${ids}::uuid[])`).execute(); // prettier-ignore
  const keys = await db.selectFrom("idempotency_key").select("key").where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`key = any (${acknowledged.map(({ key }) => key)}::text[])`).execute(); // prettier-ignore
  const audits = await sql<{
    id: string;
    count: number;
  }>`select subject_id as id, count(*)::int as count from audit_entry
    where workspace_id = ${workspaceId} and act = 'assignment-moved' and subject_id = any (${ids}::text[]) group by 1`.execute(
    db,
  );
  const kept = new Set(steps.map((step) => `${step.assignment_id} ${step.ordinal} ${step.act}`));
  const keptKeys = new Set(keys.map(({ key }) => key));
  const audited = new Map(audits.rows.map(({ id, count }) => [id, count]));
  const lost = acknowledged.flatMap(({ id, place, key }) => {
    const { body } = ROAD[place] as (typeof ROAD)[number];
    const act = "act" in body ? body.act : "tell-progress";
    return [
      ...(kept.has(`${id} ${place + 1} ${act}`) ? [] : [`${id}: ${act} was acknowledged and is not there`]),
      ...(keptKeys.has(key) ? [] : [`${id}: the key of ${act} is not there`]),
    ];
  });
  const own = Map.groupBy(steps, (step) => step.assignment_id);
  const unrecorded = ids.filter((id) => own.get(id)?.length !== audited.get(id));
  return [...lost, ...unrecorded.map((id) => `${id}: as many steps are not in the record`)];
}

async function checkSums({ db }: Store, act: Act, ids: readonly string[]) {
  await foldCounts(db, act.workspaceId, { on: act.on, signal: new AbortController().signal });
  const [sums, recount] = [await sumsOf(db, act.workspaceId, act.on), await recountOf(db, act.workspaceId, act.on)];
  const rowsApart = await rowsApartFromSteps(db, act.workspaceId, ids);
  return { rowsApart, areSumsApart: JSON.stringify(sums) !== JSON.stringify(recount) };
}
