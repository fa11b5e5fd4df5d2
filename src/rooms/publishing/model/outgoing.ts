import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlanId } from "#rooms/plans/model/index.ts";
import { MeetingId, ReportId } from "#rooms/reports/model/index.ts";
import { Instant, PlainDate } from "#shared/plain-date.ts";
import { OutgoingAct, OutgoingState } from "./life.ts";
import { PaperContent, PaperLine } from "./paper.ts";

export const OutgoingId = z.uuid().brand<"OutgoingId">();
export type OutgoingId = z.infer<typeof OutgoingId>;

export const OutgoingKind = z.enum(["assignment-annex", "reminder-letter", "periodic-report", "conclusion-notice"]);
export type OutgoingKind = z.infer<typeof OutgoingKind>;

/** What a document is made from. */
export const OutgoingSubject = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("assignment-annex"), planId: PlanId }),
  /** Overdue assignments of some bodies; no body named: of all. */
  z.object({ kind: z.literal("reminder-letter"), bodies: z.array(OrganisationId).max(500) }),
  z.object({ kind: z.literal("periodic-report"), reportId: ReportId }),
  z.object({ kind: z.literal("conclusion-notice"), meetingId: MeetingId }),
]);
export type OutgoingSubject = z.infer<typeof OutgoingSubject>;

/** What the clerk enters with the signed copy. */
export const Issuing = z.object({
  number: z
    .string()
    .trim()
    .regex(/^\d{1,6}\/[\p{Lu}\p{L}\d.-]{1,60}$/u),
  issuedOn: PlainDate,
  signedBy: z.string().trim().min(2).max(200),
});
export type Issuing = z.infer<typeof Issuing>;

export const OutgoingLine = z.object({
  id: OutgoingId,
  kind: OutgoingKind,
  state: OutgoingState,
  version: z.int(),
  summary: z.string(),
  issuerName: z.string(),
  number: z.string().nullable(),
  issuedOn: PlainDate.nullable(),
  createdOn: PlainDate,
});
export type OutgoingLine = z.infer<typeof OutgoingLine>;

export const OutgoingDetail = OutgoingLine.extend({
  issuerId: OrganisationId,
  subject: OutgoingSubject,
  contentVersion: z.int(),
  content: PaperContent,
  lines: z.array(PaperLine).readonly(),
  signedBy: z.string().nullable(),
  signedFile: z.string().nullable(),
  steps: z
    .array(
      z.object({
        ordinal: z.int(),
        act: OutgoingAct,
        on: PlainDate,
        at: Instant,
        by: z.string(),
        to: OutgoingState,
        words: z.string().nullable(),
      }),
    )
    .readonly(),
  offered: z.array(OutgoingAct).readonly(),
});
export type OutgoingDetail = z.infer<typeof OutgoingDetail>;
