import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openIncomingFolder, receiveFile } from "./incoming-file.ts";

const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-incoming-"));
const folder = await openIncomingFolder(dataFolder);
afterAll(() => rm(dataFolder, { recursive: true }));

async function* arriving(...chunks: Buffer[]) {
  yield* chunks;
}

describe("a file that arrives", () => {
  test("lies on disk with its hash until it is removed", async () => {
    const outcome = await receiveFile(arriving(Buffer.from("a"), Buffer.from("bc")), folder, 1);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const { path, sha256, sizeBytes, remove } = outcome.value;
    expect([await readFile(path, "utf8"), sizeBytes]).toEqual(["abc", 3]);
    expect(sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    await remove();
    expect(await readdir(folder)).toEqual([]);
  });

  test.for([
    { case: "nothing", chunks: [], code: "file-empty" },
    { case: "more than the limit", chunks: [Buffer.alloc(900_000), Buffer.alloc(200_000)], code: "file-too-large" },
    { case: "without end", chunks: Array.from({ length: 100 }, () => Buffer.alloc(1_000_000)), code: "file-too-large" },
  ])("$case is refused and leaves no file", async ({ chunks, code }) => {
    expect(await receiveFile(arriving(...chunks), folder, 1)).toMatchObject({ ok: false, refusal: { code } });
    expect(await readdir(folder)).toEqual([]);
  });

  test("that breaks off leaves no file", async () => {
    async function* breaking() {
      yield Buffer.from("a");
      throw new Error("the connection broke");
    }
    await expect(receiveFile(breaking(), folder, 1)).rejects.toThrow("the connection broke");
    expect(await readdir(folder)).toEqual([]);
  });
});

test("what a killed process left behind is removed at the next start, what a living one holds is not", async () => {
  const killed = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const ended = new Promise((resolve) => killed.once("exit", resolve));
  const left = join(dataFolder, "incoming", `${killed.pid}-left`);
  await mkdir(left);
  await writeFile(join(left, "secret"), "x");
  await openIncomingFolder(dataFolder);
  expect(await readdir(left)).toEqual(["secret"]);
  killed.kill("SIGKILL");
  await ended;
  await openIncomingFolder(dataFolder);
  expect(await readdir(join(dataFolder, "incoming"))).not.toContain(`${killed.pid}-left`);
});
