import { spawn } from "node:child_process";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type pg from "pg";
import type { Act } from "../src/shared/act.ts";
import { AssignmentQuery } from "../src/rooms/assignments/model/index.ts";
import { listAssignmentLines } from "../src/rooms/assignments/server/list-assignments.ts";
import { type Server, stopDrillServer } from "./kill-drill.ts";
import { listening } from "./plans-of-statements.ts";

const CLIENTS = 16;
const TURN_MS = 6_000;
const TURNS = 3;

export type BesideBare = { readonly perSecond: number; readonly bytes: number; readonly barePerSecond: number; readonly bareBytes: number; readonly share: number }; // prettier-ignore

/** The first page of the list through the whole product, and the same statement through a bare handler, in turns. */
export async function listBesideBare(server: Server, dataFolder: string, pool: pg.Pool, act: Act): Promise<BesideBare> {
  const { db, take } = listening(pool);
  await listAssignmentLines(db, act, AssignmentQuery.parse({}));
  const [statement] = take();
  const bare = await startBare(dataFolder, JSON.stringify(statement));
  try {
    const shares: BesideBare[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const ours = await throughput(`${server.address}/api/assignments`);
      const floor = await throughput(bare.address);
      const share = Math.round((ours.perSecond / floor.perSecond) * 1000) / 1000;
      shares.push({ ...ours, barePerSecond: floor.perSecond, bareBytes: floor.bytes, share });
    }
    // The middle turn: neither the best nor the worst moment of the machine.
    return shares.toSorted((one, other) => one.share - other.share)[Math.floor(TURNS / 2)] as BesideBare;
  } finally {
    await stopDrillServer(bare);
  }
}

async function startBare(dataFolder: string, statement: string): Promise<Server> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "bare-list.ts"), dataFolder, statement], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, address: (JSON.parse(line) as { address: string }).address };
  }
  throw new Error("The bare handler did not start");
}

async function throughput(url: string): Promise<{ perSecond: number; bytes: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const from = performance.now();
  const until = from + TURN_MS;
  let [count, bytes] = [0, 0];
  const client = async () => {
    while (performance.now() < until) {
      bytes = await fetchOnce(url, agent);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const perSecond = Math.round((count / (performance.now() - from)) * 10_000) / 10;
  agent.destroy();
  return { perSecond, bytes };
}

function fetchOnce(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () => {
        if (response.statusCode === 200) resolve(bytes);
        else reject(new Error(`${url} said ${response.statusCode}`));
      });
      response.on("error", reject);
    }).on("error", reject);
  });
}
