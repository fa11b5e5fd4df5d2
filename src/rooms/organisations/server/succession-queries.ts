import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { LegalBasis, SuccessionKind } from "#rooms/places/model/index.ts";
import { type CarryingPart, OrganisationId } from "../model/index.ts";
import { organisationTables } from "./tables.ts";

export type RecordedPart = CarryingPart & {
  readonly successionId: string;
  readonly effectiveOn: PlainDate;
  readonly matter: string | null;
  readonly isCarrier: boolean;
  readonly basis: LegalBasis;
};

export type RecordedSuccession = { readonly effectiveOn: PlainDate; readonly parts: readonly RecordedPart[] };

type PartRow = {
  readonly succession_id: string;
  readonly kind: string;
  readonly from_id: string;
  readonly to_id: string | null;
  readonly share: string | null;
  readonly matter: string | null;
  readonly is_carrier: boolean;
  readonly effective_on: string;
  readonly instrument: string | null;
  readonly issuer: string | null;
  readonly issued_on: string | null;
  readonly sources: unknown;
  readonly confidence: string;
  readonly note: string | null;
};

/** The parts of every succession that the bodies or anything that came of them took part in, and those they came from. */
export async function listPartsAround(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly OrganisationId[],
): Promise<readonly RecordedPart[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PartRow>`
    with recursive reach(id) as (
      select unnest(${ids}::uuid[])
      union
      select part.to_id from reach
      join organisation_succession_part part on part.workspace_id = ${workspaceId} and part.from_id = reach.id
      where part.to_id is not null
    )
    select part.succession_id, part.kind, part.from_id, part.to_id, part.share, part.matter, part.is_carrier,
      event.effective_on,
      event.instrument, event.issuer, event.issued_on, event.sources, event.confidence, event.note
    from organisation_succession_part part
    join organisation_succession event on event.workspace_id = part.workspace_id and event.id = part.succession_id
    where part.workspace_id = ${workspaceId} and (part.from_id in (select id from reach) or part.to_id = any (${ids}::uuid[]))
    order by event.effective_on, part.succession_id, part.ordinal`.execute(db);
  return rows.map(recordedPart);
}

function carryingPart(row: Pick<PartRow, "kind" | "from_id" | "to_id" | "share" | "is_carrier">) {
  return {
    kind: SuccessionKind.parse(row.kind),
    from: OrganisationId.parse(row.from_id),
    to: row.to_id === null ? null : OrganisationId.parse(row.to_id),
    share: row.share === null ? null : Number(row.share),
    isCarrier: row.is_carrier,
  };
}

function recordedPart(row: PartRow): RecordedPart {
  return {
    ...carryingPart(row),
    successionId: row.succession_id,
    matter: row.matter,
    effectiveOn: PlainDate.parse(row.effective_on),
    basis: basisOf(row),
  };
}

type BasisRow = Pick<PartRow, "instrument" | "issuer" | "issued_on" | "sources" | "confidence" | "note">;

function basisOf({ instrument, issuer, issued_on: issuedOn, sources, confidence, note }: BasisRow): LegalBasis {
  return LegalBasis.parse({ instrument, issuer, issuedOn, sources, confidence, note });
}

export type WaitingSuccession = {
  readonly id: string;
  readonly effectiveOn: PlainDate;
  readonly basis: LegalBasis;
  readonly parts: readonly CarryingPart[];
};

/** Operations up to a day that rows are still to follow, in the order in which they will. Held until the transaction ends. */
export async function listWaiting(db: Database, workspaceId: WorkspaceId, until: PlainDate) {
  const tables = organisationTables(db);
  const events = await tables
    .selectFrom("organisation_succession")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("followed_at", "is", null)
    .where("effective_on", "<=", until)
    .orderBy("effective_on")
    .orderBy("id")
    .forUpdate()
    .execute();
  if (events.length === 0) return [];
  const parts = await tables
    .selectFrom("organisation_succession_part")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where(
      "succession_id",
      "in",
      events.map(({ id }) => id),
    )
    .orderBy("ordinal")
    .execute();
  const rows = Map.groupBy(parts, (part) => part.succession_id);
  return events.map((event): WaitingSuccession => {
    const own = (rows.get(event.id) ?? []).map((part) => recordedPart({ ...event, ...part }));
    return { id: event.id, effectiveOn: PlainDate.parse(event.effective_on), basis: basisOf(event), parts: own };
  });
}

/** One operation with its parts, in the order in which they were recorded. */
export async function findSuccession(db: Database, workspaceId: WorkspaceId, id: string) {
  const tables = organisationTables(db);
  const event = await tables
    .selectFrom("organisation_succession")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!event) return undefined;
  const parts = await tables
    .selectFrom("organisation_succession_part")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("succession_id", "=", id)
    .orderBy("ordinal")
    .execute();
  const own = parts.map((part) => recordedPart({ ...event, ...part }));
  return { id, effectiveOn: PlainDate.parse(event.effective_on), basis: basisOf(event), parts: own };
}

export async function listPartsOf(
  db: Database,
  workspaceId: WorkspaceId,
  id: string,
): Promise<readonly CarryingPart[]> {
  const rows = await organisationTables(db)
    .selectFrom("organisation_succession_part")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("succession_id", "=", id)
    .orderBy("ordinal")
    .execute();
  return rows.map(carryingPart);
}

/** The events that the parts belong to, for the chain of heirs. */
export function successionsOf(parts: readonly RecordedPart[]): readonly RecordedSuccession[] {
  return [...Map.groupBy(parts, ({ successionId }) => successionId).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ effectiveOn: first.effectiveOn, parts: own }] : [];
  });
}
