import { asOf, type Validity } from "#rooms/places/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { OrganisationGroupId, OrganisationId } from "./organisation.ts";

/**
 * Bodies that texts order about together: "các sở, ban, ngành". A steering committee is a body whose members stand in a group of its
 * own.
 */
export type OrganisationGroup = Validity & {
  readonly id: OrganisationGroupId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly version: number;
  readonly members: readonly (Validity & { readonly organisationId: OrganisationId })[];
};

/** Who was in the group on a day. */
export function membersOn(group: OrganisationGroup, day: PlainDate): readonly OrganisationId[] {
  return group.members.filter(asOf(day)).map(({ organisationId }) => organisationId);
}
