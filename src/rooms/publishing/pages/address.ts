import { z } from "zod";
import { MeetingId, ReportId } from "#rooms/reports/model/index.ts";
import { OutgoingKind, OutgoingState } from "../model/index.ts";

/** The view in the address; with a report or a meeting, the form that makes a document from it is open. */
export const OutgoingView = z.object({
  loai: OutgoingKind.optional().catch(undefined),
  buoc: OutgoingState.optional().catch(undefined),
  baoCao: ReportId.optional().catch(undefined),
  cuocHop: MeetingId.optional().catch(undefined),
});
export type OutgoingView = z.infer<typeof OutgoingView>;
