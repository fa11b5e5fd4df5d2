import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { givenMember } from "#rooms/access/server/given-member.ts";
import { givenDuties, givenFrom } from "#rooms/assignments/server/given-duties.ts";
import { IN_FLIGHT } from "#rooms/notifications/model/index.ts";
import { openTestMailServer, type ReceivedLetter } from "#server-kit/mail/test-mail-server.ts";
import { openTestDatabase, testDatabaseUrl } from "#store/test-database.ts";

const LETTERS = 60;
/** So many letters have come when the process is killed, each time the one that runs then. */
const KILLS = [9, 27, 44];
/** Longer than a letter that was begun is left alone, so that the next process takes it up. */
const APART_MS = 6 * 60_000;

const store = await openTestDatabase();

/** What came twice, what never came, and what nobody expected. A second coming is known by recipient and Message-ID together. */
function verdictOf(received: readonly ReceivedLetter[], wanted: readonly string[]) {
  const seen = received.map(({ to, source }) => `${to.join()} ${/^Message-ID:\s+(<[^>]+>)/imu.exec(source)?.[1]}`);
  const unlike = new Set(seen);
  return {
    repeated: seen.length - unlike.size,
    lost: wanted.filter((letter) => !unlike.has(letter)),
    strangers: [...unlike].filter((letter) => !wanted.includes(letter)),
  };
}

test("a process killed while it sends, three times: every letter comes, and the few that come twice bear the same Message-ID", async () => {
  const duties = await givenDuties(store.db);
  const { act } = duties;
  const members = [];
  for (let number = 0; number < LETTERS; number += 1)
    members.push(
      await givenMember(store.db, act, { name: `Chị ${number}`, roles: ["lead"], bodies: [duties.finance] }),
    );
  const item = { words: "Ứng phó bão", leads: [{ name: "Sở Tài chính", organisationId: duties.finance }] };
  const { sourceId } = await givenFrom(store.db, act, [item], { kind: "telegram", number: "07/CĐ-UBND" });

  const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-post-"));
  let [child, kills] = [undefined as ChildProcess | undefined, 0];
  const server = await openTestMailServer(async ({ length }) => {
    if (length < (KILLS[kills] ?? Infinity) || child?.killed !== false) return;
    kills += 1;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    // The letter is here, and its sender never hears of it.
    await ended;
  });
  const program = join(import.meta.dirname, "post-process.ts");
  const exits: (string | number)[] = [];
  try {
    for (let run = 0; run <= KILLS.length; run += 1) {
      const at = new Date(Date.parse(act.at) + run * APART_MS).toISOString();
      const settings = [testDatabaseUrl(store), dataFolder, server.url, act.workspaceId, at];
      child = spawn(process.execPath, [program, ...settings], { stdio: ["ignore", "ignore", "inherit"] });
      const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
      exits.push(signal ?? code ?? "");
    }
  } finally {
    await server.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
  expect(exits).toEqual(["SIGKILL", "SIGKILL", "SIGKILL", 0]);
  const wanted = members.map(({ id, email }) => `${email} <urgent-${sourceId}-${id}@lotrinh.example>`);
  const { repeated, ...rest } = verdictOf(server.letters, wanted);
  expect(rest).toEqual({ lost: [], strangers: [] });
  expect(repeated).toBeGreaterThanOrEqual(KILLS.length);
  expect(repeated).toBeLessThanOrEqual(KILLS.length * IN_FLIGHT);

  // The judge's own eyes: a letter that never came, and one that came again by another name.
  const [first, second, ...others] = server.letters as [ReceivedLetter, ReceivedLetter, ...ReceivedLetter[]];
  const twice = others.filter(({ to }) => to.join() !== first.to.join());
  const renamed = { ...second, source: second.source.replace("@lotrinh.example>", "-2@lotrinh.example>") };
  expect(verdictOf([second, ...twice], wanted).lost).toHaveLength(1);
  expect(verdictOf([...server.letters, renamed], wanted).strangers).toHaveLength(1);
}, 120_000);
