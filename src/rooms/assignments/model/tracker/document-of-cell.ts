import { PlainDate } from "#shared/plain-date.ts";
import type { AssignmentSource } from "../giving.ts";

export type DocumentOfCell = Pick<AssignmentSource, "kind" | "number"> & { readonly issuedOn: PlainDate | null };

/** Abbreviations of kinds within a number (NĐ 30/2020/NĐ-CP, Annex III). */
const KINDS: readonly (readonly [RegExp, AssignmentSource["kind"]])[] = [
  [/\/(?:TB|KL)-/u, "conclusion"],
  [/\/QĐ-/u, "decision"],
  [/\/CĐ-/u, "telegram"],
  [/\/(?:KH|CT|CTr|NQ|HD|BC|TTr)-/u, "other"],
];

/** `KH 7549/KH-UBND ngày 22/12/2025`: what gave the assignment. Null: the cell names no document. */
export function documentOfCell(words: string): DocumentOfCell | null {
  const number = /\d+[a-z]?\s*\/\s*(?:\d{4}\s*\/\s*)?[A-ZĐ][\p{L}\d]*(?:\s*-\s*[\p{L}\d]+)*/u
    .exec(words)?.[0]
    .replace(/\s+/gu, "");
  if (number === undefined) return null;
  const rest = words.replace(/\s+/gu, " ");
  const [, day = "", month = "", year = ""] =
    /(?:ngày\s+|\(\s*)(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/u.exec(rest) ?? [];
  const issuedOn = PlainDate.safeParse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  const kind = KINDS.find(([pattern]) => pattern.test(number))?.[1] ?? "dispatch";
  return { kind, number, issuedOn: issuedOn.success ? issuedOn.data : null };
}
