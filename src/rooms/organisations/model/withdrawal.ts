import { z } from "zod";
import { namedRecord, PlaceId } from "#rooms/places/model/index.ts";
import { Instant, PlainDate } from "#shared/plain-date.ts";
import { NamedOrganisation, OrganisationGroupId, OrganisationId } from "./organisation.ts";
import { ProposedReorganisation, ReorganisationEffect } from "./reorganisation.ts";

/** What became of an operation that was recorded ahead of its day. */
export const AheadState = z.enum(["waiting", "carried-out", "withdrawn"]);
export type AheadState = z.infer<typeof AheadState>;

export const AheadSummary = z.object({
  id: z.uuid(),
  effectiveOn: PlainDate,
  instrument: z.string().nullable(),
  state: AheadState,
});
export type AheadSummary = z.infer<typeof AheadSummary>;

/** An operation that was recorded ahead of its day, in the words of whoever recorded it. */
export const AheadReorganisation = AheadSummary.extend({
  recordedAt: Instant,
  proposed: ProposedReorganisation,
  effect: ReorganisationEffect,
  /** The bodies that the words name, by their names of the last day before. */
  bodies: z.array(NamedOrganisation),
  places: z.array(namedRecord(PlaceId)),
  withdrawal: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
});
export type AheadReorganisation = z.infer<typeof AheadReorganisation>;

/** Dated rows that are put together again. */
export const ReturningRows = z.object({
  /** Key of a sentence of the room whose rows they are. */
  label: z.string(),
  /** With whom they stand from the day on, and with whom they go on instead; `null` where several give or nobody takes. */
  from: OrganisationId.nullable(),
  to: OrganisationId.nullable(),
  count: z.int().nonnegative(),
});
export type ReturningRows = z.infer<typeof ReturningRows>;

/** What goes back as it was, for review before and as the answer afterwards. */
export const WithdrawalEffect = z.object({
  successionId: z.uuid(),
  effect: ReorganisationEffect,
  rows: z.array(ReturningRows),
});
export type WithdrawalEffect = z.infer<typeof WithdrawalEffect>;

/** A row as JSON holds it. */
const Row = z.record(z.string(), z.unknown());
/** What an operation did to one row: came where `before` is absent; columns that stayed as they were are left out. */
export const WrittenRow = z.object({ table: z.string(), key: Row, before: Row.nullable(), after: Row });
export type WrittenRow = z.infer<typeof WrittenRow>;

/** Every id of a body or group that the operation made. */
export function madeBy(written: readonly WrittenRow[]): {
  readonly bodies: readonly OrganisationId[];
  readonly groups: readonly OrganisationGroupId[];
} {
  const idsIn = (table: string) =>
    written.filter((row) => row.table === table && row.before === null).map(({ key }) => key["id"]);
  return {
    bodies: idsIn("organisation").map((id) => OrganisationId.parse(id)),
    groups: idsIn("organisation_group").map((id) => OrganisationGroupId.parse(id)),
  };
}

export type Snapshot = ReadonlyMap<string, ReadonlyMap<string, { readonly key: object; readonly row: object }>>;

/** The rows that came and the columns that changed between two looks at the same tables. */
export function writtenBetween(before: Snapshot, after: Snapshot): readonly WrittenRow[] {
  return [...after].flatMap(([table, rows]) =>
    [...rows].flatMap(([id, { key, row }]): WrittenRow[] => {
      const old = before.get(table)?.get(id)?.row;
      if (old === undefined) return [{ table, key: { ...key }, before: null, after: { ...row } }];
      const was: Record<string, unknown> = Object.fromEntries(Object.entries(old));
      const changed = Object.entries(row).filter(([column, value]) => !isSame(was[column], value));
      if (changed.length === 0) return [];
      const columns = changed.map(([column]) => [column, was[column]] as const);
      return [{ table, key: { ...key }, before: Object.fromEntries(columns), after: Object.fromEntries(changed) }];
    }),
  );
}

/** Values as JSON holds them; a list is another object each time it is read. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
