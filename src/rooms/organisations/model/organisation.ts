import { z } from "zod";
import {
  Confidence,
  DatedName,
  datedParent,
  heirOnDay,
  namedRecord,
  PlaceId,
  Provenance,
  successionStep,
  Validity,
} from "#rooms/places/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";

export const OrganisationId = z.uuid().brand<"OrganisationId">();
export type OrganisationId = z.infer<typeof OrganisationId>;

export const OrganisationGroupId = z.uuid().brand<"OrganisationGroupId">();
export type OrganisationGroupId = z.infer<typeof OrganisationGroupId>;

export const OrganisationKind = z.enum([
  "people-committee",
  "people-council",
  "party-committee",
  "department",
  "internal-unit",
  "management-board",
  "public-service-unit",
  "statistics-office",
  "steering-committee",
  "mass-organisation",
  "central-body",
  "enterprise",
  "other",
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** The level of government that the body belongs to. */
export const OrganisationLevel = z.enum(["central", "province", "district", "commune"]);
export type OrganisationLevel = z.infer<typeof OrganisationLevel>;

/** A code in some scheme (the office's own register, the national identification codes), closed ones kept. */
export const OrganisationCode = Validity.extend({ scheme: z.string().min(1), code: z.string().min(1) });
export type OrganisationCode = z.infer<typeof OrganisationCode>;

export const NamedOrganisation = namedRecord(OrganisationId);
export type NamedOrganisation = z.infer<typeof NamedOrganisation>;

export const OrganisationSummary = Validity.extend({
  id: OrganisationId,
  name: z.string(),
  kind: OrganisationKind,
  level: OrganisationLevel.nullable(),
  placeId: PlaceId.nullable(),
  parent: NamedOrganisation.nullable(),
  confidence: Confidence,
});
export type OrganisationSummary = z.infer<typeof OrganisationSummary>;

/** A step with the operation that brought it. */
const OrganisationStep = successionStep(OrganisationId).extend({ successionId: z.uuid() });

export const OrganisationHistory = OrganisationSummary.extend({
  asOf: PlainDate,
  isInForce: z.boolean(),
  names: z.array(DatedName),
  codes: z.array(OrganisationCode),
  parents: z.array(datedParent(OrganisationId)),
  predecessors: z.array(OrganisationStep),
  successors: z.array(OrganisationStep),
  heirs: z.array(heirOnDay(OrganisationId)),
  groups: z.array(Validity.extend({ id: OrganisationGroupId, name: z.string() })),
  provenance: Provenance,
  version: z.int(),
});
export type OrganisationHistory = z.infer<typeof OrganisationHistory>;
