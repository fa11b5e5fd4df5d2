import { randomUUID } from "node:crypto";
import { givenBodies } from "#rooms/organisations/server/given-bodies.ts";
import type { App, RouteContract } from "#server-kit/index.ts";
import type { GivenWalk, WalkCall } from "#server-kit/test-walk.ts";
import { type Act, Role } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { watchChanges } from "./test-changes.ts";
import { idsOfWorkspace } from "./test-rows.ts";
import { type Ask, type Ground, type Making, walkerOf } from "./test-walk-route.ts";

/** Asks an application whose entrance takes the act from `asking`. */
export function askOn(app: App, asking: { act: Act }): Ask {
  return async ({ method, path }, act, { params = {}, query = {}, body, version }) => {
    asking.act = act;
    const url = path.replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(String(params[name])));
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    const answer = await app.inject({
      method,
      url: search === "" ? url : `${url}?${search}`,
      ...(body !== undefined && { payload: body as object }),
      headers: {
        ...(method !== "GET" && { "idempotency-key": randomUUID() }),
        ...(version !== undefined && { "if-match": `"${version}"` }),
      },
    });
    return { status: answer.statusCode, text: answer.body };
  };
}

export type Prepared = { readonly ground: Ground; readonly unstable: readonly string[] };

/**
 * Two workspaces, in the first one two bodies, with rows of every room for each. While they are made, every reading call is asked
 * before and after, so that a list, a count, a map or a search that takes in what is not its own is seen by its changed answer.
 */
export async function prepareGround(
  db: Database,
  rooms: readonly GivenWalk[],
  contracts: readonly RouteContract[],
  ask: Ask,
): Promise<Prepared> {
  await watchChanges(db);
  const bodies = await givenBodies(db);
  const elsewhere = await givenBodies(db);
  const home = bodies.act;
  const own = await make(db, rooms, home, bodies.planning);
  const standing = { home, body: bodies.planning };
  const read = (reaches: readonly string[]) => readAll(ask, contracts, own, standing, reaches);

  const alone = await read(["every-row", "own-rows"]);
  const foreign = await make(db, rooms, elsewhere.act, elsewhere.planning);
  const besideForeign = await read(["every-row", "own-rows"]);
  const other = await make(db, rooms, home, bodies.finance, own.ids);
  const ownBesideOther = await read(["own-rows"]);
  const unstable = [
    ...differences(alone, besideForeign, "rows of another workspace"),
    ...differences(besideForeign, ownBesideOther, "rows of another body"),
  ];
  // Only the room that gives the call makes rows again: a walk over all rooms for every route would grow with their square.
  const makeFresh = async (name: string) => {
    const given = own.givers.get(name);
    return given && (await given(db, home, { body: bodies.planning, mark: newMark() }))[name];
  };
  const ground = { db, ask, ...standing, own, other, foreign, elsewhere: elsewhere.act.workspaceId, makeFresh };
  return { ground, unstable };
}

async function make(
  db: Database,
  rooms: readonly GivenWalk[],
  act: Act,
  body: string,
  known: ReadonlySet<string> = new Set(),
): Promise<Making> {
  const mark = newMark();
  const calls = new Map<string, WalkCall>();
  const givers = new Map<string, GivenWalk>();
  for (const given of rooms) {
    for (const [name, call] of Object.entries(await given(db, act, { body, mark }))) {
      if (calls.has(name)) throw new Error(`Two rooms give a call of ${name} to the walk`);
      calls.set(name, call);
      givers.set(name, given);
    }
  }
  const ids = await idsOfWorkspace(db, act.workspaceId);
  return { calls, givers, ids: new Set([...ids].filter((id) => !known.has(id))), mark };
}

function newMark(): string {
  return `dấu-${randomUUID()}`;
}

async function readAll(
  ask: Ask,
  contracts: readonly RouteContract[],
  own: Making,
  standing: Pick<Ground, "home" | "body">,
  reaches: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const contract of contracts.filter(({ method }) => method === "GET")) {
    const call = own.calls.get(contract.name);
    if (!call) continue;
    for (const role of Role.options) {
      const act = walkerOf(standing, role);
      if (!reaches.includes(contract.permission.reachOf(act.actor))) continue;
      const { status, text } = await ask(contract, act, call);
      // A refusal carries the id of its request, which differs every time.
      answers.set(`${contract.name} as ${role}`, status < 300 ? text : String(status));
    }
  }
  return answers;
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, what: string): string[] {
  return [...after].flatMap(([asked, answer]) =>
    answer === before.get(asked) ? [] : [`${asked}: the answer changed with ${what}`],
  );
}
