// A drill: a real server under write load, something of it killed without a goodbye, everything checked afterwards.
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { openStore } from "#store/index.ts";
import { type Checked, checkNothingLost, type Finding, type Promised } from "./check-nothing-lost.ts";

const checkout = join(import.meta.dirname, "..");
/** Ten minutes: a machine with much else to do is slow, and a start that is cut off would look like a loss. */
const LONGEST_START_MS = 600_000;
const WRITERS = 3;

export type Victim = "server" | "postgres" | "both";
export type DrillRound = {
  readonly victim: Victim;
  readonly acknowledged: number;
  /** Requests without an answer when the kill came; each was sent again with its key. */
  readonly unanswered: number;
  /** Answers that said plainly to try again. */
  readonly outages: number;
  readonly restartMs: number;
  readonly sweptFiles: number;
  readonly findings: readonly Finding[];
};
export type Drill = {
  readonly dataFolder: string;
  /** The built program, or `src/cli/main.ts`. */
  readonly program: string;
  readonly random: () => number;
  /** All that was acknowledged in this place; every round asks for all of it. */
  readonly promised: Promised[];
};

/** The built program where there is one, else the sources. */
export function programOf(): string {
  const built = join(checkout, "dist", "lotrinh.js");
  return existsSync(built) ? built : join(checkout, "src", "cli", "main.ts");
}

export type Server = { readonly child: ChildProcess; readonly address: string };
type Write = { readonly path: string; readonly body: unknown; readonly key: string; readonly version?: number };

