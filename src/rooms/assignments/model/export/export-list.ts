import { z } from "zod";
import { mayReadAssignments } from "../policy.ts";
import { AssignmentQuery } from "../list.ts";

/** The columns of an exported list, in their order in the file. */
export const ExportColumn = z.enum([
  "code",
  "words",
  "leads",
  "coordinators",
  "holders",
  "product",
  "status",
  "given",
  "first-due",
  "due",
  "deadline-words",
  "reported",
  "told",
  "source",
]);
export type ExportColumn = z.infer<typeof ExportColumn>;

/** The list's own filters, and which columns; none named: all of them. */
export const ExportQuery = AssignmentQuery.omit({ cursor: true, limit: true }).extend({
  columns: z
    .string()
    .transform((text) => text.split(",").filter((each) => each !== ""))
    .pipe(z.array(ExportColumn))
    .optional(),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

export const EXPORT_KINDS = ["xlsx", "csv"] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export function exportEndpoint(kind: ExportKind) {
  return {
    name: kind === "csv" ? "exportAssignmentsCsv" : "exportAssignmentsXlsx",
    method: "GET",
    path: `/api/assignments/export.${kind}`,
    summary: `The list of assignments with its filters and the chosen columns as ${kind.toUpperCase()}; a working body gets its own`,
    permission: mayReadAssignments,
  } as const;
}
