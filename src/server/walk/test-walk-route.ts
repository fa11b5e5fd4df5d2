import type { RouteContract } from "#server-kit/index.ts";
import type { GivenWalk, WalkCall } from "#server-kit/test-walk.ts";
import { type Act, type Actor, Role, type WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { type Moment, momentOf, tablesChangedSince } from "./test-changes.ts";

export type Asked = { readonly status: number; readonly text: string };
export type Ask = (contract: RouteContract, act: Act, call: WalkCall) => Promise<Asked>;

/** Rows that one seed made, how each endpoint is called on them, and every id that they hold. */
export type Making = {
  readonly calls: ReadonlyMap<string, WalkCall>;
  /** Which room gave a call. */
  readonly givers: ReadonlyMap<string, GivenWalk>;
  readonly ids: ReadonlySet<string>;
  readonly mark: string;
};

export type Ground = {
  readonly db: Database;
  readonly ask: Ask;
  readonly home: Act;
  /** The body that the walkers act for. */
  readonly body: string;
  readonly own: Making;
  /** Of another body of the same workspace. */
  readonly other: Making;
  /** Of another workspace. */
  readonly foreign: Making;
  readonly elsewhere: WorkspaceId;
  /** Rows of the walkers' body that nobody has touched yet. */
  readonly makeFresh: (name: string) => Promise<WalkCall | undefined>;
};

/** Calls one route as every role on its own rows, on another body's and on another workspace's. Each sentence is a hole. */
export async function walkRoute(ground: Ground, contract: RouteContract): Promise<string[]> {
  const own = ground.own.calls.get(contract.name);
  if (!own) {
    return [`no fixture for route ${contract.name} (${contract.path}): add it to the room's server/given-walk.ts`];
  }
  return [
    ...(await refusedRoles(ground, contract, own)),
    ...(await elsewhere(ground, contract, ground.foreign, ["every-row", "own-rows"], "another workspace")),
    ...(await elsewhere(ground, contract, ground.other, ["own-rows"], "another body")),
    ...(await allowedRoles(ground, contract, own)),
  ];
}

export function walkerOf({ home, body }: Pick<Ground, "home" | "body">, role: Role): Act {
  const actor: Actor = { ...home.actor, roles: [role], bodies: [body] };
  return { ...home, actor };
}

function rolesReaching(ground: Ground, { permission }: RouteContract, reaches: readonly string[]): Role[] {
  return Role.options.filter((role) => reaches.includes(permission.reachOf(walkerOf(ground, role).actor)));
}

async function refusedRoles(ground: Ground, contract: RouteContract, own: WalkCall): Promise<string[]> {
  const roles = rolesReaching(ground, contract, ["none"]);
  if (roles.length === 0) return [];
  const holes: string[] = [];
  const before = await momentOf(ground.db);
  for (const role of roles) {
    const { status } = await ground.ask(contract, walkerOf(ground, role), own);
    if (status !== 403) holes.push(`${contract.name}: ${role} has no permission and was answered ${status}`);
  }
  return [...holes, ...(await changedSince(ground, contract, before, "a call without permission"))];
}

/** Rows elsewhere are neither told nor changed. A call that names none of them is made too, and must not tell of them either. */
async function elsewhere(
  ground: Ground,
  contract: RouteContract,
  making: Making,
  reaches: readonly string[],
  where: string,
): Promise<string[]> {
  const call = making.calls.get(contract.name);
  if (!call) return [];
  const sent = JSON.stringify(call);
  const names = [...making.ids].some((id) => sent.includes(id));
  const isRead = contract.method === "GET";
  if (!isRead && !names) return [];
  const roles = rolesReaching(ground, contract, reaches);
  if (roles.length === 0) return [];
  const holes: string[] = [];
  const before = await momentOf(ground.db);
  for (const role of roles) {
    const { status, text } = await ground.ask(contract, walkerOf(ground, role), call);
    const told = [...making.ids, making.mark].filter((word) => text.includes(word) && !sent.includes(word));
    if (told.length > 0) holes.push(`${contract.name}: ${role} was told of ${where}: ${told[0]}`);
    if (!isRead && status < 400) holes.push(`${contract.name}: ${role} wrote to a row of ${where} (${status})`);
    if (status >= 500) holes.push(`${contract.name}: ${role} broke it with a row of ${where} (${status})`);
  }
  return [...holes, ...(await changedSince(ground, contract, before, `a call on rows of ${where}`))];
}

/** Whoever may, can: otherwise the walk would be green where nothing works. */
async function allowedRoles(ground: Ground, contract: RouteContract, own: WalkCall): Promise<string[]> {
  const call = contract.method === "GET" ? own : await ground.makeFresh(contract.name);
  if (!call) return [`${contract.name}: the fixture made no call the second time`];
  const holes: string[] = [];
  const roles = rolesReaching(ground, contract, ["every-row", "own-rows"]);
  const statuses: number[] = [];
  for (const role of roles) {
    const { status, text } = await ground.ask(contract, walkerOf(ground, role), call);
    // What the role before has just removed is not there any more.
    const isGone = status === 404 && contract.method !== "GET" && statuses.some((earlier) => earlier < 300);
    const isRefused = [401, 403, 404].includes(status) && !isGone;
    statuses.push(status);
    if (isRefused || status >= 500)
      holes.push(`${contract.name}: ${role} may, and was answered ${status}: ${text.slice(0, 200)}`);
  }
  if (roles.length > 0 && !statuses.some((status) => status < 300)) {
    holes.push(`${contract.name}: the fixture's call never succeeds (${statuses.join(", ")})`);
  }
  return holes;
}

async function changedSince({ db }: Ground, contract: RouteContract, before: Moment, what: string): Promise<string[]> {
  const changed = await tablesChangedSince(db, before);
  return changed.length === 0 ? [] : [`${contract.name}: ${what} changed ${changed.join(", ")}`];
}
