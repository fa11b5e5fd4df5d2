// npm run dev: the server straight from TypeScript, restarted on change, and Vite before it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createServer } from "vite";
import { checkout } from "./launch/launch.mjs";

const host = process.env["HOST"] ?? "127.0.0.1";
const port = process.env["PORT"] ?? "7549";

const server = spawn(process.execPath, ["--watch", join(checkout, "src", "cli", "main.ts"), "serve"], {
  cwd: checkout,
  stdio: "inherit",
  env: { ...process.env, HOST: host, PORT: port },
});

const api = `http://${host}:${port}`;
// The server takes requests of its own origin only; Vite's port is another.
const proxied = { target: api, changeOrigin: true, headers: { origin: api } };
const web = existsSync(join(checkout, "src", "web", "index.html"))
  ? await createServer({
      configFile: join(checkout, "vite.config.ts"),
      server: { host, proxy: { "/api": proxied, "/openapi.json": proxied } },
    })
  : undefined;
await web?.listen();
web?.printUrls();

async function stopBoth(): Promise<void> {
  server.kill("SIGTERM");
  await web?.close();
}
process.on("SIGINT", () => void stopBoth());
process.on("SIGTERM", () => void stopBoth());
server.on("exit", (exitCode) => {
  process.exitCode = exitCode ?? 0;
  void web?.close();
});
