import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Another process that opens a store; for the tests of starting, joining and dying. */
export type JoinedProcess = {
  readonly ask: (statement: string) => Promise<string>;
  /** Closes the store and ends. */
  readonly close: () => Promise<void>;
  readonly kill: () => Promise<void>;
};

const OPEN_URL = new URL("../open.ts", import.meta.url).href;

const PROGRAM = `
  import { createInterface } from "node:readline";
  import { openStore } from ${JSON.stringify(OPEN_URL)};
  const store = await openStore({ dataFolder: process.argv[1] });
  console.log("open");
  for await (const statement of createInterface({ input: process.stdin })) {
    const { rows } = await store.pool.query({ text: statement, rowMode: "array" });
    console.log(JSON.stringify(rows));
  }
  await store.close();
`;

export async function startJoinedProcess(dataFolder: string): Promise<JoinedProcess> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", PROGRAM, dataFolder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  if ((await lines.next()).value !== "open") throw new Error("The other process could not open the store");
  return {
    ask: async (statement) => {
      child.stdin.write(`${statement}\n`);
      return String((await lines.next()).value);
    },
    close: async () => {
      child.stdin.end();
      const [exitCode] = await ended;
      if (exitCode !== 0) throw new Error(`The other process ended with ${String(exitCode)}`);
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
