import type { Act } from "#shared/act.ts";
import { type Fields, type RecordContract, recordContract, type RecordDeclaration } from "#shared/fields/index.ts";
import type { Database } from "#store/index.ts";

export type ReferenceChoice = { readonly id: string; readonly name: string; readonly hint: string | null };

/** How a room answers for its records where a register points to them. */
export type ReferencePort = {
  /** What the words may mean, best first, at most twenty. */
  readonly find: (db: Database, act: Act, words: string) => Promise<readonly ReferenceChoice[]>;
  /** The names of records by id, as of the act's day; an unknown id is absent. */
  readonly names: (db: Database, act: Act, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Every name that a cell may be given, for the lists of a workbook; a port without it offers none. */
  readonly all?: (db: Database, act: Act) => Promise<readonly string[]>;
  /** The ids that whole names mean, folded; a name that means nothing or several things is absent. */
  readonly match: (db: Database, act: Act, names: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The ids that codes mean in an office's own files; an unknown code is absent. */
  readonly byCode: (db: Database, act: Act, codes: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};

/** By what a reference field names: `place`, `organisation`, another register. */
export type ReferencePorts = Readonly<Record<string, ReferencePort>>;

/** A declaration with what its server half needs. */
export type Register<Own extends Fields = Fields> = {
  readonly declaration: RecordDeclaration<Own>;
  readonly contract: RecordContract<Own>;
  readonly references: ReferencePorts;
};

export function register<const Own extends Fields>(
  declaration: RecordDeclaration<Own>,
  references: ReferencePorts,
): Register<Own> {
  for (const field of Object.values(declaration.fields)) {
    if (field.kind === "reference" && !(field.to in references)) {
      throw new Error(`${declaration.name} points to ${field.to}, and no room answers for it`);
    }
  }
  return { declaration, contract: recordContract(declaration), references };
}
