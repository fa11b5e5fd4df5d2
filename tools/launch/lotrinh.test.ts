import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkout } from "./launch.mjs";

test("the first call on a fresh clone builds, and says so beside its answer: the answer stays what a program can read", async () => {
  const clone = await mkdtemp(join(tmpdir(), "lotrinh-clone-"));
  try {
    await cp(join(checkout, "tools", "launch"), join(clone, "tools", "launch"), { recursive: true });
    await mkdir(join(clone, "node_modules"));
    for (const lock of ["package-lock.json", join("node_modules", ".package-lock.json")]) {
      await writeFile(join(clone, lock), JSON.stringify({ packages: {} }));
    }
    await writeFile(join(clone, "package.json"), JSON.stringify({ type: "module" }));
    await writeFile(join(clone, "tools", "build.ts"), builds);
    const answer = execFileSync(process.execPath, [join(clone, "tools", "launch", "lotrinh.mjs")], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    expect(JSON.parse(answer)).toEqual({ answers: true });
  } finally {
    await rm(clone, { recursive: true, force: true });
  }
});

const builds = `
  import { mkdirSync, writeFileSync } from "node:fs";
  console.log("847.5 kB  dist/lotrinh.js");
  mkdirSync("dist");
  writeFileSync("dist/lotrinh.js", 'console.log(JSON.stringify({ answers: true }))');
  writeFileSync("dist/.stamp", "made");
`;
