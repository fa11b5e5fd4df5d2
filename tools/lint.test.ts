import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkout } from "./launch/launch.mjs";
import { capture } from "./run.ts";

/** Each mistake stands alone in its file; the rule that must see it. */
const MISTAKES = [
  {
    rule: "no-floating-promises",
    file: "src/shared/floating.ts",
    text: `async function save(): Promise<void> {}\nexport function go(): void {\n  save();\n}\n`,
  },
  {
    rule: "switch-exhaustiveness-check",
    file: "src/shared/forgotten.ts",
    text: `export type State = "open" | "late" | "done";
export function wordOf(state: State): string {
  switch (state) {
    case "open":
      return "mở";
    case "late":
      return "trễ";
  }
  return "";
}
`,
  },
  {
    rule: "no-explicit-any",
    file: "src/shared/any.ts",
    text: `export function read(value: any): string {\n  return String(value);\n}\n`,
  },
  {
    rule: "consistent-type-imports",
    file: "src/shared/type-import.ts",
    text: `import { State } from "./forgotten.ts";\nexport type Both = State | "new";\n`,
  },
  { rule: "no-default-export", file: "src/shared/default.ts", text: `export default 1;\n` },
  { rule: "no-console", file: "src/store/loud.ts", text: `console.log("đã lưu");\n` },
  {
    rule: "rules-of-hooks",
    file: "src/web/Hook.tsx",
    text: `import { useState } from "react";\nexport function Hook({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return <p>on</p>;\n}\n`,
  },
  {
    rule: "alt-text",
    file: "src/web/Picture.tsx",
    text: `export function Picture() {\n  return <img src="/a.png" />;\n}\n`,
  },
  {
    rule: "no-focused-tests",
    file: "src/shared/only.test.ts",
    text: `import { expect, test } from "vitest";\ntest.only("adds", () => {\n  expect(1 + 1).toBe(2);\n});\n`,
  },
] as const;

const FINE = [
  {
    file: "src/store/migrations/2026-11-22-1430-plans-create-plan.ts",
    text: `export function up(db: any): string {\n  return String(db);\n}\n`,
  },
  { file: "src/cli/print.ts", text: `console.log("chào");\n` },
  { file: "vitest.config.ts", text: `export default {};\n` },
] as const;

describe("lint", () => {
  let tree: string;
  let found: readonly { readonly file: string; readonly code: string }[];

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), "lotrinh-lint-"));
    for (const name of [".oxlintrc.json", "tsconfig.json", "package.json"])
      await copyFile(join(checkout, name), join(tree, name));
    await symlink(join(checkout, "node_modules"), join(tree, "node_modules"));
    for (const { file, text } of [...MISTAKES, ...FINE]) {
      await mkdir(dirname(join(tree, file)), { recursive: true });
      await writeFile(join(tree, file), text);
    }
    const { output } = await capture("oxlint", ["--format=json", "src", "vitest.config.ts"], tree);
    const report = JSON.parse(output) as { diagnostics: { filename: string; code: string }[] };
    found = report.diagnostics.map(({ filename, code }) => ({ file: filename, code }));
  });
  afterAll(() => rm(tree, { recursive: true, force: true }));

  test.for(MISTAKES)("$rule is seen", ({ rule, file }) => {
    expect(found.filter((each) => each.file === file).map(({ code }) => code.replace(/^.*\((.*)\)$/, "$1"))).toContain(
      rule,
    );
  });

  test.for(FINE)("$file is left in peace", ({ file }) => {
    expect(found.filter((each) => each.file === file)).toEqual([]);
  });
});
