import { z } from "zod";
import type { Role } from "../act.ts";
import { PlainDate } from "../plain-date.ts";
import type { Sentence } from "../sentences.ts";

export const Point = z.object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
export type Point = z.infer<typeof Point>;

/** A code of the Vietnamese standard industrial classification, with the year of the classification: codes change between them. */
export const Vsic = z.object({
  version: z.union([z.literal(2007), z.literal(2018), z.literal(2025)]),
  code: z.string().regex(/^(?:[A-V]|\d{2,5})$/u),
});
export type Vsic = z.infer<typeof Vsic>;

export type MoneyUnit = "dong" | "million" | "billion";

/** What tells the kinds of field apart, beside label and rules that every field has. */
export type FieldDetail =
  | { readonly kind: "text" | "long-text" | "url"; readonly maxLength: number }
  | {
      readonly kind: "number";
      readonly unit: Sentence | null;
      readonly min: number;
      readonly max: number;
      readonly decimals: number;
    }
  /** Kept in whole đồng, shown and typed in the unit that its readers use. */
  | { readonly kind: "money"; readonly shownIn: MoneyUnit }
  | { readonly kind: "date" | "boolean" | "point" | "vsic" }
  | { readonly kind: "year"; readonly min: number; readonly max: number }
  | { readonly kind: "choice" | "choices"; readonly options: Readonly<Record<string, Sentence>> }
  /** The id of a record elsewhere: `place`, `organisation`, or the name of another register. */
  | { readonly kind: "reference"; readonly to: string };
export type FieldKind = FieldDetail["kind"];

type Rules<Required extends boolean> = {
  readonly label: Sentence;
  /** One line under the field in the form: where the figure usually stands, what counts. */
  readonly hint: Sentence | null;
  readonly required: Required;
  /** A value may only be entered with a named source. */
  readonly needsSource: boolean;
  /** Who may see and change it; null: everyone who may read the record. */
  readonly seenBy: readonly Role[] | null;
  /** Added up in the foot of the list and in the head of a group. */
  readonly isSummed: boolean;
  /** Width in the grid, px. */
  readonly width: number;
};

/** One field of a record. `Value` is exact: a choice knows its options, a day is no mere string. */
export type Field<Value = unknown, Required extends boolean = boolean> = FieldDetail &
  Rules<Required> & { readonly schema: z.ZodType<Value> };
export type FieldOf<Kind extends FieldKind> = Extract<Field, { readonly kind: Kind }>;

export type ValueOf<Own> =
  Own extends Field<infer Value, infer Required> ? (Required extends true ? Value : Value | null) : never;

type Options<Required extends boolean> = { readonly required?: Required } & Partial<
  Omit<Rules<Required>, "label" | "required">
>;

function rules<Required extends boolean>(label: Sentence, options: Options<Required>, width: number): Rules<Required> {
  return {
    label,
    hint: null,
    needsSource: false,
    seenBy: null,
    isSummed: false,
    width,
    ...options,
    required: (options.required ?? false) as Required,
  };
}

const trimmed = (maxLength: number) => z.string().trim().normalize("NFC").min(1).max(maxLength);

export function text<const Required extends boolean = false>(
  label: Sentence,
  { maxLength = 300, ...options }: Options<Required> & { readonly maxLength?: number } = {},
): Field<string, Required> {
  return {
    kind: "text",
    maxLength,
    schema: trimmed(maxLength),
    ...rules<Required>(label, options, 220),
  };
}

export function longText<const Required extends boolean = false>(
  label: Sentence,
  { maxLength = 5000, ...options }: Options<Required> & { readonly maxLength?: number } = {},
): Field<string, Required> {
  return {
    kind: "long-text",
    maxLength,
    schema: trimmed(maxLength),
    ...rules<Required>(label, options, 280),
  };
}

export function url<const Required extends boolean = false>(
  label: Sentence,
  options: Options<Required> = {},
): Field<string, Required> {
  const schema = z.url({ protocol: /^https?$/u }).max(2000);
  return { kind: "url", maxLength: 2000, schema, ...rules(label, options, 220) };
}

export type NumberOptions = {
  readonly unit?: Sentence;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
};

export function number<const Required extends boolean = false>(
  label: Sentence,
  { unit, min = -1e15, max = 1e15, decimals = 6, ...options }: Options<Required> & NumberOptions = {},
): Field<number, Required> {
  // A half that is shown rounded would be another figure than the one that was entered.
  const schema = (decimals === 0 ? z.int() : z.number()).min(min).max(max);
  const rest = rules<Required>(label, options, 128);
  return { kind: "number", unit: unit ?? null, min, max, decimals, schema, ...rest };
}

/** Hectares, to the square metre. */
export function area<const Required extends boolean = false>(
  label: Sentence,
  options: Options<Required> = {},
): Field<number, Required> {
  return number<Required>(label, { unit: { vi: "ha", en: "ha" }, min: 0, max: 10_000_000, decimals: 4, ...options });
}

export function money<const Required extends boolean = false>(
  label: Sentence,
  { shownIn = "billion", ...options }: Options<Required> & { readonly shownIn?: MoneyUnit } = {},
): Field<number, Required> {
  const schema = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
  return { kind: "money", shownIn, schema, ...rules<Required>(label, options, 140) };
}

export function date<const Required extends boolean = false>(
  label: Sentence,
  options: Options<Required> = {},
): Field<PlainDate, Required> {
  return { kind: "date", schema: PlainDate as unknown as z.ZodType<PlainDate>, ...rules(label, options, 120) };
}

export function year<const Required extends boolean = false>(
  label: Sentence,
  { min = 1900, max = 2200, ...options }: Options<Required> & { readonly min?: number; readonly max?: number } = {},
): Field<number, Required> {
  const schema = z.int().min(min).max(max);
  return { kind: "year", min, max, schema, ...rules<Required>(label, options, 96) };
}

export function yesNo<const Required extends boolean = false>(
  label: Sentence,
  options: Options<Required> = {},
): Field<boolean, Required> {
  return { kind: "boolean", schema: z.boolean(), ...rules(label, options, 96) };
}

type OptionTable = Readonly<Record<string, Sentence>>;

export function choice<const Table extends OptionTable, const Required extends boolean = false>(
  label: Sentence,
  options: Table,
  more: Options<Required> = {},
): Field<Extract<keyof Table, string>, Required> {
  return { kind: "choice", options, schema: keyOf(options), ...rules(label, more, 176) };
}

export function choices<const Table extends OptionTable, const Required extends boolean = false>(
  label: Sentence,
  options: Table,
  more: Options<Required> = {},
): Field<readonly Extract<keyof Table, string>[], Required> {
  const schema = z.array(keyOf(options)).min(1).readonly();
  return { kind: "choices", options, schema, ...rules(label, more, 200) };
}

function keyOf<Table extends OptionTable>(options: Table) {
  return z.enum(Object.keys(options) as [Extract<keyof Table, string>, ...Extract<keyof Table, string>[]]);
}

export function reference<const Required extends boolean = false>(
  label: Sentence,
  to: string,
  options: Options<Required> = {},
): Field<string, Required> {
  return { kind: "reference", to, schema: z.uuid(), ...rules(label, options, 220) };
}

export function vsic<const Required extends boolean = false>(
  label: Sentence,
  options: Options<Required> = {},
): Field<Vsic, Required> {
  return { kind: "vsic", schema: Vsic, ...rules(label, options, 128) };
}

export function point<const Required extends boolean = false>(
  label: Sentence,
  options: Options<Required> = {},
): Field<Point, Required> {
  return { kind: "point", schema: Point, ...rules(label, options, 176) };
}
