import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { missingOptional, platformOf, type LockEntry } from "./launch/complete-lock.mjs";
import { checkout } from "./launch/launch.mjs";

type Pins = Readonly<Record<string, string>>;
type PackageJson = {
  readonly dependencies: Pins;
  readonly devDependencies: Pins;
  readonly optionalDependencies: Pins;
};
type Lock = { readonly packages: Readonly<Record<string, LockEntry & { readonly resolved?: string }>> };

async function readJson<Shape>(name: string): Promise<Shape> {
  return JSON.parse(await readFile(join(checkout, name), "utf8")) as Shape;
}

async function listPins(): Promise<[name: string, pin: string][]> {
  const packageJson = await readJson<PackageJson>("package.json");
  return Object.entries({
    ...packageJson.dependencies,
    ...packageJson.devDependencies,
    ...packageJson.optionalDependencies,
  });
}

/** `npm:typescript@7.0.2` pins 7.0.2 under another name. */
function versionOf(pin: string): string {
  return pin.replace(/^npm:.+@/, "");
}

// Bare `npm install NAME` under Node 20 silently picks the last major that still runs there.
describe("packages are added by `npm run add -- NAME`", () => {
  test("every version in package.json is exact", async () => {
    const pins = await listPins();
    expect(pins.length).toBeGreaterThan(0);
    expect(pins.filter(([, pin]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(versionOf(pin)))).toEqual([]);
  });

  test("package-lock.json installs exactly these versions", async () => {
    const { packages } = await readJson<Lock>("package-lock.json");
    const locked = (await listPins()).map(([name]) => [name, packages[`node_modules/${name}`]?.version]);
    expect(locked).toEqual((await listPins()).map(([name, pin]) => [name, versionOf(pin)]));
  });

  test("package-lock.json names no registry", async () => {
    const { packages } = await readJson<Lock>("package-lock.json");
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved?.startsWith("http"))).toEqual([]);
  });

  // Without them `npm ci` refuses the lockfile; `node tools/launch/complete-lock.mjs` adds them.
  test("package-lock.json names the packages of every platform", async () => {
    const { packages } = await readJson<Lock>("package-lock.json");
    expect([...missingOptional(packages).keys()]).toEqual([]);
  });

  test("the platform of a package is read from its name", () => {
    expect(platformOf("@oxfmt/binding-linux-arm64-musl")).toEqual({ os: ["linux"], cpu: ["arm64"], libc: ["musl"] });
    expect(platformOf("@oxlint/binding-android-arm-eabi")).toEqual({ os: ["android"], cpu: ["arm"] });
  });
});
