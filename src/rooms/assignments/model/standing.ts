import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Party } from "./assignment.ts";

/** With whom stands on a day what a party was given. */
export type Standing =
  | { readonly kind: "held"; readonly id: OrganisationId; readonly name: string; readonly bearsTheName: boolean }
  /** The body has ended, and nothing says who goes on. */
  | { readonly kind: "nobody" }
  /** Given to a group, or to a name that stayed open. */
  | { readonly kind: "no-single-body" };

/** Has the duty gone to another body, or does its body bear another name by now? */
export function hasPassedOn(
  party: Pick<Party, "organisationId">,
  standing: Standing,
): standing is Extract<Standing, { kind: "held" }> {
  return standing.kind === "held" && (standing.id !== party.organisationId || !standing.bearsTheName);
}
