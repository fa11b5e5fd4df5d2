import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { AssignmentSourceId, ListSort, ListStatus, TimeSpan } from "../../model/index.ts";

/** The same rows, shown otherwise: a board by state, a calendar of due days, a timeline. Absent: the list. */
export const DutyView = z.enum(["bang", "lich", "thoi-gian"]);
export type DutyView = z.infer<typeof DutyView>;

/** The view in the address: state, leading body with its name, one's own, the document it came from, the due day, order; and how it is shown. */
export const DutyAddress = z.object({
  trangThai: ListStatus.optional().catch(undefined),
  coQuan: OrganisationId.optional().catch(undefined),
  ten: z.string().max(300).optional().catch(undefined),
  cuaToi: z.boolean().optional().catch(undefined),
  vanBan: AssignmentSourceId.optional().catch(undefined),
  ngay: PlainDate.optional().catch(undefined),
  xep: ListSort.optional().catch(undefined),
  xem: DutyView.optional().catch(undefined),
  /** A day in the month or the window that the calendar or the timeline shows. */
  moc: PlainDate.optional().catch(undefined),
  khoang: z.enum(TimeSpan).optional().catch(undefined),
  lan: z.enum(["nhom"]).optional().catch(undefined),
});
export type DutyAddress = z.infer<typeof DutyAddress>;

/** What the address asks of the list, of the summary above it, and of the views. */
export function askedBy({ trangThai = "open", coQuan, cuaToi, vanBan, ngay, xep = "due" }: DutyAddress) {
  const whose = cuaToi ? ("mine" as const) : ("all" as const);
  const of = { body: coQuan, whose };
  const list = { ...of, status: trangThai, sort: xep, source: vanBan, dueFrom: ngay, dueTo: ngay };
  return { list, summary: of, view: { ...of, source: vanBan }, status: trangThai };
}

/** The day that is looked at, and the body that led on it. */
export const OnDayAddress = DayInAddress.extend({
  coQuan: OrganisationId.optional().catch(undefined),
  ten: z.string().max(300).optional().catch(undefined),
});
export type OnDayAddress = z.infer<typeof OnDayAddress>;
