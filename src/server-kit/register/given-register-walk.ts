import { fieldOf, type Fields, type RecordDeclaration, writeText } from "#shared/fields/index.ts";
import type { GivenWalk } from "../test-walk.ts";
import { createRecord } from "./change-record.ts";
import { exportContract } from "./export-records.ts";
import type { Register } from "./register.ts";
import { givenValues } from "./given-values.ts";
import { titleOf } from "./sheet-columns.ts";

const SOURCE = { source: "01/BC", quote: null, asOf: "2025", certainty: "high" } as const;

/** A register's fixture for the walk over all routes. */
export function walkRegister<Own extends Fields>(register: Register<Own>): GivenWalk {
  const valuesOf = (mark: string) => givenValues(register.declaration, mark);
  return async (db, act, { mark }) => {
    const created = await createRecord(db, act, register, { values: valuesOf(mark), source: SOURCE });
    if (!created.ok) throw new Error(JSON.stringify(created.refusal));
    const { contract, declaration } = register;
    const one = { params: { id: created.value.record.id }, version: 1 };
    const reference = Object.keys(declaration.fields).find((key) => declaration.fields[key]?.kind === "reference");
    const group = declaration.filters.find((key) => declaration.fields[key]?.kind === "choice");
    return {
      [contract.list.name]: {},
      [exportContract(register, "csv").name]: {},
      [exportContract(register, "xlsx").name]: {},
      [contract.outline.name]: {},
      [contract.groups.name]: { query: { by: group ?? "" } },
      [contract.choices.name]: { query: { field: reference ?? "" } },
      [contract.get.name]: { params: one.params },
      [contract.create.name]: { body: { values: valuesOf(`${mark}+`), source: SOURCE } },
      [contract.saveRows.name]: { body: { rows: [{ values: valuesOf(`${mark}++`) }], source: SOURCE } },
      [contract.importFile.name]: {
        query: { fileName: "a.csv", mode: "save" },
        body: csvOf(declaration, valuesOf(`${mark}+++`)),
      },
      [contract.takeBack.name]: { body: { rows: [{ id: one.params.id, version: 1 }] } },
      [contract.edit.name]: { ...one, body: { values: { [declaration.title]: `${mark} sửa` }, source: SOURCE } },
      [contract.end.name]: { ...one, body: { endedOn: "2025-06-30", reason: "Giải thể" } },
      [contract.delete.name]: { ...one, body: { reason: "Nhập nhầm" } },
    };
  };
}

/** A file of one row, as a person would type it. */
function csvOf(declaration: RecordDeclaration, values: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(values).filter((key) => fieldOf(declaration, key).kind !== "reference");
  const lines = [
    keys.map((key) => titleOf(fieldOf(declaration, key))),
    keys.map((key) => writeText(fieldOf(declaration, key), values[key], "vi")),
  ];
  return lines.map((cells) => cells.map((cell) => `"${cell}"`).join(";")).join("\n");
}
