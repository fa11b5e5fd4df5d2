import type { Match } from "#rooms/places/model/index.ts";
import type { OrganisationId } from "./organisation.ts";

/** What a name in a text was found to mean. */
export type NameMeaning =
  | { readonly kind: "body"; readonly id: OrganisationId }
  /** Several bodies bear the name on that day: a person chooses. */
  | { readonly kind: "ambiguous" }
  | { readonly kind: "unknown" };

/** The one body in force that is met by the strongest reason. Nothing is guessed: two of the same strength leave the name open. */
export function chooseMatch(matches: readonly Match<OrganisationId>[]): NameMeaning {
  const [best, second] = matches.filter(({ isInForce }) => isInForce);
  if (!best) return { kind: "unknown" };
  return best.reason === second?.reason ? { kind: "ambiguous" } : { kind: "body", id: best.id };
}
