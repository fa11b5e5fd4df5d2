import type { RouteContract } from "#server-kit/index.ts";
import { Role } from "#shared/act.ts";
import type { Database, PeriodicTask } from "#store/index.ts";
import { type Moment, momentOf, tablesChangedSince } from "./test-changes.ts";
import { textOfWorkspace } from "./test-rows.ts";
import { type Ground, walkerOf } from "./test-walk-route.ts";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

/**
 * Runs what the server does by the clock, over two workspaces with rows of every room. Nobody asks for it, so no role guards it: it
 * must change only the tables that it declares and carry nothing from one workspace into another. Each sentence is a hole.
 */
export async function walkTask(ground: Ground, task: PeriodicTask): Promise<string[]> {
  const before = await momentOf(ground.db);
  // Now, not on the day of the rows: whatever is due by the clock is due.
  await task.run(new Date(), new AbortController().signal);
  return [...(await undeclared(ground.db, task, before)), ...(await mixed(ground, task))];
}

async function undeclared(db: Database, { name, changes = [] }: PeriodicTask, before: Moment): Promise<string[]> {
  const changed = await tablesChangedSince(db, before);
  return changed
    .filter((table) => !changes.includes(table))
    .map((table) => `${name} changed ${table}, which it does not declare`);
}

async function mixed({ db, home, own, foreign, elsewhere }: Ground, { name }: PeriodicTask): Promise<string[]> {
  const pairs = [
    { workspaceId: home.workspaceId, other: foreign },
    { workspaceId: elsewhere, other: own },
  ];
  const holes: string[] = [];
  for (const { workspaceId, other } of pairs) {
    const rows = await textOfWorkspace(db, workspaceId);
    const carried =
      rows.match(UUID)?.find((id) => other.ids.has(id)) ?? (rows.includes(other.mark) ? other.mark : undefined);
    if (carried !== undefined) holes.push(`${name} carried ${carried} into another workspace`);
  }
  return holes;
}

/**
 * Once the tasks have run, every role is told as little of another workspace as before. Asked once for all of them: it reads every
 * list, count and export as everybody, which takes longer than the tasks themselves.
 */
export async function toldAfter(
  ground: Ground,
  tasks: readonly Pick<PeriodicTask, "name">[],
  contracts: readonly RouteContract[],
): Promise<string[]> {
  const names = tasks.map(({ name }) => name).join(", ");
  const holes: string[] = [];
  for (const contract of contracts.filter(({ method }) => method === "GET")) {
    const call = ground.own.calls.get(contract.name);
    if (!call) continue;
    for (const role of Role.options) {
      const { text } = await ground.ask(contract, walkerOf(ground, role), call);
      const isTold = text.includes(ground.foreign.mark) || text.match(UUID)?.some((id) => ground.foreign.ids.has(id));
      if (isTold) holes.push(`after ${names}, ${contract.name} told ${role} of another workspace`);
    }
  }
  return holes;
}