export async function startDrillServer({ program, dataFolder }: Drill): Promise<Server> {
  const child = spawn(process.execPath, [program, "serve", "--json"], {
    cwd: checkout,
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", LOTRINH_DATA: dataFolder, LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST_START_MS);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith("{")) return { child, address: (JSON.parse(line) as { address: string }).address };
    }
    throw new Error(`The server ended before it was ready (exit code ${child.exitCode})`);
  } finally {
    clearTimeout(timer);
  }
}

export async function stopDrillServer({ child }: Server): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

/** One round on a running server. Returns the server that runs afterwards, which may be another one. */
export async function runRound(drill: Drill, server: Server): Promise<{ round: DrillRound; server: Server }> {
  const load = new Load(server.address);
  const writers = Array.from({ length: WRITERS }, () => load.write());
  await pause(100 + drill.random() * 1_200);

  const victim = victimOf(drill.random());
  if (victim !== "server") await killPostmaster(drill.dataFolder);
  if (victim !== "postgres") server.child.kill("SIGKILL");
  load.stop();
  await Promise.all(writers);
  if (victim !== "postgres") await ended(server.child);

  const from = performance.now();
  const running = victim === "postgres" ? server : await startDrillServer(drill);
  try {
    await untilReady(running.address);
    const restartMs = Math.round(performance.now() - from);
    const unanswered = load.unanswered.length;
    await load.sendAgain(running.address);
    drill.promised.push(...load.promised);
    const { findings, sweptFiles } = await check(drill);
    const acknowledged = load.promised.length;
    return {
      round: { victim, acknowledged, unanswered, outages: load.outages, restartMs, sweptFiles, findings },
      server: running,
    };
  } catch (error) {
    await stopDrillServer(running);
    throw error;
  }
}

function victimOf(share: number): Victim {
  if (share < 0.45) return "server";
  return share < 0.8 ? "postgres" : "both";
}

async function killPostmaster(dataFolder: string): Promise<void> {
  const pid = await readFile(join(await clusterHome(dataFolder), "cluster", "postmaster.pid"), "utf8").catch(() => "");
  if (pid !== "") process.kill(Number.parseInt(pid, 10), "SIGKILL");
}

/** Root's cluster may lie outside the data folder. */
async function clusterHome(dataFolder: string): Promise<string> {
  const id = await readFile(join(dataFolder, "cluster-id"), "utf8").catch(() => undefined);
  return id === undefined ? join(dataFolder, "postgres") : join("/var/lib/lotrinh", id);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

async function untilReady(address: string): Promise<void> {
  const deadline = Date.now() + LONGEST_START_MS;
  for (;;) {
    const response = await fetch(`${address}/api/ready`).catch(() => undefined);
    if (response?.status === 200) return;
    if (response && response.status !== 503) throw new Error(`/api/ready said ${response.status} after a kill`);
    if (Date.now() > deadline) throw new Error("The server was not ready again in time");
    await pause(50);
  }
}

/** Opens the store beside the server: two processes on one database are the normal case. */
async function check({ dataFolder, promised }: Drill): Promise<Checked> {
  const store = await openStore({ dataFolder });
  try {
    return await checkNothingLost(store, dataFolder, promised);
  } finally {
    await store.close();
  }
}

/** People who import a plan, accept what was found and publish it, each with an idempotency key. */
class Load {
  readonly promised: Promised[] = [];
  readonly unanswered: Write[] = [];
  outages = 0;
  #address: string;
  #isStopping = false;

  constructor(address: string) {
    this.#address = address;
  }

  stop(): void {
    this.#isStopping = true;
  }

  async write(): Promise<void> {
    while (!this.#isStopping) {
      const text = planText(randomUUID());
      const imported = await this.#post({ path: "/api/plans/import", body: { text }, key: randomUUID() });
      const planId = imported?.["planId"];
      if (typeof planId !== "string") continue;
      const path = `/api/plans/${planId}`;
      const body = { confidence: 0 };
      if (!(await this.#post({ path: `${path}/proposals/accept-confident`, body, key: randomUUID() }))) continue;
      const review = await this.#read(`${path}/review`);
      if (!review) continue;
      const undecidedSeen = review.coverage.undecided;
      await this.#post({
        path: `${path}/publish`,
        body: { undecidedSeen },
        key: randomUUID(),
        version: review.version,
      });
    }
  }

  /**
   * What had no answer is sent again with the same key: it must succeed now, whether or not it was saved before. Backends of a
   * PostgreSQL that was killed may answer for a moment longer, so an answer that says to try again is obeyed.
   */
  async sendAgain(address: string): Promise<void> {
    this.#address = address;
    this.#isStopping = false;
    const deadline = Date.now() + LONGEST_START_MS;
    for (const write of this.unanswered.splice(0)) {
      while (!(await this.#post(write))) {
        if (Date.now() > deadline) throw new Error(`${write.path} had no answer when it was sent again`);
        await pause(500);
      }
    }
    // Each was answered in the end.
    this.unanswered.length = 0;
  }

  async #post(write: Write): Promise<Record<string, unknown> | undefined> {
    const headers: Record<string, string> = { "content-type": "application/json", "idempotency-key": write.key };
    if (write.version !== undefined) headers["if-match"] = `"${write.version}"`;
    try {
      const response = await fetch(this.#address + write.path, {
        method: "POST",
        headers,
        body: JSON.stringify(write.body),
      });
      const answer = (await response.json()) as Record<string, unknown>;
      if (response.ok) {
        this.promised.push({ key: write.key, path: write.path, answer });
        return answer;
      }
      this.#noteOutage(response, answer);
    } catch (error) {
      if (error instanceof UnexpectedAnswer) throw error;
    }
    this.unanswered.push(write);
    return undefined;
  }

  async #read(path: string): Promise<{ version: number; coverage: { undecided: number } } | undefined> {
    try {
      const response = await fetch(this.#address + path);
      const answer = (await response.json()) as Record<string, unknown>;
      if (response.ok) return answer as never;
      this.#noteOutage(response, answer);
    } catch (error) {
      if (error instanceof UnexpectedAnswer) throw error;
    }
    return undefined;
  }

  /** While the database is away a server may only say so, and when to ask again. */
  #noteOutage(response: Response, answer: Record<string, unknown>): void {
    const isPlain = response.status === 503 && response.headers.get("retry-after") !== null;
    if (!isPlain) throw new UnexpectedAnswer(`${response.url} said ${response.status} ${JSON.stringify(answer)}`);
    this.outages += 1;
  }
}

class UnexpectedAnswer extends Error {}

function planText(mark: string): string {
  return [
    "KẾ HOẠCH",
    `Phát triển công nghiệp hỗ trợ ${mark}`,
    "I. MỤC TIÊU",
    "Đến năm 2030, tỷ trọng công nghiệp chế biến đạt 35%.",
    "II. NHIỆM VỤ, GIẢI PHÁP",
    "Đẩy mạnh thu hút đầu tư vào các ngành công nghiệp ưu tiên.",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Sở Công Thương chủ trì, phối hợp với Sở Tài chính xây dựng Đề án phát triển cụm công nghiệp, trình Ủy ban nhân dân tỉnh trước ngày 30/6/2027.",
    "2. Sở Nông nghiệp và Môi trường rà soát quỹ đất công nghiệp, báo cáo Ủy ban nhân dân tỉnh trong quý III năm 2027.",
  ].join("\n");
}
