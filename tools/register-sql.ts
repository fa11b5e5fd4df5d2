// node tools/launch/run.mjs tools/register-sql.ts src/rooms/land/model/industrial-zone.ts: prints the migration that a declaration begins with.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { tableSql } from "#server-kit/register/table-sql.ts";
import type { RecordDeclaration } from "#shared/fields/index.ts";

const [file] = process.argv.slice(2);
if (!file) throw new Error("Name the file of the declaration.");
const exported = (await import(pathToFileURL(resolve(file)).href)) as Record<string, unknown>;
const declarations = Object.values(exported).filter(
  (each): each is RecordDeclaration => typeof each === "object" && each !== null && "fields" in each && "table" in each,
);
const statements = declarations.flatMap((declaration) => tableSql(declaration));
console.log(`export const up = [\n${statements.map((statement) => `  \`${statement}\`,`).join("\n")}\n] as const;`);
