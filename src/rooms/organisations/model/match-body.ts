import {
  type Heir,
  type Match,
  matchNames,
  type Named,
  type Succession,
  successorsOn,
} from "#rooms/places/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { OrganisationId } from "./organisation.ts";

/** A body that a name in a text may mean, with who holds its duties on the day. */
export type BodyMatch = Match<OrganisationId> & { readonly heirs: readonly Heir<OrganisationId>[] };

/**
 * What a body's name in a text means on a day: the body itself while it exists, its successors after that. A name that several
 * bodies bear ("Sở Công Thương") gives several candidates; a person chooses.
 */
export function matchBody(
  bodies: readonly Named<OrganisationId>[],
  successions: readonly Succession<OrganisationId>[],
  name: string,
  day: PlainDate,
): readonly BodyMatch[] {
  return matchNames(bodies, name, day).map((match) => ({
    ...match,
    heirs: successorsOn(bodies, successions, match.id, day),
  }));
}
