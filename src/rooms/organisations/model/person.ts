import { z } from "zod";
import { isValidOn, Validity } from "#rooms/places/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { NamedOrganisation, type OrganisationId } from "./organisation.ts";

export const PersonId = z.uuid().brand<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;

/** Behind a body's duty: the leader in charge, the office's specialist who follows it, whoever carries it out inside the body. */
export const Post = z.enum(["supervisor", "monitor", "handler"]);
export type Post = z.infer<typeof Post>;

/** How somebody is reached; kept by the office, shown to officials only. */
export const Contact = z.object({
  name: z.string().trim().min(2).max(120),
  email: z.email().max(254).nullable(),
  phone: z.string().trim().min(6).max(30).nullable(),
});
export type Contact = z.infer<typeof Contact>;

export const PersonSummary = Contact.extend(Validity.shape).extend({ id: PersonId, version: z.int() });
export type PersonSummary = z.infer<typeof PersonSummary>;

export const NamedPerson = z.object({ id: PersonId, name: z.string() });
export type NamedPerson = z.infer<typeof NamedPerson>;

/** One line of a portfolio (phân công công tác): field × body × person, from a day on. Without a field it covers the whole body. */
export const PortfolioLine = z.object({
  id: z.uuid(),
  person: NamedPerson,
  body: NamedOrganisation,
  post: Post,
  field: z.string().nullable(),
  handlingUnit: NamedOrganisation.nullable(),
  basis: z.string().nullable(),
  validFrom: PlainDate,
  validTo: PlainDate.nullable(),
});
export type PortfolioLine = z.infer<typeof PortfolioLine>;

/** Who acts for whom during an absence. */
export const Delegation = z.object({
  id: z.uuid(),
  from: NamedPerson,
  to: NamedPerson,
  reason: z.string(),
  validFrom: PlainDate,
  validTo: PlainDate,
});
export type Delegation = z.infer<typeof Delegation>;

/** A post of one duty given to somebody by name, in the place of the portfolio. */
export type NamedForDuty = Validity & {
  readonly post: Post;
  readonly person: NamedPerson;
  readonly handlingUnit: NamedOrganisation | null;
};

export const PersonBehind = z.object({
  post: Post,
  person: NamedPerson,
  handlingUnit: NamedOrganisation.nullable(),
  /** By the portfolio of the body, or named for this duty alone. */
  by: z.enum(["portfolio", "duty"]),
  /** Who acts on the day while the person is away. */
  standIn: NamedPerson.nullable(),
});
export type PersonBehind = z.infer<typeof PersonBehind>;

/**
 * Who is behind a body's duty on a day. Whoever is named for the duty itself comes first; then the portfolio lines of the duty's
 * field; then those without a field. A post that nobody fills is absent, never guessed.
 */
export function peopleBehind(
  duty: { readonly body: OrganisationId; readonly field: string | null; readonly named: readonly NamedForDuty[] },
  portfolio: readonly PortfolioLine[],
  delegations: readonly Delegation[],
  day: PlainDate,
): readonly PersonBehind[] {
  const standing = portfolio.filter((line) => line.body.id === duty.body && isValidOn(line, day));
  return Post.options.flatMap((post) => {
    const named = duty.named.filter((one) => one.post === post && isValidOn(one, day));
    const lines = standing.filter((line) => line.post === post);
    const inField = lines.filter(({ field }) => field !== null && field === duty.field);
    const chosen = inField.length > 0 ? inField : lines.filter(({ field }) => field === null);
    const by = named.length > 0 ? ("duty" as const) : ("portfolio" as const);
    return (named.length > 0 ? named : chosen).map(({ person, handlingUnit }) => ({
      post,
      person,
      handlingUnit,
      by,
      standIn: standInOf(person, delegations, day),
    }));
  });
}

/**
 * Who acts on the day by the person's own delegation. It goes no further: what was delegated is passed on only by who gave it (Civil Code
 * 91/2015/QH13, Article 564), so a deputy who is away too leaves the work to nobody else.
 */
export function standInOf(person: NamedPerson, delegations: readonly Delegation[], day: PlainDate): NamedPerson | null {
  return delegations.find((each) => each.from.id === person.id && isValidOn(each, day))?.to ?? null;
}
