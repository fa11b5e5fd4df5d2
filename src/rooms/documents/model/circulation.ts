import type { Actor } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { mayReadFiles } from "./policy.ts";

/**
 * Where words of a document go: to somebody of the offices, into a file that an office goes on with, or out: to enterprises, the
 * public page, open data, mail beyond the offices.
 */
export type Destination = "office" | "office-file" | "outside";

export const INTERNAL_MARK = "LƯU HÀNH NỘI BỘ";

/**
 * What must stand beside a document's words where they go; refused where they may not. "Lưu hành nội bộ" is a note of circulation (NĐ
 * 30/2020/NĐ-CP, Annex I, part I, section IV, cell 11) and goes along with what is made from the document; papers that offices write
 * for their internal work are not open to citizens (Luật Tiếp cận thông tin 104/2016/QH13, Điều 6 khoản 2).
 */
export function circulationOf(
  document: { readonly isInternal: boolean },
  to: Destination,
): Outcome<{ readonly mark: string | null }, "document-internal"> {
  if (!document.isInternal) return done({ mark: null });
  return to === "outside" ? refuse("document-internal") : done({ mark: INTERNAL_MARK });
}

/** Where words go when they are shown to this person. */
export function destinationOf(actor: Actor): "office" | "outside" {
  return mayReadFiles(actor).ok ? "office" : "outside";
}
