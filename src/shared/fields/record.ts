import { z } from "zod";
import type { Actor } from "../act.ts";
import type { Policy } from "../permission.ts";
import type { Sentence } from "../sentences.ts";
import type { Field, ValueOf } from "./field.ts";

export type Fields = Readonly<Record<string, Field>>;
export type KeyOf<Own> = Extract<keyof Own, string>;

/** The values of a record, exactly as its fields say. */
export type ValuesOf<Own extends Fields> = { readonly [Key in keyof Own]: ValueOf<Own[Key]> };

/** A figure that follows from the others by a pure rule; never stored, never typed. */
export type Derived<Own extends Fields> = {
  readonly label: Sentence;
  readonly unit: Sentence | null;
  readonly decimals: number;
  /** The rule's legal source or the formula in words, shown with the figure. */
  readonly rule: Sentence;
  // A method, so that a declaration of exact fields is a declaration of any fields too.
  of(values: ValuesOf<Own>): number | null;
};

/** Which fields name the body that answers for a record: when bodies are reorganised they go to whoever carries its duties on. */
export type HandedOn<Key extends string = string> = {
  readonly by: readonly Key[];
  /** A choice at which the record is over and stays with the body of its day; an ended record is over anyway. */
  readonly over?: { readonly field: Key; readonly at: readonly string[] };
  /** A day that is filled in when the record is over. */
  readonly overOnce?: Key;
};

/** Everything that a register is: from this and one migration come table access, API, grid, form, history, Excel, search, map. */
export type RecordDeclaration<Own extends Fields = Fields> = {
  /** Kebab-case noun; also the kind of the audit's subject, and what a reference names. */
  readonly name: string;
  readonly table: string;
  readonly path: `/api/${string}`;
  readonly label: { readonly one: Sentence; readonly many: Sentence };
  /** What the page is for, said where it is empty. */
  readonly purpose: Sentence;
  readonly fields: Own;
  readonly derived: Readonly<Record<string, Derived<Own>>>;
  /** Tells rows apart for people and in Excel: the same key again updates instead of doubling. */
  readonly key: KeyOf<Own>;
  readonly title: KeyOf<Own>;
  /** Every list is one of these: a test explains each filter with each sort on a large table. */
  readonly filters: readonly KeyOf<Own>[];
  readonly sorts: readonly KeyOf<Own>[];
  /** Where it stands on the map: a point, a place, or nowhere. */
  readonly mapBy: KeyOf<Own> | null;
  /** The field that says the unit of those figures whose own field names none: tonnes in one row, persons in the next. */
  readonly figuresIn?: KeyOf<Own>;
  readonly handedOn?: HandedOn<KeyOf<Own>>;
  /** Who may see the register at all; single fields may be closed to some of them. */
  readonly mayRead: Policy;
  /** Who may enter, change, end and delete. */
  readonly mayKeep: Policy;
};

export function declareRecord<const Own extends Fields>(declaration: RecordDeclaration<Own>): RecordDeclaration<Own> {
  const { fields, key, title, filters, sorts, mapBy, handedOn } = declaration;
  for (const named of [key, title, ...filters, ...sorts, ...(mapBy === null ? [] : [mapBy])]) {
    if (!(named in fields)) throw new Error(`${declaration.name} names the field ${named}, which it does not declare`);
  }
  for (const named of handedOn?.by ?? []) {
    const field = fields[named];
    if (field?.kind !== "reference" || field.required)
      throw new Error(`${declaration.name}: ${named} is handed on, so it must be a reference that may be empty`);
  }
  const over = handedOn?.over && fields[handedOn.over.field];
  if (over !== undefined && (over.kind !== "choice" || handedOn?.over?.at.some((each) => !(each in over.options))))
    throw new Error(`${declaration.name} is over at what ${handedOn?.over?.field} does not know`);
  if (handedOn?.overOnce !== undefined && fields[handedOn.overOnce]?.kind !== "date")
    throw new Error(`${declaration.name} is over once ${handedOn.overOnce} is filled, which is no day`);
  const figuresIn = declaration.figuresIn && fields[declaration.figuresIn];
  if (figuresIn && (figuresIn.kind !== "text" || !figuresIn.required))
    throw new Error(
      `${declaration.name}: ${declaration.figuresIn} says the unit of figures, so it must be a required text`,
    );
  if (!fields[key]?.required || fields[key].kind !== "text") {
    throw new Error(`${declaration.name}: the key ${key} must be a required text`);
  }
  for (const [name, { seenBy, required }] of Object.entries(fields)) {
    if (seenBy !== null && required)
      throw new Error(`${declaration.name}: ${name} is not seen by all, so it cannot be required`);
  }
  for (const sort of sorts)
    if (!isSortable(fields[sort])) throw new Error(`${declaration.name}: no list sorts by ${sort}`);
  return declaration;
}

/** Fields that a list may be grouped by: a filter with one value a row. */
export function groupKeysOf<Own extends Fields>(declaration: RecordDeclaration<Own>): KeyOf<Own>[] {
  return declaration.filters.filter((key) => {
    return ["choice", "year", "boolean", "reference"].includes(fieldOf(declaration, key).kind);
  });
}

function isSortable(field: Field | undefined): boolean {
  return field !== undefined && !["choices", "point", "vsic", "long-text"].includes(field.kind);
}

export function keysOf<Own extends Fields>({ fields }: RecordDeclaration<Own>): KeyOf<Own>[] {
  return Object.keys(fields) as KeyOf<Own>[];
}

export function fieldOf<Own extends Fields>({ fields, name }: RecordDeclaration<Own>, key: string): Field {
  const field = fields[key];
  if (field === undefined) throw new Error(`${name} has no field ${key}`);
  return field;
}

/** Fields that a person may see; the others do not exist for them, in a list, in Excel and in the history alike. */
export function visibleKeys<Own extends Fields>(declaration: RecordDeclaration<Own>, actor: Actor): KeyOf<Own>[] {
  return keysOf(declaration).filter((key) => {
    const seenBy = fieldOf(declaration, key).seenBy;
    return seenBy === null || actor.roles.some((role) => seenBy.includes(role));
  });
}

/** The schema of all values. An optional field may be null. */
export function valuesSchema<Own extends Fields>(declaration: RecordDeclaration<Own>): z.ZodType<ValuesOf<Own>> {
  const shape = Object.fromEntries(
    keysOf(declaration).map((key) => {
      const { schema, required } = fieldOf(declaration, key);
      return [key, required ? schema : schema.nullable()];
    }),
  );
  // The shape was made from the fields, one schema each: that is what ValuesOf says.
  return z.object(shape) as unknown as z.ZodType<ValuesOf<Own>>;
}
