import {
  type Field,
  fieldOf,
  type Fields,
  keysOf,
  type RecordDeclaration,
  type ValuesOf,
} from "#shared/fields/index.ts";

/** Valid values of the required fields, with a mark in key and title: for tests that make a record of any register. */
export function givenValues<Own extends Fields>(
  declaration: RecordDeclaration<Own>,
  mark: string,
): Partial<ValuesOf<Own>> {
  const marked: readonly string[] = [declaration.key, declaration.title];
  const values = keysOf(declaration).flatMap((key) => {
    const field = fieldOf(declaration, key);
    if (marked.includes(key)) return [[key, mark]];
    return field.required ? [[key, sampleOf(declaration.name, key, field)]] : [];
  });
  return Object.fromEntries(values) as Partial<ValuesOf<Own>>;
}

function sampleOf(register: string, key: string, field: Field): unknown {
  switch (field.kind) {
    case "text":
    case "long-text":
      return "Mẫu";
    case "url":
      return "https://example.com/";
    case "number":
    case "money":
      return 1;
    case "year":
      return 2025;
    case "date":
      return "2025-06-30";
    case "boolean":
      return true;
    case "choice":
      return Object.keys(field.options)[0];
    case "choices":
      return Object.keys(field.options).slice(0, 1);
    case "vsic":
      return { version: 2018, code: "C" };
    case "point":
      return { lon: 108, lat: 15.5 };
    case "reference":
      throw new Error(`${register}.${key} has to point to a record: a test gives it by hand`);
  }
}
