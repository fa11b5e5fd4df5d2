import { createServer } from "node:net";

/** Below the ports that the system hands out by itself: another server of the same minute never gets it. */
const FIRST = 20_000;
const COUNT = 10_000;

/** A port on loopback that nobody listens on, for a server that must know its own address beforehand. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => probe.close(resolve));
    return port;
  }
}
