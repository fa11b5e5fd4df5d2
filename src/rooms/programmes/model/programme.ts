import { z } from "zod";
import { Span } from "#rooms/documents/model/index.ts";
import { ProgrammeProposal } from "#rooms/extraction/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";

export const ProgrammeId = z.uuid().brand<"ProgrammeId">();
export type ProgrammeId = z.infer<typeof ProgrammeId>;

/** A named programme, scheme or project (chương trình, đề án, dự án) as the plan first mentions it. */
export const Programme = Span.extend({
  id: ProgrammeId,
  form: ProgrammeProposal.shape.form,
  name: z.string().min(1),
  periodFrom: z.int().nullable(),
  periodTo: z.int().nullable(),
  clause: z.int().nonnegative(),
});
export type Programme = z.infer<typeof Programme>;

/** A period ends with 31 December of its last year; a programme without a stated end is never over by itself. */
export function isPeriodOver(programme: Pick<Programme, "periodTo">, on: PlainDate): boolean {
  return programme.periodTo !== null && on > `${programme.periodTo}-12-31`;
}
